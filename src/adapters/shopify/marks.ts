import type { ActionKind } from '../../domain/action.ts';

/** Where an action's id is left at the shop, so that a lost answer can be read back. */
export const markAttribute = 'resolute_action';
export const resendTag = 'resolute-resend';

/** The shop takes tags of at most 40 letters: a UUID fits, with a prefix it would not. */
export const markTag = (mark: string) => mark.slice(0, 40);

/** For notes of refunds, cancellations and edits. */
export const isMarkNote = (note: string) => note.includes('resolute:');
export const markNote = (kind: ActionKind, mark: string) => `resolute:${kind}:${mark}`;
