import { checkManifest } from './check-manifest.ts';
import { checkTranslations } from './check-translations.ts';
import type { PackageFiles } from './make-package.ts';
import { readObject } from './read-object.ts';

/** Of what Zendesk refuses, by the ends of names (`zendesk_apps_support`, mime.rb). */
const REFUSED = /\.(rar|zip|gzip|gz|pdf|docx?|avi|bin|bz2?|csh|sh|jar|mp3|mpeg|odt|pptx?|xlsx?|7z)$/i;
const MOST_BYTES = 20 * 1024 * 1024;
const logos: Readonly<Record<string, number>> = { 'assets/logo.png': 320, 'assets/logo-small.png': 128 };

/**
 * What Zendesk would refuse or warn of when the package is uploaded, a sentence each. By the rules of its own validator,
 * `zendesk_apps_support` 4.52, which needs an account and a network to be asked.
 */
export function checkPackage(files: PackageFiles): string[] {
  const texts = new Map<string, string>();
  const faults: string[] = [];
  let bytes = 0;
  for (const [path, file] of files) {
    if (!(file instanceof Uint8Array)) {
      faults.push(`${path}: is a symbolic link.`);
      continue;
    }
    bytes += file.length;
    if (REFUSED.test(path)) faults.push(`${path}: files of this kind are refused.`);
    if (!/\.(png|jpe?g|gif|ico|woff2?)$/i.test(path)) texts.set(path, Buffer.from(file).toString('utf8'));
    const size = logos[path];
    if (size !== undefined && !isPng(file, size)) faults.push(`${path}: must be a PNG of ${size} × ${size} pixels.`);
  }
  if (bytes > MOST_BYTES) faults.push('The package is too large.');
  for (const logo of Object.keys(logos)) if (!files.has(logo)) faults.push(`${logo}: is missing.`);
  faults.push(...[...texts].flatMap(([path, text]) => warnings(path, text)));

  const text = texts.get('manifest.json');
  if (text === undefined) {
    const nested = [...files.keys()].find((path) => /^[^/]+\/manifest\.json$/.test(path));
    return [...faults, nested === undefined ? 'manifest.json: is missing.' : `${nested}: must stand at the top of the package.`];
  }
  const read = readObject('manifest.json', text);
  if ('faults' in read) return [...faults, ...read.faults];
  const has = (path: string) => files.has(path);
  return [...faults, ...checkManifest(read.value, has), ...checkTranslations(texts, read.value)];
}

/** Zendesk takes these, and says so; we do not. */
function warnings(path: string, text: string): string[] {
  return [
    ...(/\.(js|html?)$/i.test(path) && /\bhttp:\/\//.test(text) ? [`${path}: has an address without https.`] : []),
    ...(!path.startsWith('translations/') && SECRETS.test(text) ? [`${path}: looks as if a secret stood in it.`] : []),
  ];
}

const SECRETS = /-----BEGIN [A-Z ]*PRIVATE KEY|xox[pboa]-|AKIA[0-9A-Z]{8}|\b(password|api_?key|auth_?key|secret(_?token)?)\b["']?\s*[:=]/i;

function isPng(file: Uint8Array, size: number): boolean {
  const data = Buffer.from(file);
  if (data.length < 24 || data.toString('latin1', 1, 4) !== 'PNG') return false;
  return data.readUInt32BE(16) === size && data.readUInt32BE(20) === size;
}
