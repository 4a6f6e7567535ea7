import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkPackage } from '../../scripts/zendesk-app/check-package.ts';
import { makePackage, type PackageFile, type PackageFiles } from '../../scripts/zendesk-app/make-package.ts';

const made = makePackage({ root: process.cwd(), service: new URL('https://bot.example.com'), email: 'it@example.com' });

function textOf(files: PackageFiles, path: string): string {
  const file = files.get(path);
  return file instanceof Uint8Array ? Buffer.from(file).toString('utf8') : '';
}

/** The package with other files; null takes one out. */
function withFiles(changes: Readonly<Record<string, PackageFile | string | null>>): PackageFiles {
  const files = new Map(made);
  for (const [path, file] of Object.entries(changes)) {
    if (file === null) files.delete(path);
    else files.set(path, typeof file === 'string' ? Buffer.from(file) : file);
  }
  return files;
}

/** … with other entries in the manifest; null takes one out. */
function withManifest(changes: Readonly<Record<string, unknown>>, files: Parameters<typeof withFiles>[0] = {}): PackageFiles {
  const manifest = { ...JSON.parse(textOf(made, 'manifest.json')), ...changes };
  for (const [key, value] of Object.entries(changes)) if (value === null) delete manifest[key];
  return withFiles({ 'manifest.json': JSON.stringify(manifest), ...files });
}

const at = (url: unknown, name = 'ticket_sidebar', product = 'support') => ({ location: { [product]: { [name]: { url } } } });
const parameter = (...parameters: readonly unknown[]) => {
  const labels = JSON.stringify({
    app: { name: 'Resolute', parameters: { a: { label: 'A' }, name: { label: 'N' }, api_key: { label: 'K' } } },
  });
  return withManifest({ parameters }, { 'translations/en.json': labels, 'translations/da.json': labels });
};
const secure = { name: 'a', secure: true, scopes: ['header'] };

const violations: readonly (readonly [what: string, files: PackageFiles, says: RegExp])[] = [
  ['no manifest', withFiles({ 'manifest.json': null }), /manifest\.json: is missing/],
  ['a manifest one folder down', withFiles({ 'manifest.json': null, 'app/manifest.json': '{}' }), /must stand at the top/],
  ['a manifest that is no JSON', withFiles({ 'manifest.json': '{' }), /is no JSON/],
  ['a manifest that is a list', withFiles({ 'manifest.json': '[]' }), /no JSON object/],
  ['a name twice', withFiles({ 'manifest.json': '{"version":"1","version":"2"}' }), /stands in it twice/],
  ['no author', withManifest({ author: null }), /author: is missing/],
  ['an author without address', withManifest({ author: { name: 'x' } }), /author\.email/],
  ['an author at no web address', withManifest({ author: { name: 'x', email: 'y', url: 'ftp://x' } }), /author\.url/],
  ['no default locale', withManifest({ defaultLocale: null }), /defaultLocale: is missing/],
  ['a default locale that is none', withManifest({ defaultLocale: 'English' }), /defaultLocale: is no locale/],
  ['a default locale without texts', withManifest({ defaultLocale: 'sv' }), /translations\/sv\.json: is missing/],
  ['an older framework', withManifest({ frameworkVersion: '1.0' }), /frameworkVersion/],
  ['a framework as a number', withManifest({ frameworkVersion: 2 }), /frameworkVersion/],
  ['a version as a number', withManifest({ version: 1 }), /version: takes a text/],
  ...['private', 'singleInstall', 'signedUrls', 'requirementsOnly', 'marketingOnly'].map(
    (flag) => [`${flag} as a text`, withManifest({ [flag]: 'yes' }), new RegExp(`${flag}: takes true or false`)] as const,
  ),
  ['domains as a text', withManifest({ domainWhitelist: 'example.com' }), /domainWhitelist/],
  ['terms at no web address', withManifest({ termsConditionsURL: 'here' }), /termsConditionsURL/],
  ['noTemplate', withManifest({ noTemplate: true }), /noTemplate/],
  ['no location', withManifest({ location: null }), /location: is missing/],
  ['a location of nothing', withManifest({ location: {} }), /location: is missing/],
  ['an unknown location', withManifest(at('https://x.example', 'ticket_side')), /no support\.ticket_side/],
  ['an unknown product', withManifest(at('https://x.example', 'ticket_sidebar', 'mail')), /no mail\./],
  ['a location without address', withManifest(at('')), /says where the page is/],
  ['a location without https', withManifest(at('http://bot.example.com/sidebar')), /neither a file/],
  ['a location that is not in the package', withManifest(at('assets/iframe.html')), /neither a file/],
  ['a location outside assets/', withManifest(at('manifest.json')), /neither a file/],
  [
    'a location that is flexible by a word',
    withManifest({ location: { support: { modal: { url: 'https://x.example', flexible: 'yes' } } } }),
    /flexible/,
  ],
  ['a page elsewhere without signature', withManifest({ signedUrls: false }), /signedUrls: must be true/],
  ['parameters that are no list', withManifest({ parameters: {} }), /parameters: takes a list/],
  ['a parameter without name', parameter({ type: 'text' }), /parameters\.0\.name/],
  ['a parameter called name', parameter({ name: 'name' }), /must not be "name"/],
  ['a parameter of another type', parameter({ name: 'a', type: 'date' }), /takes one of/],
  ['a parameter twice', parameter({ name: 'a' }, { name: 'a' }), /stands there twice/],
  ['required as a text', parameter({ name: 'a', required: 'yes' }), /required/],
  ['secure as a text', parameter({ name: 'a', secure: 'yes' }), /secure/],
  ['a hidden one that is required', parameter({ name: 'a', type: 'hidden', required: true }), /cannot be required/],
  ['a secure one of oauth', parameter({ ...secure, type: 'oauth' }), /not for oauth/],
  ['two of oauth', parameter({ name: 'a', type: 'oauth' }, { name: 'b', type: 'oauth' }), /only one/],
  ['scopes without secure', parameter({ name: 'a', scopes: ['header'] }), /scopes/],
  ['no scopes in the list', parameter({ ...secure, scopes: [] }), /scopes/],
  ['an unknown scope', parameter({ ...secure, scopes: ['cookie'] }), /scopes/],
  ['a secure one without scopes', parameter({ name: 'a', secure: true }), /scopes/],
  ['a secure one with a default', parameter({ ...secure, default: 'x' }), /default/],
  ['a secret as plain text', parameter({ name: 'api_key' }), /must be true of a secret/],
  ['a parameter without label', withManifest({ parameters: [{ name: 'a' }] }), /says nothing of the parameter/],
  ['texts of no locale', withFiles({ 'translations/dansk.json': '{"app":{"name":"x"}}' }), /its name is no locale/],
  ['texts that are no JSON', withFiles({ 'translations/da.json': '{' }), /da\.json: is no JSON/],
  ['texts without the name', withFiles({ 'translations/da.json': '{"app":{}}' }), /app\.name: is missing/],
  [
    'an app for everybody that says nothing of itself',
    withManifest({ private: false }, { 'translations/en.json': '{"app":{"name":"x"}}' }),
    /app\.long_description: is missing/,
  ],
  ['a symbolic link', withFiles({ 'assets/link.png': { linkTo: '/etc/passwd' } }), /symbolic link/],
  ['an archive', withFiles({ 'assets/more.zip': 'PK' }), /files of this kind/],
  ['a program', withFiles({ 'assets/run.sh': 'ls' }), /files of this kind/],
  ['a page that asks without https', withFiles({ 'assets/a.html': '<a href="http://x.example">' }), /without https/],
  ['a private key', withFiles({ 'assets/a.js': '-----BEGIN RSA PRIVATE KEY-----' }), /a secret/],
  ['a password', withFiles({ 'assets/a.js': 'const password = "x"' }), /a secret/],
  ['no logo', withFiles({ 'assets/logo.png': null }), /logo\.png: is missing/],
  ['a logo of another size', withFiles({ 'assets/logo.png': made.get('assets/logo-small.png') ?? '' }), /320 × 320/],
  ['a logo that is no picture', withFiles({ 'assets/logo-small.png': '<svg>' }), /128 × 128/],
];

