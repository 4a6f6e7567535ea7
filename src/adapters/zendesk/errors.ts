import { defineError } from '../../domain/errors.ts';

/** Time-out, reset, 5xx, unreadable answer. For a write the thrower sets `effect: 'unknown'`. */
export const helpDeskUnreachable = defineError('help_desk.unreachable', { retry: 'later' });
export const helpDeskThrottled = defineError('help_desk.throttled', { retry: 'later' });
/** Somebody changed the ticket since it was read. */
export const helpDeskConflict = defineError('help_desk.conflict', { retry: 'start_over' });
/** The help desk says no; its code and the fields it names are in `facts.helpDeskSays`. */
export const helpDeskRefused = defineError('help_desk.refused', { retry: 'never' });
export const helpDeskUnauthorized = defineError('help_desk.unauthorized', { retry: 'never' });
