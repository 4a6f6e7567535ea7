import { later } from '../domain/calendar.ts';
import type { AccountStore, ApprovalRequest, ApprovalStore } from '../ports/account-store.ts';
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
  | { readonly kind: 'too_late' }
  /** Who asked may no longer ask for it: shut out, or administrator no more. */
  | { readonly kind: 'lapsed' };

/** What takes two people: one asks in writing, another one decides, and what was asked for is then done in both their names. */
export function createPastTheGate(needs: {
  readonly approvals: ApprovalStore;
  readonly accounts: Pick<AccountStore, 'find'>;
  readonly ids: IdSource;
  readonly clock: Clock;
  /** Does it, and says in a word what came of it. */
  readonly carryOut: (request: ApprovalRequest, by: string, why: string) => Promise<string>;
}) {
  const { approvals, accounts, ids, clock, carryOut } = needs;
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
      if (kind === 'approved' && !(await mayStillAsk(asked.askedBy))) return { kind: 'lapsed' };
      // Approved, and whoever was to do it came to nothing: then it is done now.
      const isLeft = kind === 'approved' && asked.decision === 'approved' && asked.outcome === null;
      const isFirst = await approvals.decide(id, { kind, by: by.id, at: clock.now() }, [
        { type: 'approval_decided', approval: id, decision: kind, by: by.id, why },
      ]);
      if (!isFirst && !isLeft) return { kind: 'too_late' };
      if (kind === 'approved') {
        const second = isLeft ? (asked.decidedByName ?? by.name) : by.name;
        await approvals.noteOutcome(id, await carryOut(asked.request, `${asked.askedByName}, with ${second}`, `${asked.why} – ${why}`));
      }
      return { kind: 'decided' };
    },
  };

  async function mayStillAsk(id: string): Promise<boolean> {
    const account = await accounts.find(id);
    return account?.active === true && account.roles.includes('administrator');
  }
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
