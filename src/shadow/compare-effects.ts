import type { ActionKind } from '../domain/action.ts';
import { counted, type Effect, movesMoney, type Piece, type SeenEffect } from '../domain/effect.ts';
import { money } from '../domain/money.ts';
import type { Comparison } from '../domain/shadow.ts';
import { sameAddress } from './human-effects.ts';

/** The shop keeps no trace of these that could be read back. */
const unseen: readonly ActionKind[] = ['send_invoice', 'send_account_invite'];

/** The same changes at the shop: kind, order, goods and amount to the øre. */
export function compareEffects(ours: readonly Effect[], theirs: readonly SeenEffect[], currency: string): Comparison['effects'] {
  const left = [...theirs];
  const unmatched: Effect[] = [];
  for (const effect of ours.filter(({ kind }) => !unseen.includes(kind))) {
    const at = left.findIndex((other) => differences(effect, other).length === 0);
    if (at === -1) unmatched.push(effect);
    else left.splice(at, 1);
  }
  const reasons = [...unmatched.map((effect) => whyNot(effect, left)), ...left.map((effect) => `People also did: ${say(effect)}.`)];
  const [given, due] = [total(ours, currency), total(theirs, currency)];
  return {
    verdict: unmatched.length + left.length === 0 ? 'same' : 'different',
    ours,
    theirs,
    money: [...ours, ...theirs].some(movesMoney),
    wrongMoney: unmatched.some(movesMoney),
    tooMuch: Math.max(0, given - due),
    tooLittle: Math.max(0, due - given),
    reasons,
  };
}

/** In which respects they differ; none: it is the same effect. */
function differences(effect: Effect, human: SeenEffect): string[] {
  const kinds = [human.kind, ...(human.or ?? [])];
  const found: string[] = [];
  if (!kinds.includes(effect.kind)) found.push('kind');
  // A resend of people may not say which order it makes good.
  if (effect.order !== undefined && human.order !== undefined && bare(effect.order) !== bare(human.order)) found.push('order');
  if (minor(effect.amount) !== minor(human.amount)) found.push('amount');
  if (effect.lines && human.lines && !samePieces(effect.lines, human.lines)) found.push('goods');
  if (effect.newLines && human.newLines && !samePieces(effect.newLines, human.newLines)) found.push('new goods');
  if (effect.address && human.address && !sameAddress(effect.address, human.address)) found.push('address');
  if (effect.customer !== undefined && human.customer !== undefined && effect.customer.toLowerCase() !== human.customer.toLowerCase())
    found.push('customer');
  return found;
}

function whyNot(effect: Effect, others: readonly SeenEffect[]): string {
  const [nearest] = others
    .map((other) => ({ other, how: differences(effect, other) }))
    .filter(({ how }) => !how.includes('order') && how.length < 3)
    .sort((a, b) => a.how.length - b.how.length);
  if (!nearest) return `Only the bot would have done: ${say(effect)}.`;
  return `Other ${nearest.how.join(', ')}: the bot ${say(effect)}, people ${say(nearest.other)}.`;
}

export function say({ kind, order, amount, lines, newLines }: Effect): string {
  const goods = (pieces: readonly Piece[] | undefined, word: string) =>
    pieces && pieces.length > 0 ? ` ${word}${pieces.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ')}` : '';
  return `${kind}${order === undefined ? '' : ` ${order}`}${amount === undefined ? '' : ` ${amount}`}${goods(lines, '')}${goods(newLines, 'new ')}`;
}

const samePieces = (one: readonly Piece[], other: readonly Piece[]) => JSON.stringify(counted(one)) === JSON.stringify(counted(other));
const bare = (order: string) => order.replace(/^#/, '');
const minor = (amount: string | undefined) => (amount === undefined ? 0 : money(amount, 'XXX').minor);
const total = (effects: readonly Effect[], currency: string) =>
  effects.reduce((sum, { amount }) => sum + (amount === undefined ? 0 : money(amount, currency).minor), 0);
