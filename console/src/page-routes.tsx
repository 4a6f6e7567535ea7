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

/** Every page is loaded when it is first opened; the overview, where people arrive, comes with the first load. */
export const pageRoutes: readonly PageRoute[] = [
  { path: '/', Page: OverviewPage },
  { path: '/escalations/:turn?', Page: Escalations },
  { path: '/drafts/:turn?', Page: Drafts },
  { path: '/tickets', Page: Tickets },
  { path: '/tickets/:ticket', Page: Ticket },
  { path: '/shadow', Page: Shadow },
  { path: '/shadow/pairs/:turn?', Page: Pairs },
];
