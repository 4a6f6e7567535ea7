import { defineError } from '../domain/errors.ts';

/** The model did not answer in time, or its service failed. The ticket goes to people; nothing has happened yet. */
export const modelFailed = defineError('model.failed', { retry: 'never' });
/** The model answered something that is no conclusion, called a tool that does not exist, or never came to an end. */
export const modelMisbehaved = defineError('model.misbehaved', { retry: 'never' });
