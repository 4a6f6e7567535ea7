import type { Ticket } from './model.ts';
import { invalid } from './refusals.ts';
import { userByEmail, type World } from './world.ts';

export interface SearchQuery {
  readonly type: 'ticket' | 'user' | 'group' | null;
  readonly terms: readonly Term[];
  readonly orderBy: string | null;
  readonly descending: boolean | null;
}

export interface Term {
  readonly key: string;
  readonly operator: ':' | '<' | '>' | '<=' | '>=';
  readonly value: string;
  readonly not: boolean;
  readonly quoted: boolean;
}

const TERM = /(-)?(?:([a-z_]+)(<=|>=|:|<|>))?("(?:[^"]*)"|[^\s"]+)/giy;
const SPACE = /\s*/y;

/** Splits `type:ticket requester:ana@example.com status<solved tags:"a b" order_by:created_at sort:desc words`. */
export function parseSearch(text: string): SearchQuery {
  const terms: Term[] = [];
  let [type, orderBy, descending]: [SearchQuery['type'], string | null, boolean | null] = [null, null, null];
  let at = 0;
  while (at < text.length) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    TERM.lastIndex = SPACE.lastIndex;
    const match = TERM.exec(text);
    if (match === null) {
      if (SPACE.lastIndex >= text.length) break;
      throw invalid({ query: 'Invalid search: unmatched quotation mark' });
    }
    at = TERM.lastIndex;
    const [, minus, key = '', operator = ':', raw = ''] = match;
    const term: Term = {
      key: key.toLowerCase(),
      operator: operator as Term['operator'],
      value: raw.replace(/^"|"$/g, ''),
      not: minus === '-',
      quoted: raw.startsWith('"'),
    };
    if (term.key === 'type') type = term.value === 'ticket' || term.value === 'user' || term.value === 'group' ? term.value : null;
    else if (term.key === 'order_by') orderBy = term.value;
    else if (term.key === 'sort') descending = term.value === 'desc';
    else terms.push(term);
  }
  return { type, terms, orderBy, descending };
}

/** All keys must hold; several terms of the same key are alternatives, as the vendor reads `tags:a tags:b`. */
export function ticketMatches(world: World, terms: readonly Term[], actorId: number): (ticket: Ticket) => boolean {
  const groups = new Map<string, ((ticket: Ticket) => boolean)[]>();
  const every: ((ticket: Ticket) => boolean)[] = [];
  for (const term of terms) {
    const test = testOf(world, term, actorId);
    const joins = !term.not && term.key !== '' && term.operator === ':';
    if (joins) groups.set(term.key, [...(groups.get(term.key) ?? []), test]);
    else every.push(term.not ? (ticket) => !test(ticket) : test);
  }
  const any = [...groups.values()];
  return (ticket) => every.every((test) => test(ticket)) && any.every((tests) => tests.some((test) => test(ticket)));
}

const RANKS: Record<string, readonly string[]> = {
  status: ['new', 'open', 'pending', 'hold', 'solved', 'closed'],
  priority: ['low', 'normal', 'high', 'urgent'],
};

function testOf(world: World, term: Term, actorId: number): (ticket: Ticket) => boolean {
  const value = term.value.toLowerCase();
  switch (term.key) {
    case '':
      if (/^#?\d+$/.test(value)) return (it) => String(it.id) === value.replace('#', '') || words(it).includes(value);
      return (it) => words(it).includes(value);
    case 'id':
    case 'ticket_id':
      return (it) => String(it.id) === value;
    case 'status':
    case 'priority':
      return ranked(term, term.key);
    case 'requester':
      return person(world, value, actorId, (it) => it.requesterId);
    case 'assignee':
      return person(world, value, actorId, (it) => it.assigneeId);
    case 'submitter':
      return person(world, value, actorId, (it) => it.submitterId);
    case 'group':
      return (it) =>
        value === 'none'
          ? it.groupId === null
          : String(it.groupId) === value || (it.groupId !== null && world.desk.groups.get(it.groupId)?.name.toLowerCase() === value);
    case 'tags':
      return (it) => (value === 'none' ? it.tags.length === 0 : value.split(/\s+/).every((tag) => it.tags.includes(tag)));
    case 'subject':
      return (it) => it.subject.toLowerCase().includes(value);
    case 'description':
      return (it) => it.description.toLowerCase().includes(value);
    case 'via':
      return (it) => it.via.channel === value;
    case 'external_id':
      return (it) => it.externalId === term.value;
    case 'created':
    case 'created_at':
      return dated(world, term, (it) => it.createdAt);
    case 'updated':
    case 'updated_at':
      return dated(world, term, (it) => it.updatedAt);
    default:
      throw invalid({ query: `Query: ${term.key} is not a search key this sandbox knows` });
  }
}

const words = (ticket: Ticket) => `${ticket.subject}\n${ticket.comments.map((comment) => comment.body).join('\n')}`.toLowerCase();

function ranked(term: Term, field: 'status' | 'priority'): (ticket: Ticket) => boolean {
  const value = term.value.toLowerCase();
  if (value === 'none') return (it) => it[field] === null;
  const ranks = RANKS[field] ?? [];
  const wanted = ranks.indexOf(value);
  if (wanted === -1) throw invalid({ query: `Query: ${value} is not a ${field}` });
  return (it) => {
    const own = it[field];
    return own !== null && compare(ranks.indexOf(own), wanted, term.operator);
  };
}

function person(world: World, value: string, actorId: number, of: (ticket: Ticket) => number | null): (ticket: Ticket) => boolean {
  if (value === 'none') return (it) => of(it) === null;
  if (value === 'me') return (it) => of(it) === actorId;
  if (/^\d+$/.test(value)) return (it) => of(it) === Number(value);
  if (value.includes('@')) {
    const id = userByEmail(world.desk, value)?.id;
    return (it) => id !== undefined && of(it) === id;
  }
  return (it) => {
    const id = of(it);
    return id !== null && (world.desk.users.get(id)?.name.toLowerCase().includes(value) ?? false);
  };
}

const UNITS: Record<string, number> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
  month: 2_592_000_000,
  year: 31_536_000_000,
};

function dated(world: World, term: Term, of: (ticket: Ticket) => number): (ticket: Ticket) => boolean {
  const relative = /^(\d+)(minute|hour|day|week|month|year)s?$/.exec(term.value.toLowerCase());
  const at =
    relative === null ? Date.parse(term.value) : world.clock.now().getTime() - Number(relative[1]) * (UNITS[relative[2] ?? ''] ?? 0);
  if (Number.isNaN(at)) throw invalid({ query: `Query: ${term.value} is not a date` });
  const wholeDay = /^\d{4}-\d{2}-\d{2}$/.test(term.value);
  if (term.operator === ':')
    return (it) => (wholeDay ? of(it) >= at && of(it) < at + 86_400_000 : Math.floor(of(it) / 1000) === Math.floor(at / 1000));
  const later = wholeDay && (term.operator === '>' || term.operator === '<=') ? at + 86_400_000 - 1 : at;
  return (it) => compare(of(it), later, term.operator);
}

function compare(a: number, b: number, operator: Term['operator']): boolean {
  switch (operator) {
    case ':':
      return a === b;
    case '<':
      return a < b;
    case '>':
      return a > b;
    case '<=':
      return a <= b;
    case '>=':
      return a >= b;
    default:
      return operator satisfies never;
  }
}
