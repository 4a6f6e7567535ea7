import type { Files } from '../eval/run-file.ts';
import { runTicket } from '../eval/run-ticket.ts';
import { startTemporaryDatabase } from '../eval/temporary-database.ts';
import { startWorld } from '../eval/world.ts';

/** One ticket in shadow mode: the whole decision is made and stored, and nothing leaves. */
export async function showShadow(files: Files, root: string): Promise<string> {
  const line = files.tickets.find((ticket) => ticket.expect.disposition === 'resolved' && (ticket.expect.effects?.length ?? 0) > 0);
  if (!line) return '';
  const database = await startTemporaryDatabase();
  const url = await database.create('shadow');
  const world = await startWorld({ root, store: files.store, databaseUrl: url, ownerUrl: url, mode: 'shadow' });
  try {
    const ran = await runTicket(world, line);
    const turn = ran.turns.at(-1);
    const byBot = world.sandbox.history.list().filter((change) => change.by === 'bot').length;
    const plan = turn?.decision.plan.map(({ action }) => action.kind).join(', ') || 'no action';
    return [
      `In shadow mode the same ticket ${line.id} is decided and stored, and nothing leaves:`,
      `    proposed: ${plan}, then a reply of ${turn?.reply?.length ?? 0} characters · changes made by the bot in Zendesk and Shopify: ${byBot}\n`,
    ].join('\n');
  } finally {
    await world.close();
    await database.stop();
  }
}
