import { setTimeout as wait } from 'node:timers/promises';
import type { createReviewDraft, Reviewed } from '../../../agent/review-draft.ts';
import { type createWorkEscalation, type EscalationStep, OF_CONSOLE, type Stepped } from '../../../agent/work-escalation.ts';
import type { Review } from '../../../domain/draft.ts';
import { asId, type CommentId, type Instant, type TicketId, type TurnId } from '../../../domain/ids.ts';
import type { ConsoleReads } from '../../../ports/console-reads.ts';
import type { DraftRecord, DraftStore } from '../../../ports/draft-store.ts';
import { stateOf } from '../../drafts-api.ts';
import type { draftSteps } from '../draft-routes.ts';
import type { escalationSteps } from '../escalation-routes.ts';
import { type Asked, type Handlers, type Route, refused } from '../route.ts';
import { movedOn } from './people.ts';
import { showEscalation, versionOf } from './show-turn.ts';

export interface WorkOnNeeds {
  readonly reads: ConsoleReads;
  readonly drafts: Pick<DraftStore, 'find'>;
  readonly reviewDraft: ReturnType<typeof createReviewDraft>;
  readonly workEscalation: ReturnType<typeof createWorkEscalation>;
  readonly now: () => Instant;
  readonly url: (ticket: string) => string;
}

type Writes = typeof escalationSteps & typeof draftSteps;
/** What every one of these is asked with. */
type AskedOf = Pick<Asked<Route>, 'caller' | 'version' | 'key'> & { readonly params: { readonly turn: string } };

/** What people do with hand-overs and proposals. */
export function createWorkOnHandlers(needs: WorkOnNeeds): Handlers<Writes> {
  const { step, review } = createWorkOn(needs);
  return {
    acknowledgeEscalation: (asked) => step(asked, { kind: 'acknowledge' }),
    takeEscalation: (asked) => step(asked, { kind: 'take' }),
    answerEscalation: (asked) => step(asked, { kind: 'answer', ...asked.body, seen: asId<CommentId>(asked.body.seen) }),
    handBackEscalation: (asked) => step(asked, { kind: 'hand_back', ...asked.body }),

    approveDraft: (asked) => review(asked, () => ({ kind: 'approved' })),
    editDraft: (asked) =>
      review(asked, (asks) => {
        const { text, carryOut, status } = asked.body;
        return { kind: 'edited', text, carryOut, status: status ?? (asks ? 'pending' : 'solved') };
      }),
    overrideDraft: (asked) => review(asked, () => ({ kind: 'overridden', why: asked.body.why })),
  };
}

/** One step with a hand-over, one word on a proposal, whoever asks for it. */
export function createWorkOn({ reads, drafts, reviewDraft, workEscalation, now, url }: WorkOnNeeds) {
  return { step, review };

  async function step({ params, caller, version, key }: AskedOf, what: EscalationStep) {
    const before = await reads.escalation(params.turn);
    if (before === null) return refused(404, 'no_such_escalation', 'There is no such escalation.');
    if (before.closedAt !== null) return refused(409, 'closed', 'This escalation is over: the ticket was solved, closed or handed back.');
    const stepped = await unlessBusy(() =>
      workEscalation({
        turn: asId<TurnId>(params.turn),
        ticket: asId<TicketId>(before.ticket),
        step: what,
        by: caller,
        ifStill: ({ owner, acknowledgedAt }) => versionOf({ owner, takenAt: acknowledgedAt, closedAt: null }) === version,
        key: `${caller.id}:${key}`,
      }),
    );
    if (stepped.kind !== 'done') return notDone(stepped);
    const after = (await reads.escalation(params.turn)) ?? before;
    return showEscalation(after, { now: now(), url, names: new Map([[`person:${OF_CONSOLE}${caller.id}`, caller.name]]) });
  }

  async function review({ params, caller, version, key }: AskedOf, what: (asks: boolean) => Review) {
    const turn = asId<TurnId>(params.turn);
    const verdict = (await drafts.find(turn))?.turn.verdict;
    const reviewed = await unlessBusy(() =>
      reviewDraft({
        turn,
        review: what(verdict?.kind === 'go' && verdict.asks),
        by: caller.name,
        version: version ?? '',
        key: `${caller.id}:${key}`,
      }),
    );
    return reviewed.kind === 'noted' ? showDecided(reviewed.draft) : notReviewed(reviewed);
  }
}

const PATIENCE_MS = 3_000;
const LOOK_AGAIN_MS = 100;

/** What a person writes wakes the bot, which is then at the ticket for a moment: their next click must not fail for that. */
async function unlessBusy<T extends { readonly kind: string }>(attempt: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
    const done = await attempt();
    if (done.kind !== 'busy' || waited >= PATIENCE_MS) return done;
    await wait(LOOK_AGAIN_MS);
  }
}

function showDecided(draft: DraftRecord) {
  return { turn: draft.turn.id, ticket: draft.ticket, state: stateOf(draft) };
}

const busy = refused(409, 'busy', 'Somebody, or the bot, is at the ticket at this moment. Try again in a little while.');

function notDone(stepped: Exclude<Stepped, { kind: 'done' }>) {
  switch (stepped.kind) {
    case 'unknown':
      return refused(404, 'no_such_escalation', 'There is no such escalation any more.');
    case 'moved':
      return movedOn;
    case 'busy':
      return busy;
    case 'refused':
      return refused(409, stepped.code, stepped.says);
    default:
      return stepped satisfies never;
  }
}

function notReviewed(reviewed: Exclude<Reviewed, { kind: 'noted' }>) {
  switch (reviewed.kind) {
    case 'unknown_draft':
      return refused(404, 'no_such_draft', 'There is no such draft.');
    case 'moved':
      return movedOn;
    case 'busy':
      return busy;
    case 'key_used':
      return refused(409, 'key_used', 'This Idempotency-Key was used for something else.');
    case 'refused':
      return refused(409, reviewed.code, reviewed.says);
    default:
      return reviewed satisfies never;
  }
}
