import { z } from 'zod';
import type { Facts } from '../../domain/decision.ts';

const Claim = z.object({
  skus: z.array(z.string()).min(1),
  back: z.array(z.string()).min(1),
  quantity: z.union([z.int().positive(), z.literal('all')]).nullable(),
});

/** The goods that an earlier look-up of this wish settled the claim on: those in question, and those that come back; null when none did. */
export function claimedItems(found: Facts, which: 'skus' | 'back'): string[] | null {
  return Claim.safeParse(found['claim']).data?.[which] ?? null;
}

export function claimedQuantity(found: Facts): number | 'all' | null {
  return Claim.safeParse(found['claim']).data?.quantity ?? null;
}

/** What is given for a claim: the goods in question, to the piece. */
export function goodsClaimed(found: Facts) {
  const items = claimedItems(found, 'skus');
  return items && { items, received: [], quantity: claimedQuantity(found) };
}
