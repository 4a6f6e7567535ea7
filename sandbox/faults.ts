/**
 * Faults that can be injected into answers. `lost_answer`: the change is made, then the connection is cut. `refused`: the
 * connection is cut before anything happens. `429` carries `Retry-After`. `stall`: no answer for `stallMs`, then the connection is cut
 * (the change is made). `malformed`: the change is made, the body is broken JSON.
 */
export type FaultKind = 'lost_answer' | 'refused' | '429' | '500' | '502' | 'stall' | 'malformed';

export interface FaultRule {
  readonly system: 'zendesk' | 'shopify';
  readonly kind: FaultKind;
  /** 0..1; drawn from a seeded generator. */
  readonly probability: number;
  /** Only requests whose label contains this text: `PUT /api/v2/tickets` or `mutation orderCancel`. */
  readonly match?: string;
  /** Stop after so many hits. */
  readonly times?: number;
  readonly retryAfterSeconds?: number;
  readonly stallMs?: number;
}

export interface Faults {
  set(rules: readonly FaultRule[], seed?: number): void;
  /** The fault for this request, if any. Called once per request. */
  draw(system: 'zendesk' | 'shopify', label: string): FaultRule | null;
  /** How often each kind was injected. */
  counts(): Readonly<Record<string, number>>;
}

export function createFaults(): Faults {
  let rules: { rule: FaultRule; hits: number }[] = [];
  let random = mulberry32(1);
  let counts: Record<string, number> = {};
  return {
    set(next, seed = 1) {
      rules = next.map((rule) => ({ rule, hits: 0 }));
      random = mulberry32(seed);
      counts = {};
    },
    draw(system, label) {
      for (const entry of rules) {
        const { rule } = entry;
        if (rule.system !== system || (rule.match !== undefined && !label.includes(rule.match))) continue;
        if (rule.times !== undefined && entry.hits >= rule.times) continue;
        if (random() >= rule.probability) continue;
        entry.hits += 1;
        counts[rule.kind] = (counts[rule.kind] ?? 0) + 1;
        return rule;
      }
      return null;
    },
    counts: () => ({ ...counts }),
  };
}

/** A small seeded generator (mulberry32), so that a run can be repeated. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
