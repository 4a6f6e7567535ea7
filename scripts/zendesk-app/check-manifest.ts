import { z } from 'zod';
import { checkParameters } from './check-parameters.ts';
import type { Json } from './read-object.ts';

export const LOCALE = /^[a-z]{2,3}(-\w{2,3})?$/;

const locations: Readonly<Record<string, readonly string[]>> = {
  support: [
    ...['top_bar', 'nav_bar', 'ticket_sidebar', 'new_ticket_sidebar', 'user_sidebar', 'organization_sidebar'],
    ...['background', 'modal', 'ticket_editor', 'system_top_bar', 'ticket_module'],
  ],
  chat: ['chat_sidebar', 'background'],
};

const isWeb = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
const flag = z.boolean('takes true or false').optional();
const text = z.string('takes a text').optional();

const Place = z.object({
  url: z.string('says where the page is').min(1, 'says where the page is'),
  flexible: z.boolean('takes true or false').optional(),
});

const Manifest = z.object({
  author: z.object(
    {
      name: z.string('takes a text'),
      email: z.string('takes a text'),
      url: z.string('takes a text').refine(isWeb, 'takes an address with http or https').optional(),
    },
    'is missing',
  ),
  defaultLocale: z.string('is missing').regex(LOCALE, 'is no locale'),
  frameworkVersion: z.literal('2.0', 'must be "2.0"'),
  version: text,
  termsConditionsURL: z.string('takes a text').refine(isWeb, 'takes an address with http or https').optional(),
  ...{ private: flag, singleInstall: flag, signedUrls: flag, requirementsOnly: flag, marketingOnly: flag },
  domainWhitelist: z.array(z.string(), 'takes a list of texts').optional(),
  noTemplate: z.undefined('is not for this framework').optional(),
  location: z.record(z.string(), z.record(z.string(), Place), 'is missing'),
});

/** @param has whether the package has a file. */
export function checkManifest(value: Json, has: (path: string) => boolean): string[] {
  const parsed = Manifest.safeParse(value);
  const faults = checkParameters(value['parameters']);
  if (!parsed.success) {
    return [...faults, ...parsed.error.issues.map(({ path, message }) => `manifest.json, ${path.join('.')}: ${message}.`)];
  }
  const { defaultLocale, location, signedUrls } = parsed.data;
  if (!has(`translations/${defaultLocale}.json`)) faults.push(`translations/${defaultLocale}.json: is missing.`);
  const places = Object.entries(location).flatMap(([product, all]) =>
    Object.entries(all).map(([name, { url }]) => ({ product, name, url })),
  );
  if (places.length === 0) faults.push('manifest.json, location: is missing.');
  for (const { product, name, url } of places) {
    if (!locations[product]?.includes(name)) faults.push(`manifest.json, location: there is no ${product}.${name}.`);
    const remote = URL.parse(url);
    const isThere =
      remote === null ? url.startsWith('assets/') && has(url) : remote.protocol === 'https:' || remote.hostname === 'localhost';
    if (!isThere) faults.push(`manifest.json, location: ${url} is neither a file in assets/ nor an address with https.`);
    // Our own rule: who looks is told by the signature alone.
    if (remote !== null && signedUrls !== true) faults.push('manifest.json, signedUrls: must be true.');
  }
  return faults;
}
