// Builds the operators' console into console/dist and the agents' sidebar into zendesk-app/dist, each unless what is there was built
// from the same files:
//   node scripts/run.mjs scripts/build-console.mjs [--force]
// Plain JavaScript, because scripts/run.mjs asks it on whatever Node started it whether there is anything to build.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pages = [
  { folder: 'console', base: '/console/', reads: ['console', 'src/domain'], plugins: async () => [await themeAsStyleSheet()] },
  // Takes words and formats from the console.
  { folder: 'zendesk-app', base: '/sidebar/', reads: ['zendesk-app', 'console/src', 'src/domain'], plugins: async () => [] },
];

export function consoleIsBuilt() {
  return pages.every(isBuilt);
}

export async function buildConsole({ force = false } = {}) {
  for (const page of pages) if (force || !isBuilt(page)) await buildPage(page);
}

function isBuilt(page) {
  try {
    return readFileSync(stampOf(page), 'utf8') === fingerprint(page);
  } catch {
    return false;
  }
}

const stampOf = ({ folder }) => join(root, folder, 'dist', '.built-from');

async function buildPage(page) {
  const from = fingerprint(page);
  const { build } = await import('vite');
  await build({
    root: join(root, page.folder),
    base: page.base,
    configFile: false,
    logLevel: 'warn',
    plugins: await page.plugins(),
    build: {
      target: 'es2023',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)) },
    },
  });
  writeFileSync(stampOf(page), from);
}

/** Of every file that the build reads, and the lockfile. */
function fingerprint({ reads }) {
  const hash = createHash('sha256');
  const names = reads
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((name) => !pages.some(({ folder }) => name.startsWith(join(root, folder, 'dist'))))
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
  await buildConsole({ force: process.argv.includes('--force') });
}
