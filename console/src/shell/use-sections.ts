import { useSession } from '../server/session.ts';
import { pageRoles } from './page-roles.ts';
import { sections } from './pages.ts';

/** The pages that open to whoever is signed in; sections that hold none of them are left out. */
export function useSections(): typeof sections {
  const held = useSession()?.roles ?? [];
  return sections
    .map((section) => ({ ...section, pages: section.pages.filter(({ page }) => pageRoles[page].some((role) => held.includes(role))) }))
    .filter(({ pages }) => pages.length > 0);
}
