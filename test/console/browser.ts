import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import chromium from '@sparticuz/chromium';
import type { AxeResults } from 'axe-core';
import { type Browser, type Frame, type Page, chromium as playwright } from 'playwright-core';
import type { Role } from '../../src/domain/role.ts';

export interface Opened {
  readonly page: Page;
  /** What must never happen: refused by the content security policy, thrown, or asked for in vain. */
  readonly faults: readonly string[];
}

export interface Look {
  readonly language: 'da' | 'en';
  readonly colours: 'light' | 'dark';
  readonly width: number;
}

const locales = { da: 'da-DK', en: 'en-GB' };

/** The flags that come with the package turn off what protects a page; these leave it on. */
const flags = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  // A page that a test makes up comes from no address; Chromium would keep it from asking this machine.
  '--disable-features=LocalNetworkAccessChecks',
];

export async function startBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: flags, headless: true });
}

// What runs in the page stands in texts: this project's types know no browser but in `console/`.

/** Signs in at the development login and opens the console. */
export async function openConsole(
  browser: Browser,
  url: string,
  { language, colours, width, role }: Look & { readonly role?: Role },
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: colours, locale: locales[language] });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(watching);
  await context.addInitScript(`
    localStorage.setItem('resolute.language', '${language}');
    localStorage.setItem('resolute.colours', '${colours}');
  `);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${url}/login?to=/console/`);
  if (role !== undefined)
    await page.evaluate(`document.querySelectorAll('[name=role]').forEach((box) => { box.checked = box.value === '${role}'; })`);
  await page.getByRole('button').click();
  await page.locator('h1').waitFor();
  return { page, faults };
}

/** Goes to a page as a link in the console does, and waits until everything on it is there. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate(`history.pushState(null, '', '/console${path}'); dispatchEvent(new PopStateEvent('popstate'))`);
  await page.locator(`main[data-path="${path.replace(/\?.*$/, '')}"] h1`).waitFor();
  await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
}

/** What axe finds against WCAG 2.2 AA and good practice, a line each; of some rules, or all. */
export async function violations(page: Page | Frame, rules: readonly string[] | null = null): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules === null ? {} : { runOnly: rules }) };
  const found = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

export async function refusedByPolicy(page: Page | Frame): Promise<string[]> {
  return page.evaluate<string[]>('window.refusedByPolicy');
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What each page gets before its own scripts. */
export const watching = `${axe};
  window.refusedByPolicy = [];
  addEventListener('securitypolicyviolation', (event) => window.refusedByPolicy.push(event.violatedDirective + ' ' + event.blockedURI));
`;
