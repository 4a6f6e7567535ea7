import type { Browser, Frame, Page } from 'playwright-core';
import type { Sandbox } from '../../sandbox/start.ts';
import type { Answer } from '../../src/api/v1/routes.ts';
import { watching } from '../console/browser.ts';

/** A ticket's page in the help desk, with the sidebar in its frame. */
export interface Beside {
  readonly page: Page;
  readonly frame: Frame;
  /** What must never happen: thrown, or asked for in vain. */
  readonly faults: readonly string[];
  /** What the sidebar put into the editor of the ticket. */
  inserted(): Promise<string[]>;
  /** Tells the sidebar of an event, as the help desk's page does. */
  tell(event: string, detail?: string): Promise<void>;
}

export type Shown = Answer<'openSidebar'>;

export interface Look {
  readonly colours: 'light' | 'dark';
  readonly width?: number;
  /** Whose page frames the sidebar: the account's own, unless said otherwise. */
  readonly host?: string;
  /** In the place of what the service answers when the sidebar opens. */
  readonly answer?: (shown: Shown) => Shown;
}

const SDK = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js';

/** Opens the ticket as the help desk does: its page posts what it signed for this agent into the frame of the app. */
export async function openBeside(
  browser: Browser,
  world: { readonly sandbox: Sandbox; readonly url: string },
  agent: string,
  ticket: string,
  { colours, width = 320, host = world.sandbox.zendesk.url, answer }: Look,
): Promise<Beside> {
  // Two loads of one second are one token.
  world.sandbox.clock.advance(1_000);
  const token = world.sandbox.zendesk.signedLoad(agent);
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: colours });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(watching);
  await context.route(SDK, (route) => route.fulfill({ contentType: 'text/javascript', body: fakeSdk(ticket, colours) }));
  await context.route(`${host}/agent/tickets/${ticket}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: ticketPage(`${world.url}/sidebar?app_guid=guid&origin=${host}`, token) }),
  );
  if (answer) {
    await context.route(`${world.url}/api/v1/sidebar/open`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, json: answer((await response.json()) as Shown) });
    });
  }
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${host}/agent/tickets/${ticket}`);
  const frame = page.frame({ name: 'app' });
  if (frame === null) throw new Error('the ticket has no frame for the app');
  await frame.waitForURL(/\/sidebar\?/);
  return {
    page,
    frame,
    faults,
    inserted: () => frame.evaluate<string[]>('window.inserted'),
    async tell(event, detail = '') {
      await frame.evaluate(`dispatchEvent(new CustomEvent('desk:${event}', { detail: '${detail}' }))`);
    },
  };
}

/** What of the vendor's client the sidebar uses. */
function fakeSdk(ticket: string, colours: string): string {
  return `
    window.inserted = [];
    const answers = { colorScheme: '${colours}' };
    window.ZAFClient = {
      init: () => ({
        context: async () => ({ product: 'support', location: 'ticket_sidebar', ticketId: ${ticket} }),
        get: async (path) => ({ [path]: answers[path] }),
        invoke: async (action, ...given) => { if (action === 'ticket.editor.insert') window.inserted.push(given[0]); },
        on: (event, heard) => addEventListener('desk:' + event, ({ detail }) => heard(detail)),
      }),
    };`;
}

function ticketPage(action: string, token: string): string {
  return `<!doctype html><html lang="en"><title>Ticket</title><body style="margin:0">
    <iframe name="app" title="Resolute" style="width:100%;height:1200px;border:0"></iframe>
    <form method="post" action="${action}" target="app"><input type="hidden" name="token" value="${token}"></form>
    <script>document.forms[0].submit()</script></body></html>`;
}

/** What makes the sidebar scroll sideways: nothing should. */
export async function tooWide(frame: Frame): Promise<string[]> {
  const culprits = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth)
    .map((element) => 'too wide: ' + element.tagName + ' ' + element.textContent.slice(0, 40))`;
  return frame.evaluate<string[]>(culprits);
}
