import { type ComponentType, lazy } from 'react';
import { OverviewPage } from './pages/overview/overview-page.tsx';

interface PageRoute {
  readonly path: string;
  readonly Page: ComponentType;
}

const Escalations = lazy(async () => ({ default: (await import('./pages/escalations/escalations-page.tsx')).EscalationsPage }));
const Drafts = lazy(async () => ({ default: (await import('./pages/drafts/drafts-page.tsx')).DraftsPage }));
const Tickets = lazy(async () => ({ default: (await import('./pages/tickets/tickets-page.tsx')).TicketsPage }));
const Ticket = lazy(async () => ({ default: (await import('./pages/tickets/ticket-page.tsx')).TicketPage }));
const Shadow = lazy(async () => ({ default: (await import('./pages/shadow/shadow-page.tsx')).ShadowPage }));
const Pairs = lazy(async () => ({ default: (await import('./pages/shadow/pairs-page.tsx')).PairsPage }));
const Scenarios = lazy(async () => ({ default: (await import('./pages/scenarios/scenarios-page.tsx')).ScenariosPage }));
const Scenario = lazy(async () => ({ default: (await import('./pages/scenarios/scenario-page.tsx')).ScenarioPage }));
const ScenarioText = lazy(async () => ({ default: (await import('./pages/scenario-text/text-page.tsx')).ScenarioTextPage }));
const Policy = lazy(async () => ({ default: (await import('./pages/policy/policy-page.tsx')).PolicyPage }));
const Audit = lazy(async () => ({ default: (await import('./pages/audit/audit-page.tsx')).AuditPage }));
const System = lazy(async () => ({ default: (await import('./pages/system/system-page.tsx')).SystemPage }));
const People = lazy(async () => ({ default: (await import('./pages/people/people-page.tsx')).PeoplePage }));

/** Every page is loaded when it is first opened; the overview, where people arrive, comes with the first load. */
export const pageRoutes: readonly PageRoute[] = [
  { path: '/', Page: OverviewPage },
  { path: '/escalations/:turn?', Page: Escalations },
  { path: '/drafts/:turn?', Page: Drafts },
  { path: '/tickets', Page: Tickets },
  { path: '/tickets/:ticket', Page: Ticket },
  { path: '/shadow', Page: Shadow },
  { path: '/shadow/pairs/:turn?', Page: Pairs },
  { path: '/scenarios', Page: Scenarios },
  { path: '/scenarios/:scenario', Page: Scenario },
  { path: '/scenarios/:scenario/text', Page: ScenarioText },
  { path: '/policy', Page: Policy },
  { path: '/audit', Page: Audit },
  { path: '/system', Page: System },
  { path: '/people', Page: People },
];
