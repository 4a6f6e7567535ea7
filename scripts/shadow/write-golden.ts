import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseTicketFile } from '../../sandbox/formats/ticket-file.ts';
import { createPinoLogger } from '../../src/adapters/system/pino-logger.ts';
import { createSystemClock } from '../../src/adapters/system/system-clock.ts';
import { systemRandom } from '../../src/adapters/system/system-random.ts';
import { createZendesk } from '../../src/adapters/zendesk/zendesk.ts';
import { type Golden, goldenTicket } from '../../src/agent/golden-ticket.ts';
import { asId, type CommentId, type TurnId } from '../../src/domain/ids.ts';
import type { HelpDesk } from '../../src/ports/help-desk.ts';
import type { Store } from '../../src/ports/store.ts';
import { type Env, loadEnv } from '../../src/settings/env.ts';
import { createEnvReader } from '../../src/settings/env-reader.ts';
import { readZendesk } from '../../src/settings/read-vendors.ts';
import { settingNames } from '../../src/settings/settings.ts';

/** The pair of this turn as a ticket to measure by; the customer's words are read from the help desk. */
export async function readGolden(
  { store, helpDesk }: { readonly store: Pick<Store, 'shadow' | 'console'>; readonly helpDesk: Pick<HelpDesk, 'readThread'> },
  id: string,
  currency: string,
): Promise<Golden> {
  const [pair, turn] = await Promise.all([store.shadow.find(asId<TurnId>(id)), store.console.turn(id)]);
  if (!pair || !turn) return { kind: 'refused', says: `There is no pair "${id}". npm run shadow -- --pairs lists them.` };
  const thread = await helpDesk.readThread(pair.ticket);
  if (!thread) return { kind: 'refused', says: `Ticket ${pair.ticket} is gone, and with it what the customer wrote.` };
  return goldenTicket({ pair, comment: asId<CommentId>(turn.comment), decision: turn.decision, thread, currency });
}

/** Adds it to a ticket file, as one line. Returns null, or why it is not added. */
export function addToFile(golden: Golden, file: string): string | null {
  if (golden.kind === 'refused') return golden.says;
  const { ticket } = golden;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (parseTicketFile(before, file).some(({ id }) => id === ticket.id)) return `${file} holds this pair already, as ${ticket.id}.`;
  const line = JSON.stringify(ticket);
  parseTicketFile(line, file);
  writeFileSync(file, `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${line}\n`);
  return null;
}

/** The help desk that the settings name. Faults are sentences. */
export function openHelpDesk(root: string, env: Env = loadEnv(root)): HelpDesk | { readonly faults: readonly string[] } {
  const reader = createEnvReader(env, settingNames);
  // Like a worker, this needs no signing secret.
  const { settings, secret } = readZendesk(reader, 'worker');
  if (reader.faults.length > 0) return { faults: reader.faults };
  return createZendesk({
    baseUrl: settings.url,
    auth: secret,
    timeoutMs: 20_000,
    clock: createSystemClock(),
    random: systemRandom,
    logger: createPinoLogger({ level: 'error' }),
    mayWrite: async () => {
      throw new TypeError('this command only reads');
    },
  });
}
