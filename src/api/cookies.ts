import type { Request, Response } from 'express';

/**
 * The names of our cookies. `__Host-` makes the browser refuse one that another host or a page over http could have set; on this
 * machine, over plain http, there is no such promise to keep.
 */
export interface Cookies {
  read(request: Request, name: 'session' | 'login'): string | null;
  set(response: Response, name: 'session' | 'login', value: string, maxAgeMs: number): void;
  clear(response: Response, name: 'session' | 'login'): void;
}

export function createCookies({ secure }: { readonly secure: boolean }): Cookies {
  const named = (name: 'session' | 'login') => `${secure ? '__Host-' : ''}resolute${name === 'login' ? '-login' : ''}`;
  // Lax: the way back from the identity provider begins at another site.
  const options = { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const;
  return {
    read: (request, name) => valueIn(request.headers.cookie ?? '', named(name)),
    set: (response, name, value, maxAge) => void response.cookie(named(name), value, { ...options, maxAge }),
    clear: (response, name) => void response.clearCookie(named(name), options),
  };
}

/** Null also when it is sent twice: then one of them is not ours. */
function valueIn(header: string, name: string): string | null {
  const values = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  const [value] = values;
  return values.length === 1 && value !== undefined && /^[\w-]{20,200}$/.test(value) ? value : null;
}
