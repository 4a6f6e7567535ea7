import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the package; a link stands for what may not be in it. */
export type PackageFile = Uint8Array | { readonly linkTo: string };
export type PackageFiles = ReadonlyMap<string, PackageFile>;

const kept = ['translations/en.json', 'translations/da.json', 'assets/logo.png', 'assets/logo-small.png'] as const;

/**
 * What Zendesk installs: where the page of the sidebar is, how it looks in the list of apps, and nothing that runs. The page itself is
 * the service's, so that an update needs no new package.
 */
export function makePackage({
  root,
  service,
  email,
}: {
  readonly root: string;
  readonly service: URL;
  readonly email: string;
}): PackageFiles {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const manifest = {
    name: 'Resolute',
    author: { name: 'Resolute', email },
    defaultLocale: 'en',
    private: true,
    singleInstall: true,
    // Zendesk signs the first load; the service believes nothing else of who looks.
    signedUrls: true,
    version,
    frameworkVersion: '2.0',
    location: { support: { ticket_sidebar: { url: new URL('/sidebar', service).href, flexible: true } } },
  };
  return new Map<string, PackageFile>([
    ['manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
    ...kept.map((name) => [name, readFileSync(join(root, 'zendesk-app/package', name))] as const),
  ]);
}
