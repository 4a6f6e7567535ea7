/** Walks JSON text and remembers where each value begins; the first fault is told with its place and what was expected there. */
export type Path = readonly (string | number)[];

export type Walked =
  | { readonly kind: 'valid'; readonly starts: ReadonlyMap<string, number> }
  | { readonly kind: 'fault'; readonly offset: number; readonly says: string };

const blank = /[ \t\r\n]*/y;
const text = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const plain = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

export function walkJson(source: string): Walked {
  const starts = new Map<string, number>();
  let at = 0;
  let fault: { offset: number; says: string } | null = null;

  function take(pattern: RegExp): string | null {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (!found) return null;
    at += found[0].length;
    return found[0];
  }

  function skip(character: string): boolean {
    take(blank);
    if (source[at] !== character) return false;
    at += 1;
    return true;
  }

  function fail(says: string, offset = at): false {
    fault ??= { offset, says };
    return false;
  }

  function expected(what: string): false {
    const found = at >= source.length ? 'the file ends here' : `found ${JSON.stringify([...source.slice(at, at + 2)][0])}`;
    return fail(`${found}, expected ${what}`);
  }

  function value(path: Path): boolean {
    take(blank);
    starts.set(JSON.stringify(path), at);
    if (skip('{')) return members(path, '}', member);
    if (skip('[')) return members(path, ']', (list, index) => value([...list, index]));
    if (source[at] === '"')
      return take(text) !== null || fail('this text in quotes does not end, or holds a character that must be escaped');
    return take(plain) !== null || expected('a value: a text in double quotes, a number, true, false, null, { or [');
  }

  function members(path: Path, end: '}' | ']', one: (path: Path, index: number, seen: Set<string>) => boolean): boolean {
    if (skip(end)) return true;
    const seen = new Set<string>();
    for (let index = 0; ; index += 1) {
      if (!one(path, index, seen)) return false;
      if (skip(end)) return true;
      if (!skip(',')) return expected(`a comma or ${end}`);
    }
  }

  function member(path: Path, _index: number, seen: Set<string>): boolean {
    take(blank);
    const offset = at;
    const quoted = take(text);
    if (quoted === null) return expected('a key in double quotes');
    const key = String(JSON.parse(quoted));
    if (seen.has(key)) return fail(`the key "${key}" stands here twice; keep one of the two`, offset);
    seen.add(key);
    if (!skip(':')) return expected(`a colon after "${key}"`);
    return value([...path, key]);
  }

  const whole = value([]);
  take(blank);
  if (whole && at < source.length) expected('nothing more');
  return fault ? { kind: 'fault', ...(fault as { offset: number; says: string }) } : { kind: 'valid', starts };
}
