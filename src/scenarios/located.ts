import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { defineError } from '../domain/errors.ts';

/** A configuration that cannot be used; the message holds every fault, one sentence a line. */
export const badConfiguration = defineError('config.invalid', { retry: 'never' });

type Path = readonly PropertyKey[];

/** What is wrong at one place of the configuration. */
export interface Fault {
  readonly file: string;
  /** Null where it is about the text as a whole. */
  readonly line: number | null;
  /** The keys that lead to it, `limits.bot_turns`; empty at the top. */
  readonly where: string;
  readonly sentence: string;
}

/** `file, line 11, limits.bot_turns: sentence` */
export function sayFault({ file, line, where, sentence }: Fault): string {
  return `${file}${line === null ? '' : `, line ${line}`}${where === '' ? '' : `, ${where}`}: ${sentence}`;
}

/** A YAML text that can say on which line something stands, and collects what is wrong with it. */
export interface Located {
  readonly value: unknown;
  fault(path: Path, sentence: string): void;
  readonly faults: readonly Fault[];
}

/** Reads YAML and keeps places. Syntax errors become faults; then `value` is null. */
export function locate(file: string, text: string): Located {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const faults: Fault[] = [];
  for (const error of document.errors) {
    const { line } = lines.linePos(error.pos[0]);
    const sentence = error.message.split('\n')[0] ?? 'this is no YAML';
    if (!faults.some((fault) => fault.line === line && fault.sentence === sentence)) faults.push({ file, line, where: '', sentence });
  }
  return {
    value: document.errors.length > 0 ? null : plainValue(),
    faults,
    fault(path, sentence) {
      faults.push({ file, line: lineOf(path), where: path.map(String).join('.'), sentence });
    },
  };

  /** An alias without its anchor (`*name`) only shows here. */
  function plainValue(): unknown {
    try {
      return document.toJS() as unknown;
    } catch (error) {
      const what = error instanceof Error ? error.message : 'this is no YAML';
      faults.push({ file, line: null, where: '', sentence: `${what}; quote a text that starts with *` });
      return null;
    }
  }

  function lineOf(path: Path): number {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = keyStart(document.getIn(path.slice(0, length - 1), true), path[length - 1]);
      if (offset !== null) return lines.linePos(offset).line;
    }
    return 1;
  }
}

/** Where a key of a map, or an entry of a list, starts. */
function keyStart(parent: unknown, key: PropertyKey | undefined): number | null {
  if (isSeq(parent) && typeof key === 'number') return rangeStart(parent.items[key]);
  if (!isMap(parent)) return null;
  const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return rangeStart(pair?.key);
}

function rangeStart(node: unknown): number | null {
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

/** Checks a located value against a schema; every issue becomes a fault. Returns null when there are any. */
export function check<Schema extends z.ZodType>(located: Located, schema: Schema): z.output<Schema> | null {
  if (located.value === null && located.faults.length > 0) return null;
  const result = schema.safeParse(located.value, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        located.fault([...issue.path, key], `"${key}" is not a known key here; check its spelling or remove it`);
    } else {
      located.fault(issue.path, sentence(issue));
    }
  }
  return null;
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `write one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'this key is missing' : `write ${article(issue.expected)}`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'this text is empty; write it or remove the key';
  return issue.message;
}

function article(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'keys with values',
    record: 'keys with values',
  };
  return names[expected] ?? expected;
}