test('the package of this service breaks no rule of Zendesk', () => {
  expect(checkPackage(made)).toEqual([]);
  expect(checkPackage(parameter({ name: 'a', type: 'text', required: true }))).toEqual([]);
  expect(checkPackage(parameter(secure))).toEqual([]);
});

test.each(violations)('it is refused with a sentence: %s', (_what, files, says) => {
  expect(checkPackage(files)).toContainEqual(expect.stringMatching(says));
});

test('the command writes an archive of the same bytes each time, which holds these files and the address of the sidebar', () => {
  const folder = mkdtempSync(join(tmpdir(), 'resolute-package-'));
  const run = (name: string, url: string) =>
    spawnSync(process.execPath, ['scripts/zendesk-app-package.ts', '--url', url, '--out', join(folder, name)], { encoding: 'utf8' });
  try {
    const [first, again, plain] = [
      run('a.zip', 'https://bot.example.com'),
      run('b.zip', 'https://bot.example.com'),
      run('c.zip', 'http://bot.example.com'),
    ];

    expect([first.status, again.status, plain.status]).toEqual([0, 0, 1]);
    expect(plain.stderr).toContain('over https');
    const archive = readFileSync(join(folder, 'a.zip'));
    expect(readFileSync(join(folder, 'b.zip')).equals(archive)).toBe(true);
    const files = unzipped(archive);
    expect([...files.keys()].toSorted()).toEqual([...made.keys()].toSorted());
    expect(files.get('assets/logo.png')?.equals(made.get('assets/logo.png') as Uint8Array)).toBe(true);
    expect(JSON.parse(files.get('manifest.json')?.toString() ?? '')).toMatchObject({
      signedUrls: true,
      location: { support: { ticket_sidebar: { url: 'https://bot.example.com/sidebar' } } },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);

/** By its directory, as every reader of archives does it. */
function unzipped(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  const files = new Map<string, Buffer>();
  let entry = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(entry)).toBe(0x02014b50);
    const [sum, packed, size] = [16, 20, 24].map((at) => archive.readUInt32LE(entry + at)) as [number, number, number];
    const nameLength = archive.readUInt16LE(entry + 28);
    const body = archive.readUInt32LE(entry + 42);
    expect(archive.readUInt32LE(body)).toBe(0x04034b50);
    const start = body + 30 + archive.readUInt16LE(body + 26) + archive.readUInt16LE(body + 28);
    const data = inflateRawSync(archive.subarray(start, start + packed));
    expect([data.length, crc32(data)]).toEqual([size, sum]);
    files.set(archive.toString('utf8', entry + 46, entry + 46 + nameLength), data);
    entry += 46 + nameLength;
  }
  return files;
}
