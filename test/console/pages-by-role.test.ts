import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type PageName, pageRoles } from '../../console/src/shell/page-roles.ts';
import { danishRefusals } from '../../console/src/words/refusal-words.ts';
import { type RouteName, routes } from '../../src/api/v1/routes.ts';
import { roles } from '../../src/domain/role.ts';

/** What each page asks first. */
const asks: Readonly<Record<PageName, RouteName>> = {
  overview: 'overview',
  escalations: 'escalations',
  drafts: 'drafts',
  tickets: 'tickets',
  shadow: 'scorecards',
  scenarios: 'scenarios',
  policy: 'policy',
  audit: 'audit',
  system: 'system',
  people: 'tokens',
};

test.each(Object.entries(asks))('the menu shows %s to whomever the service opens it', (page, asked) => {
  const { may } = routes[asked];
  const opens: readonly string[] = may === 'signed_in' || may === 'sidebar' ? roles : may;
  expect(pageRoles[page as PageName].toSorted()).toEqual([...opens].toSorted());
});

/** Only a program can bring these about, the text itself is at fault, or the sidebar says them. */
const saidByTheService = [
  'key_missing',
  'gate_shut',
  'text_faulty',
  'page_unknown',
  'unreadable',
  'version_missing',
  'not_as_declared',
  'other_host',
  'moved',
  'login_again',
  'no_agent',
  'not_here',
  'notes_only',
  'not_opened',
  'other_ticket',
];

test('what the service refuses is said in Danish too', () => {
  const files = readdirSync('src/api/v1', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const sources = files.map((file) => readFileSync(join('src/api/v1', file), 'utf8'));
  const agents = ['review-draft', 'work-escalation'].map((file) => readFileSync(`src/agent/${file}.ts`, 'utf8'));
  const codes = [
    ...sources.flatMap((text) => [...text.matchAll(/refused\(\s*\d{3},\s*'(\w+)'/g)]),
    ...agents.flatMap((text) => [...text.matchAll(/refused\('(\w+)'|code: '(\w+)', says/g)]),
  ].map(([, one, other]) => one ?? other ?? '');

  expect(codes.length).toBeGreaterThan(40);
  expect([...new Set(codes)].filter((code) => !(code in danishRefusals) && !saidByTheService.includes(code))).toEqual([]);
});
