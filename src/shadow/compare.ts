import type { Decision, Verdict } from '../domain/decision.ts';
import { effectOf, type SeenEffect } from '../domain/effect.ts';
import { plainText } from '../domain/html.ts';
import type { Comparison, HumanDisposition, HumanWork, ProposedDisposition } from '../domain/shadow.ts';
import { compareContent } from './compare-content.ts';
import { compareEffects } from './compare-effects.ts';
import { similarity } from './compare-wording.ts';

export interface Proposal {
  readonly decision: Decision;
  readonly verdict: Verdict;
  /** The proposed reply as HTML. */
  readonly reply: string | null;
}

/** One proposal beside what people did. */
export function compare(proposal: Proposal, work: HumanWork, effects: readonly SeenEffect[], currency: string): Comparison {
  const ours = proposed(proposal.verdict);
  // Whoever acts without a word has resolved it all the same.
  const theirs = work.disposition === 'skipped' && effects.length > 0 ? 'resolved' : work.disposition;
  const acts = ours === 'resolved' || ours === 'asked';
  const reply = acts && proposal.reply !== null ? plainText(proposal.reply) : null;
  const { heard } = proposal.decision;
  const replies = work.replies.length === 0 ? null : work.replies.join('\n\n');
  return {
    disposition: {
      verdict: ours === 'handed_over' ? 'handed_over' : ours === theirs ? 'same' : 'different',
      ours,
      theirs,
      reasons: why(ours, theirs),
    },
    effects: effectsOf(proposal, ours, effects, currency),
    content: compareContent(reply, work.replies, `${heard.text}\n${heard.earlier}`),
    wording: { similarity: reply === null || replies === null ? null : similarity(reply, replies) },
  };
}

export function proposed(verdict: Verdict): ProposedDisposition {
  switch (verdict.kind) {
    case 'go':
      return verdict.asks ? 'asked' : 'resolved';
    case 'hand_over':
      return 'handed_over';
    case 'skip':
      return 'skipped';
    default:
      return verdict satisfies never;
  }
}

function effectsOf(
  { decision }: Proposal,
  ours: ProposedDisposition,
  effects: readonly SeenEffect[],
  currency: string,
): Comparison['effects'] {
  const planned = ours === 'resolved' || ours === 'asked' ? decision.plan.map(({ action }) => effectOf(action)) : [];
  const compared = compareEffects(planned, effects, currency);
  if (ours !== 'handed_over') return compared;
  return { ...compared, verdict: 'handed_over', tooMuch: 0, tooLittle: 0, reasons: [] };
}

function why(ours: ProposedDisposition, theirs: HumanDisposition): string[] {
  if (ours === theirs) return [];
  return [`The bot would have ${proposedWords[ours]}; people ${humanWords[theirs]}.`];
}

const proposedWords: Readonly<Record<ProposedDisposition, string>> = {
  resolved: 'resolved it',
  asked: 'asked the customer',
  handed_over: 'handed it over',
  skipped: 'closed it without a reply',
};
const humanWords: Readonly<Record<HumanDisposition, string>> = {
  resolved: 'resolved it',
  asked: 'asked the customer',
  passed_on: 'passed it on to another group',
  skipped: 'closed it without a reply',
};
