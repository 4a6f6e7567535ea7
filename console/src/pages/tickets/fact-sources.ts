import { figuresIn } from '../../../../src/domain/figures.ts';

export interface FactSource {
  /** As it stands in the reply. */
  readonly figure: string;
  /** Which look-up it came from, and where in what that found; null for what nothing was looked up for. */
  readonly source: { readonly call: number; readonly tool: string; readonly path: string } | null;
}

interface Call {
  readonly tool: string;
  readonly facts: unknown;
}

/** Where each amount, date, number and link of a reply comes from. */
export function factSources(text: string, calls: readonly Call[]): readonly FactSource[] {
  const known = calls.flatMap(({ tool, facts }, call) => leavesOf(facts).map((leaf) => ({ call, tool, ...leaf })));
  return [...new Set(figuresIn(text))].map((figure) => {
    const found = known.findLast(({ value }) => says(value, figure)) ?? known.findLast(({ value }) => mayBeDay(value, figure));
    return { figure, source: found ? { call: found.call, tool: found.tool, path: found.path } : null };
  });
}

type Leaf = { readonly path: string; readonly value: string };

/** Every value with the way to it; money counts as one value. */
function leavesOf(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ path, value: String(value) }];
  if (typeof value !== 'object' || value === null) return [];
  if ('minor' in value && 'currency' in value) return [{ path, value: (Number(value.minor) / 100).toFixed(2) }];
  return Object.entries(value).flatMap(([name, item]) => leavesOf(item, path === '' ? name : `${path}.${name}`));
}

/** The same whatever its signs: `1.234,50` is `1234.50`, `338` is `338.00`, `#20139` is `20139`. */
function says(value: string, figure: string): boolean {
  if (value === figure) return true;
  const digits = onlyDigits(figure);
  if (digits.length === 0 || /^https?:/.test(value) !== /^https?:/.test(figure)) return false;
  const own = onlyDigits(value);
  return own === digits || (/^\d+\.00$/.test(value) && own.slice(0, -2) === digits);
}

/** "20." of "20. november": the day of a date that was found. */
function mayBeDay(value: string, figure: string): boolean {
  const day = /^\d{4}-\d\d-(\d\d)(T|$)/.exec(value)?.[1];
  return day !== undefined && /^\d{1,2}$/.test(figure) && Number(day) === Number(figure);
}

const onlyDigits = (text: string) => text.replace(/\D/g, '');
