const HOME = '/console/';

/** Where to go after the login: a page of the console, never another site. */
export function returnTo(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 500) return HOME;
  const url = URL.parse(wanted, 'http://here.invalid');
  const isOurs = url !== null && url.origin === 'http://here.invalid' && url.pathname.startsWith(HOME);
  return isOurs ? url.pathname + url.search : HOME;
}
