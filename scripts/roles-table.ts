import type { Route } from '../src/api/v1/route.ts';
import { routes } from '../src/api/v1/routes.ts';
import { roles, seesCustomerData } from '../src/domain/role.ts';

/** Who may ask what of the API, as a page: a change of it is seen in review, and the tests hold the API to it. */
export function rolesTable(): string {
  const head = ['Route', 'Name', ...roles];
  const rows = Object.entries<Route>(routes).map(([name, { method, path, may }]) => [
    `\`${method.toUpperCase()} ${path}\``,
    name,
    ...roles.map((role) => (may === 'signed_in' || (may !== 'sidebar' && may.includes(role)) ? 'yes' : '')),
  ]);
  const ofCustomers = ['_what a customer wrote or is_', '', ...roles.map((role) => (seesCustomerData([role]) ? 'yes' : ''))];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `# Who may ask what

Made by \`npm run format\` from the routes as they are declared under \`src/api/v1\`; the tests try each route as each role against it. Whoever may
not see what a customer wrote or is gets it masked, and cannot search by it. Routes with no role in their row are for the sidebar of the help desk
alone, and open nothing but the ticket that it was opened on. Some writes ask for a login of the last minutes as well, and some for a second person:
see \`docs/openapi.json\` and decision 0017.

${[line(head), line(head.map(() => '---')), line(ofCustomers), ...rows.map(line)].join('\n')}
`;
}
