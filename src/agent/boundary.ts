/**
 * Named points of a turn. In production nothing happens at them; the crash tests kill the process there, one by one, to
 * show that each leaves exactly one effect and one reply.
 */
export const boundaries = [
  'after_claim',
  'after_gather',
  'after_decide',
  'after_save',
  'before_start',
  'after_start',
  'after_call',
  'after_finish',
  'after_plan_update',
  'before_end',
  'after_end',
  'after_release',
] as const;
export type Boundary = (typeof boundaries)[number];

/** `what` is the ticket's id; inside the ledger the kind of work at hand: `cancel_order`, `update_ticket`. */
export type AtBoundary = (boundary: Boundary, what: string) => void;
