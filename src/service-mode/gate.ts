import { defineError, ResoluteError } from '../domain/errors.ts';
import { allows } from '../domain/service-mode.ts';
import type { MayWrite, ServiceModeStore } from '../ports/service-mode.ts';

/** The service's mode forbids the write; it was not sent. */
export const serviceHalted = defineError('service.halted', { retry: 'later' });

/**
 * The last look before a request goes out. What starts a write has read the mode already; but between that and the request lie look-ups,
 * waits and, for changes in several steps, other requests.
 */
export function createGate(serviceMode: Pick<ServiceModeStore, 'current'>): MayWrite {
  return async function mayWrite(reach) {
    const { mode } = await serviceMode.current().catch((error: unknown) => {
      throw unsent(error);
    });
    if (!allows(mode, reach)) throw serviceHalted(`The service is in the mode ${mode}.`, { facts: { mode, reach } });
  };
}

/** Whatever the database's silence means for the database: nothing was sent. */
function unsent(error: unknown): unknown {
  if (!(error instanceof ResoluteError)) return error;
  return new ResoluteError({ code: error.code, retry: error.retry, effect: 'none' }, error.message, { cause: error });
}
