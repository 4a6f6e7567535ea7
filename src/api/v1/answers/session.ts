import { seesCustomerData } from '../../../domain/role.ts';
import { openApi } from '../openapi.ts';
import type { Handlers } from '../route.ts';
import type { sessionRoutes } from '../session-routes.ts';

export function createSessionHandlers({ now }: { readonly now: () => string }): Handlers<typeof sessionRoutes> {
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
    async openapi() {
      return { ...openApi() };
    },
  };
}
