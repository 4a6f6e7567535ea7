import { later } from '../domain/calendar.ts';
import type { ApprovalRequest, ApprovalStore } from '../ports/account-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { IdSource } from '../ports/id-source.ts';

/** A request that nobody decides on says nothing of how things stand any more. */
const GOOD_FOR_MS = 3 * 86_400_000;

export interface Person {
  readonly id: string;
  readonly name: string;
}

export type Decided =
  | { readonly kind: 'decided' }
  | { readonly kind: 'unknown' }
  /** The rule of two: who asked cannot approve, and nobody else can withdraw. */
  | { readonly kind: 'not_yours' }
  | { readonly kind: 'too_late' };

/** What takes two people: one asks in writing, another one decides, and what was asked for is then done in both their names. */
export function createPastTheGate(needs: {
  readonly approvals: ApprovalStore;
  readonly ids: IdSource;
  readonly clock: Clock;
  /** Does it, and says in a word what came of it. */
  readonly carryOut: (request: ApprovalRequest, by: string, why: string) => Promise<string>;
}) {
  const { approvals, ids, clock, carryOut } = needs;
  return {
    /** @returns the id of the request. */
    async ask(request: ApprovalRequest, by: Person, why: string): Promise<string> {
      const [id, askedAt] = [ids.next(), clock.now()];
      await approvals.ask({ id, request, why, askedBy: by.id, askedAt, expiresAt: later(askedAt, GOOD_FOR_MS) }, [
        { type: 'approval_asked', approval: id, kind: request.kind, about: aboutOf(request), by: by.id, why },
      ]);
      return id;
    },

    async decide(id: string, kind: 'approved' | 'refused' | 'withdrawn', by: Person, why: string): Promise<Decided> {
      const asked = await approvals.find(id);
      if (asked === null) return { kind: 'unknown' };
      if ((kind === 'withdrawn') !== (asked.askedBy === by.id)) return { kind: 'not_yours' };
      const isFirst = await approvals.decide(id, { kind, by: by.id, at: clock.now() }, [
        { type: 'approval_decided', approval: id, decision: kind, by: by.id, why },
      ]);
      if (!isFirst) return { kind: 'too_late' };
      if (kind === 'approved') {
        const outcome = await carryOut(asked.request, `${asked.askedByName}, with ${by.name}`, `${asked.why} – ${why}`);
        await approvals.noteOutcome(id, outcome);
      }
      return { kind: 'decided' };
    },
  };
}

function aboutOf(request: ApprovalRequest): string {
  switch (request.kind) {
    case 'gate_override':
      return `${request.scenario} to ${request.stage}`;
    case 'limit_raise':
      return Object.entries(request.limits)
        .map(([name, limit]) => `${name} ${limit}`)
        .join(', ');
    default:
      return request satisfies never;
  }
}
