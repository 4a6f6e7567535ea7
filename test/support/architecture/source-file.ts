import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

export interface SourceFile {
  /** From the project's folder, with slashes: `src/domain/money.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every TypeScript file below these folders. */
export function readSources(folders: readonly string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => /\.(ts|tsx|mts|mjs)$/.test(path) && !path.includes('node_modules/'))
      .map((path) => ({ path, text: readFileSync(join(process.cwd(), path), 'utf8') })),
  );
}

const comment = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
/** Where a value may begin, a slash begins a pattern; elsewhere it divides. */
const pattern = String.raw`(?<=(?:[=(:,[!&|?{};]|return|\n)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const quoted = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`;
const template = '`(?:\\\\.|[^`\\\\])*`';
const pieces = new RegExp([comment, pattern, quoted, template].join('|'), 'g');

/** The code alone: comments and the insides of texts are blank; line breaks and the holes of templates stay. */
export function codeOf({ text }: SourceFile): string {
  return text.replace(pieces, (piece) =>
    piece.replace(/\$\{[^}]*\}|[^\n]/g, (part) => (piece.startsWith('`') && part.length > 1 ? part : blank(part))),
  );
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

export interface Import {
  /** What is imported, resolved: `src/domain/money.ts`, `node:fs`, `zod`, `@openai/agents`. */
  readonly target: string;
  readonly typeOnly: boolean;
}

export function importsOf({ path, text }: SourceFile): Import[] {
  const uncommented = text.replace(pieces, (piece) => (piece.startsWith('/') ? piece.replace(/[^\n]/g, ' ') : piece));
  const statements = uncommented.matchAll(/^(?:import|export)\b(\s+type\b)?[^;'"]*?\bfrom\s*['"]([^'"\n]+)['"]/gm);
  const bare = uncommented.matchAll(/^import\s*()['"]([^'"\n]+)['"]/gm);
  const dynamic = uncommented.matchAll(/[^'"`\w]import\s*\(\s*()['"]([^'"\n]+)['"]/g);
  return [...statements, ...bare, ...dynamic].map((match) => ({
    target: resolve(path, match[2] ?? ''),
    typeOnly: (match[1] ?? '') !== '',
  }));
}

function resolve(from: string, name: string): string {
  if (name.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), name));
  if (name.startsWith('node:')) return name;
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
