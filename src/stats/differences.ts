/** Where two reports say different things: `rows[3].resolved: 4 by the tables, 5 by the audit log`. Empty when they are the same. */
export function differences(tables: unknown, audit: unknown, place = ''): string[] {
  if (isBranch(tables) && isBranch(audit)) {
    const keys = [...new Set([...Object.keys(tables), ...Object.keys(audit)])];
    return keys.flatMap((key) => differences(tables[key], audit[key], Array.isArray(tables) ? `${place}[${key}]` : join(place, key)));
  }
  return Object.is(tables, audit) ? [] : [`${place}: ${told(tables)} by the tables, ${told(audit)} by the audit log`];
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const join = (place: string, key: string) => (place === '' ? key : `${place}.${key}`);
const told = (value: unknown) => (value === undefined ? 'nothing' : isBranch(value) ? 'something' : JSON.stringify(value));
