import { type Call, type Handler, ok, show } from './call.ts';
import type { Ticket } from './model.ts';
import { paginate } from './paginate.ts';
import { invalid, invalidValue } from './refusals.ts';
import { parseSearch, type SearchQuery, ticketMatches } from './search-query.ts';
import type { World } from './world.ts';

/** The vendor ends a search after this many results. */
const MOST_RESULTS = 1000;

export const search: Handler = (world, call) => {
  const found = resultsOf(world, call);
  const page = Number(call.query.get('page') ?? 1);
  const size = Math.min(Number(call.query.get('per_page') ?? 100), 100);
  if (page * size > MOST_RESULTS && (page - 1) * size >= MOST_RESULTS)
    throw invalidValue('Invalid search: search results are limited to 1000');
  return ok({ ...paginate(call, 'results', found, (it) => it.json), facets: null });
};

/** By cursor, without a limit of results; one type of result only. */
export const exportSearch: Handler = (world, call) => {
  if (call.query.get('filter[type]') !== 'ticket') throw invalidValue('filter[type] is required; this sandbox exports tickets only');
  return ok({ ...paginate(call, 'results', resultsOf(world, call), (it) => it.json), facets: null });
};

export const countSearch: Handler = (world, call) => ok({ count: resultsOf(world, call).length });

interface Result {
  readonly id: number;
  readonly json: Record<string, unknown>;
}

function resultsOf(world: World, call: Call): Result[] {
  const text = call.query.get('query') ?? '';
  if (text.trim() === '') throw invalid({ query: 'Query: cannot be blank' });
  const query = parseSearch(text);
  const present = show(world, call);
  const tickets = query.type === null || query.type === 'ticket' ? ticketsFor(world, call, query) : [];
  const others = query.type === 'ticket' ? [] : othersFor(world, call, query);
  return [...tickets.map((ticket) => ({ id: ticket.id, json: { ...present.ticket(ticket), result_type: 'ticket' } })), ...others];
}

function ticketsFor(world: World, call: Call, query: SearchQuery): Ticket[] {
  const holds = ticketMatches(world, query.terms, call.actor.id);
  const sortBy = (call.query.get('sort_by') ?? query.orderBy ?? 'created_at').replace(/_at$/, '');
  const descending = call.query.has('sort_order') ? call.query.get('sort_order') !== 'asc' : (query.descending ?? true);
  const direction = descending ? -1 : 1;
  const key = (ticket: Ticket) => (sortBy === 'updated' ? ticket.updatedAt : ticket.createdAt);
  return [...world.desk.tickets.values()].filter(holds).sort((a, b) => direction * (key(a) - key(b) || a.id - b.id));
}

function othersFor(world: World, call: Call, query: SearchQuery): Result[] {
  if (query.type === null) return [];
  const values = query.terms.map((term) => term.value.toLowerCase());
  const present = show(world, call);
  if (query.type === 'group') {
    const groups = [...world.desk.groups.values()].filter((group) => values.every((value) => group.name.toLowerCase().includes(value)));
    return groups.map((group) => ({ id: group.id, json: { ...present.group(group), result_type: 'group' } }));
  }
  const users = [...world.desk.users.values()].filter((user) =>
    values.every((value) => user.email === value || user.name.toLowerCase().includes(value) || user.role === value),
  );
  return users.map((user) => ({ id: user.id, json: { ...present.user(user), result_type: 'user' } }));
}
