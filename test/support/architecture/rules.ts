import { posix } from 'node:path';
import { codeOf, importsOf, type SourceFile } from './source-file.ts';

/** Says what is wrong with a file, one sentence for each place. */
export type Rule = (file: SourceFile) => string[];

export interface Room {
  /** Folders (with their inner rooms) and files that may be imported beside its own. */
  readonly may: readonly string[];
  /** npm packages, and `node:` for what comes with Node. */
  readonly packages: readonly string[];
}

/** Which room a file belongs to: the longest name in the table that it stands under. */
export function roomOf(path: string, table: Readonly<Record<string, Room>>): string | null {
  const under = Object.keys(table).filter((name) => path === name || path.startsWith(`${name}/`));
  return under.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

export function importsGoDown(table: Readonly<Record<string, Room>>): Rule {
  return (file) => {
    if (!file.path.startsWith('src/')) return [];
    const name = roomOf(file.path, table);
    const room = name === null ? undefined : table[name];
    if (name === null || room === undefined) return ['stands in no room of the table'];
    return importsOf(file).flatMap(({ target }) => {
      const allowed = isFile(target)
        ? [name, ...room.may].some((place) => isUnder(target, place))
        : room.packages.some((one) => isPackage(target, one));
      return allowed ? [] : [`${name} must not import ${target}`];
    });
  };
}

const isFile = (target: string) => /\.(ts|tsx|mts|mjs|json)$/.test(target);
const isUnder = (target: string, place: string) => place === '*' || target === place || target.startsWith(`${place}/`);
const isPackage = (target: string, allowed: string) =>
  allowed === '*' || target === allowed || (allowed === 'node:' && target.startsWith('node:'));

/** The console runs in a browser: of the service it takes types, and the words of the domain, which need no package. */
export function consoleStandsAlone(packages: readonly string[]): Rule {
  return (file) => {
    if (!file.path.startsWith('console/src/')) return [];
    return importsOf(file).flatMap(({ target, typeOnly }) => {
      const isOwn = target.startsWith('console/') || /\.css$/.test(target) || target.startsWith('virtual:');
      const allowed = isOwn || (target.startsWith('src/') ? typeOnly || target.startsWith('src/domain/') : packages.includes(target));
      return allowed ? [] : [`the console must not import ${target}`];
    });
  };
}

/** So does the sidebar, which has no package at all. Of the console it takes the words, and what makes text of what the service sends. */
export const sidebarStandsAlone: Rule = (file) => {
  if (!file.path.startsWith('zendesk-app/src/')) return [];
  return importsOf(file).flatMap(({ target, typeOnly }) => {
    const ofConsole = /^console\/src\/(words\/[\w-]+|pages\/[\w-]+\/[\w-]+-words|look\/(read-written|format)|server\/request)\.ts$/;
    const isOwn = target.startsWith('zendesk-app/') || /\.css$/.test(target);
    const isWords = ofConsole.test(target) || target.startsWith('src/domain/');
    const allowed = isOwn || isWords || (typeOnly && target.startsWith('src/'));
    return allowed ? [] : [`the sidebar must not import ${target}`];
  });
};

/** The composition root and the main file stand above everything. */
export const nobodyImportsTheTop: Rule = (file) =>
  file.path.startsWith('src/') && file.path !== 'src/main.ts'
    ? importsOf(file)
        .filter(({ target }) => (/^src\/(compose|main)(\.ts|\/)/.test(target) && !isCompose(file.path)) || target === 'src/main.ts')
        .map(({ target }) => `nobody imports ${target}`)
    : [];

const isCompose = (path: string) => /^src\/compose(\.ts|\/)/.test(path);

export const filesAreShort: Rule = ({ text }) => {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > 300 ? [`has ${lines} lines; 300 is the most`] : [];
};

const junk = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'lib', 'shared', 'stuff']);

/** A name says what is inside. */
export const namesSayWhatIsInside: Rule = ({ path }) => {
  const parts = path.split('/').map((part) => part.replace(/\..*$/, ''));
  const words = parts.flatMap((part) => part.split('-'));
  return [
    ...words.filter((word) => junk.has(word)).map((word) => `"${word}" is a junk room`),
    ...(parts.at(-1) === 'index' ? ['is a barrel'] : []),
    ...(/^[a-z0-9.-]+$/.test(posix.basename(path)) ? [] : ['is not in kebab-case']),
  ];
};

