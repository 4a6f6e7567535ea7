// `npm run check`: format, lint, types, config, generated files. `npm run format` (--fix) formats and writes generated files anew.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../sandbox/formats/json-schemas.ts';
import { checkTemplate } from '../src/agent/reply/templates.ts';
import { openApi } from '../src/api/v1/openapi.ts';
import { readGolden } from '../src/settings/read-golden.ts';
import { readPack } from '../src/settings/read-pack.ts';
import { settingNames } from '../src/settings/settings.ts';
import { toolSignatures } from '../src/tools/registry.ts';
import { readOptions } from './read-options.ts';
import { rolesTable } from './roles-table.ts';

const values = readOptions('npm run check -- [--fix]', { fix: { type: 'boolean', default: false } });

const checks: readonly (readonly [name: string, check: () => string | null])[] = [
  ['generated files', checkGenerated],
  ['format and lint', () => run('biome', [...(values.fix ? ['check', '--write'] : ['ci']), '--colors=off'])],
  ['types', () => run('tsc', ['-p', '.'])],
  ['types of the console', () => run('tsc', ['-p', 'console', '--noEmit'])],
  ['types of the sidebar', () => run('tsc', ['-p', 'zendesk-app', '--noEmit'])],
  ['config/fashion', checkConfig],
  ['.env.example', checkEnvExample],
];

let failed = 0;
for (const [name, check] of checks) {
  const fault = check();
  console.log(fault === null ? `ok      ${name}` : `failed  ${name}\n${fault}`);
  if (fault !== null) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;

function run(command: string, argv: readonly string[]): string | null {
  const { status, stdout, stderr, error } = spawnSync(command, argv, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? null : (error?.message ?? `${stdout}${stderr}`.trim());
}

function checkConfig(): string | null {
  try {
    const root = process.cwd();
    const { book } = readPack({ root, pack: 'fashion', tools: toolSignatures(), checkTemplate });
    readGolden(root, 'fashion', new Set(book.scenarios.keys()));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Files that are made from the code must be what the code makes now. */
function checkGenerated(): string | null {
  const made = Object.fromEntries(Object.entries(jsonSchemas()).map(([name, text]) => [`sandbox/formats/${name}`, text]));
  const docs = { 'docs/openapi.json': JSON.stringify(openApi(), null, 2), 'docs/roles.md': rolesTable() };
  const stale = Object.entries({ ...made, ...docs }).filter(([file, text]) => {
    const same = file.endsWith('.json') ? sameJson : sameCells;
    if (existsSync(file) && same(readFileSync(file, 'utf8'), text)) return false;
    if (values.fix) writeFileSync(file, text);
    return !values.fix;
  });
  return stale.length === 0 ? null : `${stale.map(([file]) => file).join(', ')}: out of date; run npm run format`;
}

/** The formatter may have set the line breaks otherwise. */
function sameJson(a: string, b: string): boolean {
  return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
}

/** The formatter makes the columns of a table wide enough. */
function sameCells(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll(/ +|-{3,}/g, ' ').replaceAll(/ +/g, ' ');
  return plain(a) === plain(b);
}

/** Whoever looks for a setting finds it there. */
function checkEnvExample(): string | null {
  const text = readFileSync('.env.example', 'utf8');
  const missing = settingNames.filter((name) => !new RegExp(`^#? ?${name}=`, 'm').test(text));
  return missing.length === 0 ? null : `does not mention ${missing.join(', ')}`;
}
