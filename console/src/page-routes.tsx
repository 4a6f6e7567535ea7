import type { ComponentType } from 'react';
import { OverviewPage } from './pages/overview/overview-page.tsx';

interface PageRoute {
  readonly path: string;
  readonly Page: ComponentType;
}

/** Every page is loaded when it is first opened; the overview, where people arrive, comes with the first load. */
export const pageRoutes: readonly PageRoute[] = [{ path: '/', Page: OverviewPage }];
