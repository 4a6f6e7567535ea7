import { canonicalJson } from '../audit/chain.ts';
import type { PlannedAction } from '../domain/action.ts';
import type { Json, ToolCall } from '../domain/decision.ts';
import { effectOf } from '../domain/effect.ts';
import type { Commerce } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { CompensationBasis, TurnRecord } from '../ports/store.ts';
import { say } from '../shadow/compare-effects.ts';
import { type AnyTool, isToolName, tools } from '../tools/registry.ts';
import { check } from './check.ts';
import type { createReadCompensation } from './compensation.ts';
import { callTool, type MadeCall, plannedBy } from './run-agent.ts';
import type { PackInForce, Situation } from './situation.ts';
import { toolContext } from './tool-context.ts';

interface Needs {
  readonly packInForce: PackInForce;
  readonly helpDesk: HelpDesk;
  readonly commerce: Commerce;
  readonly readCompensation: ReturnType<typeof createReadCompensation>;
}

export type CheckedAgain =
  | { readonly kind: 'holds'; readonly basis: CompensationBasis | null }
  /** `says` is what has changed, as a sentence. */
  | { readonly kind: 'stale'; readonly says: string };

type Called = Pick<MadeCall, 'outcome' | 'facts' | 'planned' | 'stake'>;

/**
 * Whether a stored decision would come out the same on what shop and help desk say now: every look-up is made again with what it was
 * asked, nothing is asked of the model, and the rules judge what comes of it. What only a person can settle, one has settled: they read
 * the ticket and said go.
 */
export function createCheckAgain({ packInForce, helpDesk, commerce, readCompensation }: Needs) {
  return async function checkAgain(turn: TurnRecord, situation: Situation, saysReply: boolean): Promise<CheckedAgain> {
    const pack = await packInForce();
    const context = toolContext({ ...situation, turn: turn.id }, { pack, helpDesk, commerce });
    const calls: ToolCall[] = [];
    const plan: Pick<PlannedAction, 'businessKey' | 'action'>[] = [];
    for (const call of turn.decision.calls) {
      const now = await callAgain(call);
      if (now?.outcome !== call.outcome) return stale(`${call.tool} now comes out as ${now?.outcome ?? 'unknown'}, not as ${call.outcome}`);
      calls.push({ ...call, facts: now.facts, stake: now.stake });
      plan.push(...now.planned);
    }
    if (canonicalJson(plan.map(bare)) !== canonicalJson(turn.decision.plan.map(bare)))
      return stale(`it would now do ${told(plan)}, not ${told(turn.decision.plan)}`);

    const decision = { ...turn.decision, calls };
    const compensation = await readCompensation(situation, decision, pack);
    const checked = check({ ...situation, handedBack: true }, decision, pack, new Map(), compensation?.given ?? null);
    const against = againstIt(checked.verdict, saysReply);
    if (against.length > 0) return stale(`the rules now leave it to a person (${against.join('; ')})`);
    if (saysReply && checked.reply?.html !== turn.reply) return stale('what its reply tells has changed');
    return { kind: 'holds', basis: compensation?.basis ?? null };

    async function callAgain({ tool, input }: ToolCall): Promise<Called | null> {
      if (!isToolName(tool)) return null;
      const parsed = tools[tool].input.safeParse(withSecrets(tools[tool], input, turn.decision.heard.voucher.cards));
      if (!parsed.success) return null;
      const result = await callTool(tools[tool], parsed.data, context);
      const { outcome, facts, stake = null } = result;
      return { outcome, facts, planned: plannedBy(result), stake };
    }
  };
}

/** What was not kept with the decision stands in the mail. */
function withSecrets({ secret }: Pick<AnyTool, 'secret'>, input: Json, heard: readonly string[]): Json {
  if (!secret || typeof input !== 'object' || input === null) return input;
  return { ...input, ...Object.fromEntries(secret.map((key) => [key, heard])) };
}

/** A reply that is not sent need not be borne out. */
function againstIt(verdict: ReturnType<typeof check>['verdict'], saysReply: boolean): readonly string[] {
  if (verdict.kind === 'go') return [];
  if (verdict.kind === 'skip') return [verdict.why];
  return verdict.reasons.flatMap((code, index) => (code === 'ungrounded_reply' && !saysReply ? [] : [verdict.notes[index] ?? code]));
}

const bare = ({ businessKey, action }: Pick<PlannedAction, 'businessKey' | 'action'>) => ({ businessKey, action });

function told(plan: readonly Pick<PlannedAction, 'action'>[]): string {
  return plan.length === 0 ? 'nothing' : plan.map(({ action }) => say(effectOf(action))).join(', ');
}

const stale = (what: string): CheckedAgain => ({ kind: 'stale', says: `The draft no longer holds: ${what}.` });
