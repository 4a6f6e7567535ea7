import type { createSessions } from '../../../accounts/sessions.ts';
import { seesCustomerData } from '../../../domain/role.ts';
import { openApi } from '../openapi.ts';
import type { Handlers } from '../route.ts';
import type { sessionRoutes } from '../session-routes.ts';

interface Needs {
  readonly sessions: Pick<ReturnType<typeof createSessions>, 'end'>;
  readonly now: () => string;
}

export function createSessionHandlers({ sessions, now }: Needs): Handlers<typeof sessionRoutes> {
  return {
    async session({ caller: { id, name, roles, recent, session } }) {
      return {
        id,
        name,
        roles: [...roles],
        seesCustomerData: seesCustomerData(roles),
        csrf: session?.csrf ?? '',
        recentLogin: recent,
        developmentLogin: session?.development ?? false,
        now: now(),
      };
    },
    async endSession({ caller: { id, session } }) {
      if (session !== null) await sessions.end(session.secret, id);
      return { ended: session !== null };
    },
    async openapi() {
      return { ...openApi() };
    },
  };
}
