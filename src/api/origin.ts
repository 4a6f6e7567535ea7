import type { Request } from 'express';

/** Where the console is served from, and how a request shows that it came from there. */
export interface Origin {
  /** Of this request's console; null when it was sent to a host that is not ours. */
  of(request: Request): string | null;
  /** A page of another site may have made it. */
  isForeign(request: Request): boolean;
  /** A page of ours has surely made it. */
  isOwn(request: Request): boolean;
}

/**
 * `publicUrl` null: only this machine is served, under whatever name it calls itself. A name of somebody else's that leads here
 * (DNS rebinding) is not ours.
 */
export function createOrigin(publicUrl: string | null): Origin {
  const origin: Origin = {
    of(request) {
      if (publicUrl !== null) return new URL(publicUrl).origin;
      const host = request.headers.host ?? '';
      return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/.test(host) ? `http://${host}` : null;
    },
    isForeign(request) {
      const { origin: sent, 'sec-fetch-site': site } = request.headers;
      if (sent !== undefined) return sent !== origin.of(request);
      return site !== undefined && site !== 'same-origin' && site !== 'none';
    },
    isOwn: (request) => request.headers.origin !== undefined && request.headers.origin === origin.of(request),
  };
  return origin;
}
