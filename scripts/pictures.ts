import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Look, openConsole, startBrowser, visit } from '../test/console/browser.ts';
import { demoFiles } from './demo/demo-files.ts';
import { startLivedWorld } from './demo/lived-world.ts';
import { type Pictured, picturedPages } from './pictures/pages.ts';
import { readOptions } from './read-options.ts';

const values = readOptions('npm run pictures -- [--out .resolute/pictures] [--docs] [--only overview,ticket]', {
  out: { type: 'string', default: '.resolute/pictures' },
  docs: { type: 'boolean', default: false },
  only: { type: 'string' },
});
const root = process.cwd();
const only = values.only?.split(',');
const DOCS = 'docs/pictures';
/** A page longer than this is cut: nobody looks further at a picture. */
const HIGHEST = 2600;

const looks: readonly (Look & { readonly name: string })[] = [
  { name: '1440-light', language: 'da', colours: 'light', width: 1440 },
  { name: '1440-dark', language: 'da', colours: 'dark', width: 1440 },
  { name: '390-light', language: 'da', colours: 'light', width: 390 },
  { name: '390-dark', language: 'da', colours: 'dark', width: 390 },
  { name: '1440-english', language: 'en', colours: 'light', width: 1440 },
];

console.log("The demo's mail goes into one shop …");
const world = await startLivedWorld(demoFiles(root), root);
const browser = await startBrowser();
try {
  if (values.docs) await takeAll({ language: 'en', colours: 'light', width: 1440 }, DOCS, ({ docs }) => docs ?? null);
  else for (const { name, ...look } of looks) await takeAll(look, join(values.out, name), () => HIGHEST);
} finally {
  await browser.close();
  await world.close();
}

/** One picture of each page that has a height, in one look. */
async function takeAll(look: Look, folder: string, heightOf: (pictured: Pictured) => number | null): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { page } = await openConsole(browser, world.url, look);
  for (const pictured of await picturedPages(page)) {
    const highest = heightOf(pictured);
    if (highest === null || (only && !only.includes(pictured.name))) continue;
    await page.setViewportSize({ width: look.width, height: 900 });
    await open(page, pictured, look);
    // As high as what is on it, so that what sticks to the window's edge stays there. A dialog stands in the middle of a window.
    const wanted = pictured.press ? 900 : await page.evaluate<number>('document.documentElement.scrollHeight');
    await page.setViewportSize({ width: look.width, height: Math.min(wanted, highest) });
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `${pictured.name}.png`), animations: 'disabled' });
    if (pictured.press) await page.keyboard.press('Escape');
  }
  await page.context().close();
  console.log(folder);
}

async function open(page: Page, { path, press }: Pictured, { language }: Look): Promise<void> {
  await visit(page, path);
  // The keyboard is still where the last dialog gave it back.
  await page.evaluate('document.activeElement?.blur()');
  if (!press) return;
  await page.getByRole('button', { name: press[language] }).first().click();
  await page.getByRole('dialog').waitFor();
}
