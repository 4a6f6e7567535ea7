import { type Call, type Handler, idOf, ok, show } from './call.ts';
import type { Ticket } from './model.ts';
import { paginate } from './paginate.ts';
import { iso } from './present.ts';
import { notFound } from './refusals.ts';
import type { World } from './world.ts';

interface View {
  readonly id: number;
  readonly title: string;
  readonly position: number;
  readonly all: readonly { readonly field: string; readonly operator: string; readonly value: string }[];
  readonly holds: (ticket: Ticket, call: Call) => boolean;
}

const unsolved = { field: 'status', operator: 'less_than', value: 'solved' } as const;
const isUnsolved = (ticket: Ticket) => ticket.status !== 'solved' && ticket.status !== 'closed';

/** The views of a new account, and one queue for each group. */
function viewsOf(world: World): View[] {
  const view = (title: string, all: View['all'], holds: View['holds']) => ({ id: world.ids.stable('view', title), title, all, holds });
  return [
    view(
      'Your unsolved tickets',
      [unsolved, { field: 'assignee_id', operator: 'is', value: 'current_user' }],
      (it, call) => isUnsolved(it) && it.assigneeId === call.actor.id,
    ),
    view(
      'Unassigned tickets',
      [unsolved, { field: 'assignee_id', operator: 'is', value: '' }],
      (it) => isUnsolved(it) && it.assigneeId === null,
    ),
    view('All unsolved tickets', [unsolved], isUnsolved),
    view('Pending tickets', [{ field: 'status', operator: 'is', value: 'pending' }], (it) => it.status === 'pending'),
    view('Recently solved tickets', [{ field: 'status', operator: 'is', value: 'solved' }], (it) => it.status === 'solved'),
    ...[...world.desk.groups.values()].map((group) =>
      view(
        `${group.name} queue`,
        [unsolved, { field: 'group_id', operator: 'is', value: String(group.id) }],
        (it) => isUnsolved(it) && it.groupId === group.id,
      ),
    ),
  ].map((it, position) => ({ ...it, position: position + 1 }));
}

const present = (world: World, call: Call) => (view: View) => ({
  url: `${call.base}/api/v2/views/${view.id}.json`,
  id: view.id,
  title: view.title,
  active: true,
  default: false,
  position: view.position,
  description: null,
  created_at: iso(world.desk.users.get(world.account.botId)?.createdAt ?? 0),
  updated_at: iso(world.desk.users.get(world.account.botId)?.createdAt ?? 0),
  execution: { group_by: null, group_order: 'asc', sort_by: 'created_at', sort_order: 'asc', columns: [], fields: [], custom_fields: [] },
  conditions: { all: view.all, any: [] },
  restriction: null,
  raw_title: view.title,
});

function viewOf(world: World, call: Call): View {
  const id = idOf(call);
  const view = viewsOf(world).find((it) => it.id === id);
  if (view === undefined) throw notFound();
  return view;
}

const ticketsIn = (world: World, call: Call) => {
  const view = viewOf(world, call);
  return [...world.desk.tickets.values()].filter((ticket) => view.holds(ticket, call));
};

export const listViews: Handler = (world, call) => ok(paginate(call, 'views', viewsOf(world), present(world, call)));

export const showView: Handler = (world, call) => ok({ view: present(world, call)(viewOf(world, call)) });

export const viewTickets: Handler = (world, call) => ok(paginate(call, 'tickets', ticketsIn(world, call), show(world, call).ticket));

export const countView: Handler = (world, call) => {
  const view = viewOf(world, call);
  const value = ticketsIn(world, call).length;
  return ok({
    view_count: { url: `${call.base}/api/v2/views/${view.id}/count.json`, view_id: view.id, value, pretty: String(value), fresh: true },
  });
};
