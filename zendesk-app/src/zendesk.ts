import { escapeHtml } from '../../src/domain/html.ts';

/** What we use of the client that Zendesk's SDK puts into the page. */
interface ZafClient {
  context(): Promise<{ readonly ticketId?: number | string }>;
  get(path: string): Promise<Readonly<Record<string, unknown>>>;
  invoke(action: string, ...given: readonly unknown[]): Promise<unknown>;
  on(event: string, heard: (told: unknown) => void): void;
}

declare global {
  interface Window {
    readonly ZAFClient?: { init(): ZafClient | false };
  }
}

const HIGHEST = 1_200;

/** The agent has come back to the ticket or has sent something, or it was changed by others. */
const changes = ['app.activated', 'ticket.submit.done', 'ticket.conversation.changed', 'ticket.status.changed', 'ticket.updated'];
/** Several of them come at once. */
const TOGETHER_MS = 400;
/** What Zendesk does not tell of, such as a deadline that passes. Each look costs the account a request. */
const SELDOM_MS = 60_000;

/** The ticket that the sidebar stands beside, as Zendesk shows it. Null: this page stands in no ticket. */
export async function connectZendesk() {
  const client = window.ZAFClient?.init();
  if (!client) return null;
  const { ticketId } = await client.context();
  if (ticketId === undefined) return null;
  followColours(client);
  followHeight(client);
  return {
    ticket: String(ticketId),
    /** Puts the text where the agent writes. It comes as words and stays words. */
    async write(text: string): Promise<void> {
      const paragraphs = text.split(/\n{2,}/).map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`);
      await client.invoke('ticket.editor.insert', paragraphs.join(''));
    },
    onChange(run: () => void): void {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let isActive = true;
      const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(run, TOGETHER_MS);
      };
      client.on('app.activated', () => {
        isActive = true;
      });
      client.on('app.deactivated', () => {
        isActive = false;
      });
      for (const change of changes) client.on(change, soon);
      setInterval(() => {
        if (isActive && document.visibilityState === 'visible') run();
      }, SELDOM_MS);
    },
  };
}

export type Zendesk = NonNullable<Awaited<ReturnType<typeof connectZendesk>>>;

/** The agent's own choice in Zendesk; an account without it goes by the machine's. */
function followColours(client: ZafClient): void {
  const choose = (scheme: unknown) => {
    if (scheme === 'light' || scheme === 'dark') document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
  };
  client.on('colorScheme.changed', choose);
  client.get('colorScheme').then(
    (found) => choose(found['colorScheme']),
    () => undefined,
  );
}

/** As high as what stands in it; beyond a screen's height it scrolls. */
function followHeight(client: ZafClient): void {
  let before = 0;
  new ResizeObserver(() => {
    const height = Math.min(Math.ceil(document.body.scrollHeight), HIGHEST);
    if (height === before) return;
    before = height;
    client.invoke('resize', { width: '100%', height: `${height}px` }).catch(() => undefined);
  }).observe(document.body);
}
