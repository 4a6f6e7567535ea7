// Builds the operators' console into console/dist, unless what is there was built from the same files:
//   node scripts/run.mjs scripts/build-console.mjs [--force]
// Plain JavaScript, because scripts/run.mjs asks it on whatever Node started it whether there is anything to build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'console');
const dist = join(folder, 'dist');
const stamp = join(dist, '.built-from');

export function consoleIsBuilt() {
  try {
    return readFileSync(stamp, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

export async function buildConsole() {
  const from = fingerprint();
  const { build } = await import('vite');
  await build({
    root: folder,
    base: '/console/',
    configFile: false,
    logLevel: 'warn',
    plugins: [await themeAsStyleSheet()],
    build: {
      target: 'es2023',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)) },
    },
  });
  writeFileSync(stamp, from);
}

/** Of every file that the build reads, and the lockfile. */
function fingerprint() {
  const hash = createHash('sha256');
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((name) => !name.startsWith(dist))
    .sort();
  for (const name of [...names, join(root, 'package-lock.json'), fileURLToPath(import.meta.url)]) {
    hash.update(name.slice(root.length)).update('\0').update(readFileSync(name)).update('\0');
  }
  return hash.digest('hex');
}

/**
 * Mantine would write the theme's variables into the page as a style element when it starts, which a strict content security
 * policy refuses. They do not change at run time, so they become a style sheet here.
 */
async function themeAsStyleSheet() {
  const { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } = await import('@mantine/core');
  const { theme } = await import('../console/src/look/theme.ts');
  const name = 'virtual:theme.css';
  return {
    name: 'theme-as-style-sheet',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) =>
      id === `\0${name}` ? convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme)), ':root') : null,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--force') || !consoleIsBuilt()) await buildConsole();
}
