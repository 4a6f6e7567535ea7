import type { Role } from '../../../src/domain/role.ts';

const readers: readonly Role[] = ['viewer', 'agent', 'operator', 'administrator', 'auditor'];
const everybody: readonly Role[] = [...readers, 'data_protection'];

/** Who finds something on a page, as the service opens it. */
export const pageRoles = {
  overview: readers,
  escalations: readers,
  drafts: readers,
  tickets: everybody,
  shadow: readers,
  scenarios: readers,
  policy: readers,
  audit: ['operator', 'administrator', 'auditor', 'data_protection'],
  system: readers,
  people: everybody,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type PageName = keyof typeof pageRoles;
