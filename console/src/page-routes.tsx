import { type ComponentType, lazy } from 'react';

interface PageRoute {
  readonly path: string;
  readonly Page: ComponentType;
}

/** Every page is loaded when it is first opened; the overview, where people arrive, comes with the first load. */
export const pageRoutes: readonly PageRoute[] = [];
void lazy;
