import { defineError } from './errors.ts';

/** A list was asked to go on from a place that is none of its own. */
export const pageUnknown = defineError('page.unknown', { retry: 'never' });
