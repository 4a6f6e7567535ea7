import { type Handler, ok, show } from './call.ts';
import { link } from './paginate.ts';
import { badRequest, invalidValue } from './refusals.ts';

/** Changes of the last minute are left out, so that a page never misses one that is still being written. */
const HELD_BACK = 60_000;

/**
 * Tickets by the time of their last change, oldest first, each once with its newest state. The cursor is the place
 * (time of change, id) of the last ticket given.
 */
export const exportTickets: Handler = (world, call) => {
  const now = world.clock.now().getTime();
  const cursor = call.query.get('cursor');
  const place = cursor === null ? startOf(call.query.get('start_time'), now) : placeOf(cursor);
  const size = sizeOf(call.query.get('per_page'));
  const due = [...world.desk.tickets.values()]
    .filter((ticket) => ticket.changedAt <= now - HELD_BACK)
    .filter((ticket) => ticket.changedAt > place.at || (ticket.changedAt === place.at && ticket.id > place.id))
    .sort((a, b) => a.changedAt - b.changedAt || a.id - b.id);
  const page = due.slice(0, size);
  const last = page.at(-1);
  const after = Buffer.from(last === undefined ? `${place.at}||${place.id}|` : `${last.changedAt}||${last.id}|`).toString('base64');
  const present = show(world, call);
  return ok({
    tickets: page.map(present.ticket),
    after_url: link(call, { cursor: after }, ['start_time']),
    before_url: null,
    after_cursor: after,
    before_cursor: null,
    end_of_stream: due.length <= size,
  });
};

function startOf(text: string | null, now: number) {
  if (text === null || !/^\d{1,11}$/.test(text)) throw badRequest('Invalid attribute', 'start_time must be a Unix time in seconds');
  const at = Number(text) * 1000;
  if (at > now - HELD_BACK) throw invalidValue('Too recent start_time. Use a start_time older than 60 seconds');
  return { at: at - 1, id: 0 };
}

function placeOf(cursor: string) {
  const match = /^(-?\d+)\|\|(\d+)\|$/.exec(Buffer.from(cursor, 'base64').toString());
  if (match === null) throw invalidValue('The cursor is not valid');
  return { at: Number(match[1]), id: Number(match[2]) };
}

function sizeOf(text: string | null): number {
  if (text === null) return 1000;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 1 || size > 1000) throw badRequest('Invalid attribute', 'per_page must lie between 1 and 1000');
  return size;
}
