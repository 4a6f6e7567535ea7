import type { IconName } from '../look/icons.tsx';
import type { PageName } from './page-roles.ts';

export interface PageLink {
  readonly page: PageName;
  readonly path: string;
  readonly icon: IconName;
  /** Second key after `g`. */
  readonly key: string;
}

export const sections: readonly { readonly name: 'work' | 'trust' | 'house'; readonly pages: readonly PageLink[] }[] = [
  {
    name: 'work',
    pages: [
      { page: 'overview', path: '/', icon: 'overview', key: 'o' },
      { page: 'escalations', path: '/escalations', icon: 'escalations', key: 'e' },
      { page: 'drafts', path: '/drafts', icon: 'drafts', key: 'd' },
      { page: 'tickets', path: '/tickets', icon: 'tickets', key: 't' },
    ],
  },
  {
    name: 'trust',
    pages: [
      { page: 'shadow', path: '/shadow', icon: 'shadow', key: 's' },
      { page: 'scenarios', path: '/scenarios', icon: 'scenarios', key: 'c' },
      { page: 'policy', path: '/policy', icon: 'policy', key: 'r' },
      { page: 'audit', path: '/audit', icon: 'audit', key: 'a' },
    ],
  },
  {
    name: 'house',
    pages: [
      { page: 'system', path: '/system', icon: 'system', key: 'y' },
      { page: 'people', path: '/people', icon: 'people', key: 'p' },
    ],
  },
];
