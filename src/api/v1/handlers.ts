import { createGoldenHandlers } from './answers/golden.ts';
import { createLimitHandlers } from './answers/limits.ts';
import { createPeopleHandlers } from './answers/people.ts';
import { createOverviewHandlers } from './answers/read-overview.ts';
import { createScenarioHandlers } from './answers/read-scenarios.ts';
import { createShadowHandlers } from './answers/read-shadow.ts';
import { createSystemHandlers } from './answers/read-system.ts';
import { createTicketHandlers } from './answers/read-tickets.ts';
import { createWorkHandlers } from './answers/read-work.ts';
import { createSessionHandlers } from './answers/session.ts';
import { createModeHandlers } from './answers/set-modes.ts';
import { createSidebarHandlers } from './answers/sidebar.ts';
import { createVersionHandlers } from './answers/versions.ts';
import { createWorkOnHandlers } from './answers/work-on.ts';
import type { Handlers } from './route.ts';
import type { Routes } from './routes.ts';

type NeedsOf<Create extends (needs: never) => unknown> = Parameters<Create>[0];

export type HandlerNeeds = NeedsOf<typeof createOverviewHandlers> &
  NeedsOf<typeof createScenarioHandlers> &
  NeedsOf<typeof createVersionHandlers> &
  NeedsOf<typeof createGoldenHandlers> &
  NeedsOf<typeof createShadowHandlers> &
  NeedsOf<typeof createSystemHandlers> &
  NeedsOf<typeof createTicketHandlers> &
  NeedsOf<typeof createWorkHandlers> &
  NeedsOf<typeof createWorkOnHandlers> &
  NeedsOf<typeof createModeHandlers> &
  NeedsOf<typeof createLimitHandlers> &
  NeedsOf<typeof createPeopleHandlers> &
  NeedsOf<typeof createSidebarHandlers> &
  NeedsOf<typeof createSessionHandlers>;

export function createHandlers(needs: HandlerNeeds): Handlers<Routes> {
  return {
    ...createSessionHandlers(needs),
    ...createOverviewHandlers(needs),
    ...createTicketHandlers(needs),
    ...createWorkHandlers(needs),
    ...createShadowHandlers(needs),
    ...createScenarioHandlers(needs),
    ...createVersionHandlers(needs),
    ...createGoldenHandlers(needs),
    ...createSystemHandlers(needs),
    ...createWorkOnHandlers(needs),
    ...createModeHandlers(needs),
    ...createLimitHandlers(needs),
    ...createPeopleHandlers(needs),
    ...createSidebarHandlers(needs),
  };
}
