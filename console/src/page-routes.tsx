import { type ComponentType, lazy } from 'react';
import { OverviewPage } from './pages/overview/overview-page.tsx';

interface PageRoute {
  readonly path: string;
  readonly Page: ComponentType;
}

const Escalations = lazy(async () => ({ default: (await import('./pages/escalations/escalations-page.tsx')).EscalationsPage }));
const Drafts = lazy(async () => ({ default: (await import('./pages/drafts/drafts-page.tsx')).DraftsPage }));

/** Every page is loaded when it is first opened; the overview, where people arrive, comes with the first load. */
export const pageRoutes: readonly PageRoute[] = [
  { path: '/', Page: OverviewPage },
  { path: '/escalations/:turn?', Page: Escalations },
  { path: '/drafts/:turn?', Page: Drafts },
];