export const noBarrels: Rule = (file) => {
  const lines = codeOf(file)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const passedOn = lines.filter((line) => /^export\s*(type\s*)?(\*|\{[^}]*\})\s*from\b/.test(line));
  return lines.length > 0 && passedOn.length === lines.length ? ['only passes on what others export'] : [];
};

export const environmentOnlyInSettings: Rule = forbid(
  /\bprocess\s*(\.\s*env|\[)/,
  'reads the environment',
  (path) => path.startsWith('src/') && !path.startsWith('src/settings/'),
);

export const timeAndChanceComeIn: Rule = (file) =>
  [
    forbid(/\bDate\s*\.\s*now\b|\bperformance\s*\.\s*now\b/, 'reads the clock', needsPorts),
    forbid(/\bnew\s+Date\s*(\(\s*\)|(?![\s(]))|(?<!new\s+)(?<![\w.])Date\s*\(\s*\)|\bTemporal\s*\.\s*Now\b/, 'reads the clock', needsPorts),
    forbid(/\bMath\s*\.\s*random\b|\brandomUUID\b/, 'makes chance', needsPorts),
  ].flatMap((rule) => rule(file));

function needsPorts(path: string): boolean {
  if (path.startsWith('zendesk-app/src/')) return path !== 'zendesk-app/src/service.ts';
  if (path.startsWith('console/src/')) return !/^console\/src\/server\/(now|request)\.ts$/.test(path);
  return path.startsWith('src/') && !path.startsWith('src/adapters/system/');
}

export const noDefaultExports: Rule = forbid(/^export\s+default\b|\bas\s+default\s*[,}]/m, 'has a default export', () => true);

export const noAny: Rule = forbid(/(?:[:<,]|(?<![|&])[|&]|=>|\b(?:as|is|extends|satisfies))\s*any\b(?!\s*[(:.])/, 'says any', () => true);

export const noModuleMocks: Rule = forbid(/\b(vi|jest)\s*\.\s*(mock|doMock|unmock|hoisted)\b/, 'mocks a module', (path) =>
  path.startsWith('test/'),
);

/** Node may never end in `process.exit`; see src/settings/end-process.ts. What runs before the installation is too small for it. */
export const processesEndByThemselves: Rule = forbid(
  /\bprocess\s*\.\s*(exit|reallyExit)\b/,
  'calls process.exit: use endProcess, or stop in a command',
  (path) =>
    /^(src|scripts|bench|sandbox)\//.test(path) && !['src/settings/end-process.ts', 'scripts/stop.ts', 'scripts/run.mjs'].includes(path),
);

export function heartDoesNotAwait(isHeart: (path: string) => boolean): Rule {
  return forbid(/\bawait\b|\basync\b|\bPromise\b/, 'waits for something', isHeart);
}

/** Ports declare. A closed list of words (`as const`) is a declaration too. */
export const portsHoldNoStatements: Rule = (file) => {
  if (!file.path.startsWith('src/ports/')) return [];
  const code = codeOf(file).replace(/^export const \w+ = \[[^\]]*\] as const;$/gm, '');
  const statements =
    code.match(/^\s*(?:export\s+)?(?:async\s+)?(?:const|let|var|function|class|return|throw|if|for|while|await)\b/gm) ?? [];
  const values = importsOf(file).filter((entry) => !entry.typeOnly);
  return [
    ...statements.map((found) => `holds a statement: ${found.trim()}`),
    ...values.map(({ target }) => `imports ${target} as a value`),
  ];
};

function forbid(pattern: RegExp, says: string, where: (path: string) => boolean): Rule {
  return (file) => {
    if (!where(file.path)) return [];
    const lines = codeOf(file).split('\n');
    return lines.flatMap((line, index) => (new RegExp(pattern.source, pattern.flags).test(line) ? [`${says} in line ${index + 1}`] : []));
  };
}
