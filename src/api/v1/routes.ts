import { auditRoutes } from './audit-routes.ts';
import { draftRoutes, draftSteps } from './draft-routes.ts';
import { escalationRoutes, escalationSteps } from './escalation-routes.ts';
import { goldenRoutes } from './golden-routes.ts';
import { limitRoutes } from './limit-routes.ts';
import { modeRoutes } from './mode-routes.ts';
import { overviewRoutes } from './overview-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import type { AnswerOf, Route } from './route.ts';
import { scenarioRoutes } from './scenario-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { shadowRoutes } from './shadow-routes.ts';
import { sidebarRoutes } from './sidebar-routes.ts';
import { systemRoutes } from './system-routes.ts';
import { ticketRoutes } from './ticket-routes.ts';
import { versionRoutes } from './version-routes.ts';

/** Everything that the API can be asked. */
export const routes = {
  ...sessionRoutes,
  ...overviewRoutes,
  ...ticketRoutes,
  ...escalationRoutes,
  ...escalationSteps,
  ...draftRoutes,
  ...draftSteps,
  ...shadowRoutes,
  ...scenarioRoutes,
  ...versionRoutes,
  ...goldenRoutes,
  ...auditRoutes,
  ...systemRoutes,
  ...modeRoutes,
  ...limitRoutes,
  ...peopleRoutes,
  ...sidebarRoutes,
} as const satisfies Readonly<Record<string, Route>>;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
/** What a route answers, by its name: for whoever asks. */
export type Answer<Name extends RouteName> = Awaited<AnswerOf<Routes[Name]>>;
