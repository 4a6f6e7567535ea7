import { defineError } from '../../domain/errors.ts';

/** Time-out, reset, 5xx, unreadable answer. For reads the thrower sets `effect: 'none'`. */
export const shopUnreachable = defineError('commerce.unreachable', { retry: 'later', effect: 'unknown' });
export const shopThrottled = defineError('commerce.throttled', { retry: 'later' });
/** The shop understood and said no; its words are in `facts.shopSays`. */
export const shopRefused = defineError('commerce.refused', { retry: 'never' });
export const shopUnauthorized = defineError('commerce.unauthorized', { retry: 'never' });
