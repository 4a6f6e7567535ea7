import { defineError, ResoluteError } from '../../domain/errors.ts';

export const storeUnreachable = defineError('store.unreachable', { retry: 'later', effect: 'unknown' });
export const storeFenced = defineError('store.fenced', { retry: 'start_over' });
/** The ticket update was started already: what it holds can no longer be exchanged. */
export const notPlanned = defineError('store.not_planned', { retry: 'start_over' });

/** Database trouble that passes: connection classes 08 and 57P, no room (53), serialisation and deadlock (40), lock time-out. */
const passing = /^(08...|57P0[0-9]|53...|40001|40P01|55P03|25006)$/;
const brokenSocket = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** What `pg` says without any code when its connection went away or could not be had. */
const withoutCode =
  /connection terminated|connection ended|client has encountered a connection error|timeout exceeded when trying to connect|connection timeout/i;

/** Our error for a database error; anything that is no trouble with the connection stays what it is (a bug of ours). */
export function translated(error: unknown): unknown {
  if (error instanceof ResoluteError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const gone = code ? passing.test(code) || brokenSocket.has(code) : withoutCode.test(error.message);
  return gone ? storeUnreachable('the database cannot be reached', { cause: error, facts: { code: code || null } }) : error;
}
