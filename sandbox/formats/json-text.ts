import { type Path, walkJson } from './json-walk.ts';

export type { Path } from './json-walk.ts';

/** A file that is not as the formats want it; the message names file, line, path and what is expected. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
}

export interface ReadJson {
  readonly value: unknown;
  /** The line (from 1) on which the value at this path, or its nearest parent, begins. */
  lineOf(path: Path): number;
}

/** JSON that people write by hand: comments are allowed. */
export function readJson(text: string, fileName: string, firstLine = 1): ReadJson {
  const plain = withoutComments(text.replace(/^\uFEFF/, ' '));
  const lineAt = (offset: number) => firstLine + countLines(plain, offset);
  if (plain.trim() === '') throw new FormatError(`${fileName}, line ${firstLine}: the file is empty`);
  const walked = walkJson(plain);
  if (walked.kind === 'fault') {
    throw new FormatError(`${fileName}, line ${lineAt(walked.offset)}: this is not valid JSON: ${walked.says}`);
  }
  return {
    value: JSON.parse(plain),
    lineOf(path) {
      for (let length = path.length; length > 0; length -= 1) {
        const offset = walked.starts.get(JSON.stringify(path.slice(0, length)));
        if (offset !== undefined) return lineAt(offset);
      }
      return lineAt(walked.starts.get('[]') ?? 0);
    },
  };
}

/** `orders[0].lines[1].sku`, as people write it. */
export function showPath(path: Path): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : /^[\w$]+$/.test(part) ? `.${part}` : `["${part}"]`)).join('');
  return text.replace(/^\./, '') || 'the file';
}

function countLines(text: string, offset: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** Comments become spaces, so that every other character keeps its place. */
function withoutComments(text: string): string {
  if (!text.includes('//') && !text.includes('/*')) return text;
  return text.replace(/"(?:[^"\\]|\\.)*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g, (found) =>
    found.startsWith('"') ? found : found.replace(/[^\n\r]/g, ' '),
  );
}
