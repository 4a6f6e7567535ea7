// npm run zendesk-app:package -- --url https://bot.example.com [--email you@example.com] [--out FILE]
// Makes the zip that an administrator uploads to Zendesk, so that the sidebar stands beside each ticket.
import { writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOptions } from './read-options.ts';
import { stop } from './stop.ts';
import { checkPackage } from './zendesk-app/check-package.ts';
import { makePackage } from './zendesk-app/make-package.ts';
import { writeZip } from './zendesk-app/write-zip.ts';

const values = readOptions('npm run zendesk-app:package -- --url https://bot.example.com [--email you@example.com] [--out FILE]', {
  url: { type: 'string' },
  email: { type: 'string' },
  out: { type: 'string' },
});
const root = dirname(dirname(fileURLToPath(import.meta.url)));

const service = values.url === undefined ? null : URL.parse(values.url);
if (service === null || (service.protocol !== 'https:' && service.hostname !== 'localhost'))
  stop('Say where agents reach this service, over https: npm run zendesk-app:package -- --url https://bot.example.com');

const files = makePackage({ root, service, email: values.email ?? `resolute@${service.hostname}` });
const faults = checkPackage(files);
if (faults.length > 0) stop(`Zendesk would not take this package:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);

const out = values.out ?? join(root, 'zendesk-app', 'resolute.zip');
const packed = [...files].flatMap(([path, file]) => (file instanceof Uint8Array ? [[path, file] as const] : []));
writeFileSync(out, writeZip(packed));
process.stdout.write(`${relative(process.cwd(), out)} is for ${new URL('/sidebar', service).href}. Upload it in the Admin Center under
Apps and integrations > Zendesk Support apps > Upload private app. docs/operate.md says what comes next.
`);
