import type { z } from 'zod';
import type { createPastTheGate } from '../../../accounts/past-the-gate.ts';
import type { createTokens } from '../../../accounts/tokens.ts';
import type { Account } from '../../../domain/account.ts';
import type { Instant } from '../../../domain/ids.ts';
import type { AccountStore, Approval, ApprovalStore, TokenStore } from '../../../ports/account-store.ts';
import type { Stage } from '../../../shadow/modes.ts';
import type { AccountShape, ApprovalShape, peopleRoutes } from '../people-routes.ts';
import { type Caller, type Handlers, type Refused, refused } from '../route.ts';

interface Needs {
  readonly accounts: AccountStore;
  readonly tokenStore: TokenStore;
  readonly tokens: ReturnType<typeof createTokens>;
  readonly approvalStore: ApprovalStore;
  readonly pastTheGate: ReturnType<typeof createPastTheGate>;
  readonly now: () => Instant;
}

const SHOWN_APPROVALS = 100;

export function createPeopleHandlers(needs: Needs): Handlers<typeof peopleRoutes> {
  const { accounts, tokenStore, tokens, approvalStore, pastTheGate, now } = needs;
  return {
    async people() {
      return { people: (await accounts.list()).map(showAccount) };
    },

    async setPerson({ params, body: { roles, active, why }, caller, version }) {
      if (!caller.recent) return loginAgain;
      // Who gives themselves a right has asked nobody.
      if (params.account === caller.id) return refused(403, 'own_account', 'Ask another administrator to change your own roles.');
      const changed = await accounts.change(params.account, Number(version), { roles: [...new Set(roles)], active }, [
        { type: 'account_changed', account: params.account, roles, active, by: caller.id, why },
      ]);
      if (changed === 'last_administrator') return refused(409, changed, 'Somebody must be administrator: nobody could undo this.');
      if (changed === 'moved') {
        const isKnown = (await accounts.find(params.account)) !== null;
        return isKnown ? movedOn : refused(404, 'no_such_account', 'There is no such account.');
      }
      return showAccount(changed);
    },

    async tokens({ caller }) {
      return { tokens: [...(await tokenStore.list(ownOrAll(caller)))].map((token) => ({ ...token, roles: [...token.roles] })) };
    },

    async makeToken({ body: { name, roles, days }, caller }) {
      if (!caller.recent) return loginAgain;
      const beyond = roles.filter((role) => !caller.roles.includes(role));
      if (beyond.length > 0) return refused(403, 'role_missing', `You cannot give away what you do not have: ${beyond.join(', ')}.`);
      return tokens.make({ account: caller.id, name, roles, days });
    },

    async revokeToken({ params, caller }) {
      const isDone = await tokens.revoke(params.token, ownOrAll(caller), caller.id);
      return isDone ? { id: params.token } : refused(404, 'no_such_token', 'There is no such token, or it is no longer good.');
    },

    async approvals() {
      return { approvals: (await approvalStore.list(SHOWN_APPROVALS)).map((approval) => showApproval(approval, now())) };
    },

    async decideApproval({ params, body: { decision, why }, caller }) {
      if (!caller.recent) return loginAgain;
      const decided = await pastTheGate.decide(params.approval, decision, caller, why);
      switch (decided.kind) {
        case 'unknown':
          return refused(404, 'no_such_approval', 'There is no such request.');
        case 'not_yours':
          return refused(403, 'second_person', 'It takes a second person: who asked can withdraw, and somebody else decides.');
        case 'lapsed':
          return refused(409, 'lapsed', 'Who asked for this may no longer do so: refuse it, or let an administrator ask anew.');
        case 'too_late':
          return refused(409, 'too_late', 'This was decided already, or waited too long.');
        case 'decided': {
          const approval = await approvalStore.find(params.approval);
          return approval ? showApproval(approval, now()) : refused(404, 'no_such_approval', 'There is no such request.');
        }
        default:
          return decided satisfies never;
      }
    },
  };
}

export const loginAgain: Refused = refused(
  403,
  'login_again',
  'This takes a login of the last minutes: open /login?again=1, and try it again.',
);

export const movedOn: Refused = refused(412, 'moved', 'Somebody changed this since you looked. Look again.');

function ownOrAll({ id, roles }: Caller): string | null {
  return roles.includes('administrator') ? null : id;
}

function showAccount({ subject: _, roles, version, ...account }: Account): z.input<typeof AccountShape> {
  return { ...account, roles: [...roles], version: String(version) };
}

function showApproval({ request, ...approval }: Approval, now: Instant): z.input<typeof ApprovalShape> {
  return {
    ...approval,
    // Written by us: a stage of the ladder.
    request: request.kind === 'gate_override' ? { ...request, stage: request.stage as Stage } : request,
    expired: approval.decision === null && approval.expiresAt <= now,
  };
}
