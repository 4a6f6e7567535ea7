import type { Comparison, ContentVerdict, TextFact } from '../domain/shadow.ts';
import { factsIn } from './compare-facts.ts';

/** Kinds of which a reply names one where both name some: two different ones contradict each other. A number may be anything. */
const telling: readonly TextFact['kind'][] = ['amount', 'date', 'answer'];

/**
 * The same facts? The customer's own words are known to both sides: repeating an order number is telling nothing. `proposal` or
 * `replies` empty: nothing to compare.
 */
export function compareContent(proposal: string | null, replies: readonly string[], customer: string): Comparison['content'] {
  if (proposal === null || replies.length === 0) {
    return {
      verdict: 'not_compared',
      missing: [],
      extra: [],
      reasons: [proposal === null ? 'The bot proposed no reply.' : 'No public reply.'],
    };
  }
  const known = factsIn(customer);
  const news = (facts: readonly TextFact[], other: readonly TextFact[]) =>
    facts.filter((fact) => !has(other, fact) && (fact.kind === 'answer' || !has(known, fact)));
  const ours = factsIn(proposal);
  const theirs = factsIn(replies.join('\n\n'));
  const missing = news(theirs, ours);
  const extra = news(ours, theirs);
  // Who does not say yes or no in so many words may have said it all the same.
  const answersDiffer = missing.some(({ kind }) => kind === 'answer') && extra.some(({ kind }) => kind === 'answer');
  const counts = (fact: TextFact) => fact.kind !== 'answer' || answersDiffer;
  return told(missing.filter(counts), extra.filter(counts), ours, theirs);
}

function told(
  missing: readonly TextFact[],
  extra: readonly TextFact[],
  ours: readonly TextFact[],
  theirs: readonly TextFact[],
): Comparison['content'] {
  const shared = (kind: TextFact['kind']) => ours.some((fact) => fact.kind === kind && has(theirs, fact));
  // Where they share a fact of the kind, the others are further ones: a fee beside the refund both name.
  const contrary = telling.filter(
    (kind) => !shared(kind) && missing.some((fact) => fact.kind === kind) && extra.some((fact) => fact.kind === kind),
  );
  const reasons = [
    ...contrary.map((kind) => `Both name ${names[kind]}, and not the same: ${list(extra, kind)} instead of ${list(missing, kind)}.`),
    ...(missing.length > 0 ? [`Missing: ${missing.map(({ value }) => value).join(', ')}.`] : []),
    ...(extra.length > 0 ? [`Extra: ${extra.map(({ value }) => value).join(', ')}.`] : []),
  ];
  return { verdict: verdictOf(contrary.length > 0, missing.length, extra.length), missing, extra, reasons };
}

function verdictOf(contrary: boolean, missing: number, extra: number): ContentVerdict {
  if (contrary) return 'contrary';
  if (missing > 0) return 'less';
  return extra > 0 ? 'more' : 'same';
}

const names: Readonly<Record<TextFact['kind'], string>> = {
  amount: 'an amount',
  date: 'a date',
  link: 'a link',
  number: 'a number',
  answer: 'a yes or no',
};

/** An amount written without its currency is the same figure. */
function has(facts: readonly TextFact[], wanted: TextFact): boolean {
  return facts.some(
    (fact) =>
      (fact.kind === wanted.kind && fact.value === wanted.value) ||
      (['amount', 'number'].includes(fact.kind) && ['amount', 'number'].includes(wanted.kind) && bare(fact.value) === bare(wanted.value)),
  );
}

const bare = (value: string) => value.replace(/[.,]00$/, '').replace(',', '.');

function list(facts: readonly TextFact[], kind: TextFact['kind']): string {
  return facts
    .filter((fact) => fact.kind === kind)
    .map(({ value }) => value)
    .join(', ');
}
