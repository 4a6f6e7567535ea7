import type { z } from 'zod';
import { FormatError, type Path, type ReadJson, showPath } from './json-text.ts';

export { FormatError } from './json-text.ts';

/** Checks a value against a schema; every fault is told at once, each with file, line, path and what is expected. */
export function checkShape<Schema extends z.ZodType>(schema: Schema, json: ReadJson, fileName: string): z.infer<Schema> {
  const result = schema.safeParse(json.value);
  if (result.success) return result.data;
  throw faultsIn(
    fileName,
    json,
    result.error.issues.flatMap((issue) => sentences(issue, json.value)),
  );
}

export interface Fault {
  readonly path: Path;
  readonly says: string;
  /** Something else in the file that it does not go together with; its line is told. */
  readonly with?: Path;
}

export function faultsIn(fileName: string, json: ReadJson, faults: readonly Fault[]): FormatError {
  return new FormatError(listed(faults.map((fault) => tell(fileName, json, fault))));
}

/** A fault as a line to read. */
export function tell(fileName: string, json: ReadJson, { path, says, with: other }: Fault): string {
  const seen = other === undefined ? '' : ` (the other is on line ${json.lineOf(other)})`;
  return `${fileName}, line ${json.lineOf(path)}, ${showPath(path)}: ${says}${seen}`;
}

const MOST_TOLD = 20;

export function listed(lines: readonly string[]): string {
  const once = [...new Set(lines)];
  const more = once.length - MOST_TOLD;
  return [...once.slice(0, MOST_TOLD), ...(more > 0 ? [`and ${more} more; mend these first`] : [])].join('\n');
}

function sentences(issue: z.core.$ZodIssue, root: unknown): Fault[] {
  const path = issue.path as Path;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...path, key], says: 'there is no such key here; check the spelling or remove it' }));
    case 'invalid_type': {
      const found = at(root, path);
      return [
        {
          path,
          says: found === undefined ? `is missing; write ${kind(issue.expected)}` : `write ${kind(issue.expected)}, not ${show(found)}`,
        },
      ];
    }
    case 'invalid_value':
      return [{ path, says: `write one of ${issue.values.map((value) => show(value)).join(', ')}, not ${show(at(root, path))}` }];
    case 'too_small':
      return [
        { path, says: issue.origin === 'array' || issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}` },
      ];
    case 'invalid_union':
      return nearestBranch(issue, path, root);
    default:
      return [{ path, says: `${issue.message}, not ${show(at(root, path))}` }];
  }
}

/** Of several shapes that would do, the one whose fault lies deepest is the one that was meant. */
function nearestBranch(issue: z.core.$ZodIssueInvalidUnion, path: Path, root: unknown): Fault[] {
  const branches = issue.errors.map((issues) => issues.flatMap((inner) => sentences({ ...inner, path: [...path, ...inner.path] }, root)));
  const depth = (faults: Fault[]) => Math.max(0, ...faults.map((fault) => fault.path.length));
  const deepest = Math.max(0, ...branches.map(depth));
  const meant = branches.filter((faults) => depth(faults) === deepest);
  const [only] = meant;
  if (only && meant.length === 1) return only;
  const told = meant.map((faults) =>
    faults.map((fault) => (fault.path.length > path.length ? `${showPath(fault.path)}: ${fault.says}` : fault.says)).join('; '),
  );
  return [{ path, says: [...new Set(told)].join(', or ') || issue.message }];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => {
    if (inner === null || typeof inner !== 'object') return undefined;
    return (inner as Record<string | number, unknown>)[part];
  }, value);
}

function kind(expected: string): string {
  const words: Record<string, string> = {
    string: 'a text in quotes',
    number: 'a number without quotes',
    int: 'a whole number without quotes',
    boolean: 'true or false',
    array: 'a list in [ ]',
    object: 'an object in { }',
    record: 'an object in { }',
    null: 'null',
  };
  return words[expected] ?? expected;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
