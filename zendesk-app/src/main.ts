import '../../console/src/look/tokens.css';
import './sidebar.css';
import { formatsOf } from '../../console/src/look/format.ts';
import { RequestFailed } from '../../console/src/server/request.ts';
import type { ConsoleLanguage } from '../../console/src/words/both.ts';
import { button, element } from './element.ts';
import { heading, page } from './page.ts';
import { createService, type Service, type Shown } from './service.ts';
import { refusal } from './step-form.ts';
import { type View, wordsOf } from './view.ts';
import { connectZendesk, type Zendesk } from './zendesk.ts';

/** What was decided is often carried out a moment later. */
const LOOK_SOON_MS = [700, 2_500, 6_000];

const language: ConsoleLanguage = document.documentElement.lang === 'da' ? 'da' : 'en';
const words = wordsOf(language);
const formats = formatsOf(language);
const main = document.querySelector('main') ?? document.body.appendChild(element('main'));
const status = document.querySelector('[role=status]') ?? document.body.appendChild(element('div', { role: 'status' }));
let before = '';
let isOver = false;

await start();

async function start(): Promise<void> {
  followMachine();
  main.replaceChildren(element('p', { class: 'quiet' }, words.own.loading));
  const zendesk = await connectZendesk().catch(() => null);
  if (zendesk === null) return main.replaceChildren(heading(words.own.noTicket));
  const service = createService(visitOf());
  await opened(service, zendesk);
}

/** The secret of this visit, which is then nowhere in the page. */
function visitOf(): string {
  const meta = document.querySelector('meta[name=visit]');
  meta?.remove();
  return meta?.getAttribute('content') ?? '';
}

async function opened(service: Service, zendesk: Zendesk): Promise<void> {
  try {
    show(await service.open(zendesk.ticket), service, zendesk);
  } catch (error) {
    const again = button(words.own.again, () => void opened(service, zendesk), 'first');
    main.replaceChildren(heading(refusal(error, words.own)), element('div', { class: 'steps' }, again));
    return;
  }
  zendesk.onChange(() => void lookAgain(service, zendesk));
}

/** While somebody writes in the sidebar, nothing moves under their hands. */
async function lookAgain(service: Service, zendesk: Zendesk): Promise<void> {
  if (isOver || main.querySelector('textarea, [aria-busy=true]') !== null) return;
  try {
    const shown = await service.look();
    if (main.querySelector('textarea, [aria-busy=true]') === null) show(shown, service, zendesk);
  } catch (error) {
    // What they may not see any more does not stay there. A service that does not answer is asked again.
    if (error instanceof RequestFailed && (error.status === 401 || error.status === 403)) {
      isOver = true;
      main.replaceChildren(heading(refusal(error, words.own)));
    }
  }
}

function show(shown: Shown, service: Service, zendesk: Zendesk): void {
  const { now, ...rest } = shown;
  // How long a deadline is away is told to the minute.
  const what = JSON.stringify([rest, shown.escalation === null ? '' : now.slice(0, '2026-11-20T09:00'.length)]);
  if (what === before) return;
  before = what;
  const isOpen = main.querySelector('details')?.open === true;
  const held = document.activeElement !== null && main.contains(document.activeElement) ? document.activeElement.textContent : null;
  const view: View = {
    shown,
    words,
    formats,
    async take(step) {
      try {
        await service.take(step);
      } catch (error) {
        // What was refused for having moved on is shown as it is now, and why.
        if (error instanceof RequestFailed && (error.status === 412 || error.status === 404)) await anew(refusal(error, words.own), 'bad');
        else throw error;
        return;
      }
      await anew(words.own.done[step.what], 'good');
      for (const soon of LOOK_SOON_MS) setTimeout(() => void lookAgain(service, zendesk), soon);
    },
    async write(text) {
      status.replaceChildren();
      const isWritten = await zendesk.write(text).then(
        () => true,
        () => false,
      );
      say(isWritten ? words.own.written : words.own.notWritten, isWritten ? 'good' : 'bad');
    },
  };
  main.replaceChildren(...page(view).filter((child) => child !== null && child !== false));
  const details = main.querySelector('details');
  if (details && isOpen) details.open = true;
  if (held !== null) focusOn(held);

  async function anew(says: string, tone: 'good' | 'bad'): Promise<void> {
    before = '';
    show(await service.look(), service, zendesk);
    say(says, tone);
    main.querySelector('h1')?.focus();
  }
}

function say(says: string, tone: 'good' | 'bad'): void {
  status.setAttribute('data-tone', tone);
  status.replaceChildren(says);
}

/** Where the keyboard was before the page was drawn anew, or at its beginning. */
function focusOn(label: string): void {
  const all = [...main.querySelectorAll<HTMLElement>('h1, button, summary, a')];
  (all.find(({ textContent }) => textContent === label) ?? all[0])?.focus({ preventScroll: true });
}

/** Until Zendesk tells the agent's own choice. */
function followMachine(): void {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light');
}
