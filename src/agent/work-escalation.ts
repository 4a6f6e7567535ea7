import { later } from '../domain/calendar.ts';
import { escapeHtml } from '../domain/html.ts';
import { asId, type CommentId, type EventId, type TicketId, type TurnId } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { Thread, TicketChange } from '../domain/ticket.ts';
import { followWords } from '../escalation/follow-words.ts';
import type { Clock } from '../ports/clock.ts';
import type { Escalation } from '../ports/follow-up.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { Queue } from '../ports/queue.ts';
import type { Claim, Store } from '../ports/store.ts';
import { asHtml } from './reply/render-reply.ts';
import type { Pack } from './situation.ts';
import { withLease } from './with-lease.ts';
import type { createWriteTicket } from './write-ticket.ts';

interface Needs {
  readonly store: Store;
  readonly helpDesk: HelpDesk;
  readonly queue: Queue;
  readonly pack: Pack;
  readonly clock: Clock;
  readonly writeTicket: ReturnType<typeof createWriteTicket>;
  readonly worker: string;
  readonly leaseMs: number;
  readonly patienceMs: number;
}

/** What a person does with an escalation from the console; in the help desk itself they need none of this. */
export type EscalationStep =
  /** It has been seen: nobody need be reminded for a day. */
  | { readonly kind: 'acknowledge' }
  /** The same, and the ticket says who has it. */
  | { readonly kind: 'take' }
  | { readonly kind: 'answer'; readonly text: string; readonly status: 'solved' | 'pending'; readonly seen: CommentId }
  /** The bot tries again; `instruction` is heard like a wish. */
  | { readonly kind: 'hand_back'; readonly instruction: string };

export interface WantedStep {
  readonly turn: TurnId;
  readonly ticket: TicketId;
  readonly step: EscalationStep;
  readonly by: { readonly id: string; readonly name: string };
  readonly ifStill: (escalation: Escalation) => boolean;
  /** Of the request: sent again it writes nothing twice. */
  readonly key: string;
}

export type Stepped =
  | { readonly kind: 'done' }
  | { readonly kind: 'unknown' }
  /** The escalation, or the conversation, is not as the person saw it. */
  | { readonly kind: 'moved' }
  /** Somebody, or the bot, is at the ticket at this moment. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'refused'; readonly code: 'ticket_over' | 'mode_shut' | 'desk_refused'; readonly says: string };

/** How an escalation is owned that was taken here: the help desk need not show it. */
export const OF_CONSOLE = 'account:';

export function createWorkEscalation(needs: Needs) {
  const { store, helpDesk, queue, pack, clock, writeTicket, worker, leaseMs, patienceMs } = needs;
  const { desk, escalation: policy } = pack.policy;

  return async function workEscalation(wanted: WantedStep): Promise<Stepped> {
    const claim = await store.cases.look(wanted.ticket, worker, leaseMs);
    if (!claim) return (await store.cases.find(wanted.ticket)) === null ? { kind: 'unknown' } : { kind: 'busy' };
    const stepped = await withLease(store, claim, leaseMs, () => work(claim, wanted)).finally(() =>
      store.cases.letGo(claim).catch(() => undefined),
    );
    if (stepped.kind === 'done' && wanted.step.kind !== 'acknowledge') await bringToWorker(wanted);
    return stepped;
  };

  async function work(claim: Claim, wanted: WantedStep): Promise<Stepped> {
    const { turn, step, by, ifStill, key } = wanted;
    const escalation = (await store.escalations.openOf(claim.case.id)).find((open) => open.turn === turn);
    if (!escalation) return { kind: 'unknown' };
    if (!ifStill(escalation)) return { kind: 'moved' };
    if (step.kind !== 'acknowledge') {
      const thread = await helpDesk.readThread(wanted.ticket);
      if (!thread || thread.ticket.status === 'closed')
        return { kind: 'refused', code: 'ticket_over', says: 'The ticket is closed or gone.' };
      if (step.kind === 'answer' && newestOf(thread) !== step.seen) return { kind: 'moved' };
      const fits = (fresh: Thread) => step.kind !== 'answer' || newestOf(fresh) === step.seen;
      const change = changeFor(step, by.name, await languageOf(claim, turn));
      const written = await writeTicket(claim, { turn, thread, key: `${step.kind}:${turn}:${key}`, change, fits });
      switch (written.kind) {
        case 'stale':
          return { kind: 'moved' };
        case 'halted':
          return { kind: 'refused', code: 'mode_shut', says: 'The mode of the service lets nothing be written. Do it in the help desk.' };
        case 'refused':
        case 'uncertain':
          return { kind: 'refused', code: 'desk_refused', says: 'The help desk did not take it. Do it there.' };
        case 'done':
          break;
        default:
          return written satisfies never;
      }
    }
    await store.escalations.take(claim, turn, `${OF_CONSOLE}${by.id}`, clock.now(), [
      { type: 'escalation_taken', turn, how: 'console', by: by.id },
    ]);
    return { kind: 'done' };
  }

  function changeFor(
    step: Exclude<EscalationStep, { kind: 'acknowledge' }>,
    name: string,
    language: Language | null,
  ): Omit<TicketChange, 'basedOn' | 'mark'> {
    switch (step.kind) {
      case 'take':
        return { comment: noteOf(followWords[desk.language].taken(name)) };
      case 'answer':
        return { comment: { html: asHtml(step.text, language, 'person'), public: true }, status: step.status };
      case 'hand_back':
        return { comment: noteOf(`${policy.hand_back.word} ${step.instruction}`), addTags: [policy.hand_back.tag] };
      default:
        return step satisfies never;
    }
  }

  async function languageOf(claim: Claim, turn: TurnId) {
    const turns = await store.turns.of(claim.case.id);
    return turns.find(({ id }) => id === turn)?.decision.heard.language ?? null;
  }

  /** A job that is lost costs seconds: the watchdog brings what was received. */
  async function bringToWorker({ ticket, key, step }: WantedStep): Promise<void> {
    const at = clock.now();
    const event = asId<EventId>(`console:${step.kind}:${key}`);
    await store.cases.receive({ event, ticket, source: 'manual', at, deadline: later(at, patienceMs) });
    await queue.add({ kind: 'handle_ticket', ticket }).catch(() => undefined);
  }
}

function noteOf(text: string) {
  return { html: `<p>${escapeHtml(text)}</p>`, public: false };
}

/** Of what customer and people can both see. */
function newestOf({ comments }: Thread): CommentId | undefined {
  return comments.findLast((comment) => comment.public)?.id;
}
