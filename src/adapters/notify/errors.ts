import { defineError } from '../../domain/errors.ts';

/** No connection, time-out, 429, 5xx. The thrower sets `effect: 'unknown'` when the notice may have arrived. */
export const notifierUnreachable = defineError('notifier.unreachable', { retry: 'later' });
/** The receiver says no: a wrong address, a removed channel, a wrong password. */
export const notifierRefused = defineError('notifier.refused', { retry: 'never' });
