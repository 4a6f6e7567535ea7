import pg from 'pg';
import { expect } from 'vitest';
import { runTicket } from '../../scripts/eval/run-ticket.ts';
import { setModes, startWorld } from '../../scripts/eval/world.ts';
import type { Boundary } from '../../src/agent/boundary.ts';
import { createDraftsApi } from '../../src/api/drafts-api.ts';
import { asId, type TurnId } from '../../src/domain/ids.ts';
import { openApi } from './api.ts';
import { deskStore, mail } from './desk-store.ts';
import { agent, follow } from './followed.ts';
import { freshDatabase } from './postgres.ts';

export const MINUTE = 60_000;
const cancel = mail('Hej, jeg vil gerne annullere ordre 10412.');

export interface SeenDraft {
  readonly turn: string;
  readonly version: string;
}

/** A world in draft mode, the drafts' API before it, and what tests do with both. */
export async function startDrafts() {
  const database = await freshDatabase();
  const owner = new pg.Pool({ connectionString: database.url, max: 1 });
  /** What happens once when a turn reaches a point. */
  let meanwhile: { readonly at: Boundary; readonly happens: () => void } | null = null;
  const world = await startWorld({
    root: process.cwd(),
    store: deskStore,
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    mode: 'draft',
    env: { LEASE_SECONDS: '5' },
    at(boundary) {
      if (meanwhile?.at !== boundary) return;
      const { happens } = meanwhile;
      meanwhile = null;
      happens();
    },
  });
  const { ask, close } = await openApi(() => createDraftsApi(world.service.drafts.api.drafts));
  const desk = follow(() => world);
  let keys = 0;
  function freshKey(): string {
    keys += 1;
    return `request-${keys}`;
  }
  const versionOf = async (turn: string) => String((await ask('GET', `/${turn}`)).body['version']);

  return {
    world,
    desk,
    owner,
    ask,
    freshKey,
    versionOf,
    /** The draft of a mail, as a person reads it. */
    async drafted(line = cancel): Promise<SeenDraft> {
      const ran = await runTicket(world, line);
      expect(ran.turns.at(-1)).toMatchObject({ mode: 'draft', disposition: { kind: 'drafted' } });
      expect(ran.effects).toEqual([]);
      // Nobody decides within the second in which the mail came: the help desk's times could not tell them apart.
      world.sandbox.clock.advance(MINUTE);
      const turn = String(ran.turns.at(-1)?.id);
      const version = await versionOf(turn);
      // The console, which does not ask the help desk, shows the same.
      expect((await world.service.store.console.draft(turn))?.stamp).toBe(version);
      return { turn, version };
    },
    decide: (draft: SeenDraft, what: string, body: unknown, key = freshKey()) =>
      ask('POST', `/${draft.turn}/${what}`, body, { 'if-match': `"${draft.version}"`, 'idempotency-key': key }),
    byBot: () => world.sandbox.history.list().filter((change) => change.by === 'bot').length,
    replies: () =>
      desk.changes().filter((change) => change.kind === 'comment_added' && change.by === 'bot' && change.data['public'] === true),
    async events(type: string): Promise<Record<string, unknown>[]> {
      const { rows } = await owner.query<{ event: string }>('SELECT event FROM audit_events WHERE type LIKE $1 ORDER BY seq', [type]);
      return rows.map(({ event }) => JSON.parse(event));
    },
    meanwhile(at: Boundary, happens: () => void): void {
      meanwhile = { at, happens };
    },
    customerWrites(body: string): void {
      world.sandbox.mail({ from: { email: 'sofie@mail.example', name: 'Sofie Holm' }, body, ticket: desk.ticketId() });
    },
    /** As if the draft had been made of other facts. */
    async rewritten({ turn }: SeenDraft, column: 'decision' | 'reply', from: string, to: string): Promise<void> {
      const { rowCount } = await owner.query(
        `UPDATE turns SET ${column} = replace(${column}::text, $2, $3)${column === 'reply' ? '' : '::json'} WHERE id = $1 AND strpos(${column}::text, $2) > 0`,
        [turn, from, to],
      );
      expect(rowCount).toBe(1);
    },
    /** Some hours later, when what people did with the ticket is settled; what they only asked stays open for a week. */
    async captured({ turn }: SeenDraft) {
      await world.sandbox.settled();
      for (let looks = 0; looks < 100; looks += 1) {
        world.sandbox.clock.advance(30 * MINUTE);
        await world.service.shadow.capturePairs();
        const pair = await world.service.store.shadow.find(asId<TurnId>(turn));
        if (pair?.final || pair?.work?.status === 'pending') return pair;
      }
      throw new Error('what people did was not captured');
    },
    /** As a person in the shop's own admin. */
    async cancelledByHand(): Promise<void> {
      const [order] = (await world.service.commerce.ordersOf('sofie@mail.example')).filter(({ name }) => name === '#10412');
      const answer = await fetch(`${world.sandbox.shopify.url}/admin/api/2026-10/graphql.json`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-shopify-access-token': world.sandbox.shopify.agentTokenFor(agent) },
        body: JSON.stringify({
          query: `mutation C($order: ID!) { orderCancel(orderId: $order, reason: CUSTOMER, restock: true,
            refundMethod: { originalPaymentMethodsRefund: true }) { orderCancelUserErrors { message } } }`,
          variables: { order: order?.id },
        }),
      });
      expect(await answer.json()).toMatchObject({ data: { orderCancel: { orderCancelUserErrors: [] } } });
      // The shop takes a moment for it.
      world.sandbox.clock.advance(MINUTE);
    },
    async anew(): Promise<void> {
      meanwhile = null;
      world.sandbox.webhookTrouble({});
      await setModes(world.service, 'draft');
    },
    async close(): Promise<void> {
      await close();
      await world.close();
      await owner.end();
      await database.drop();
    },
  };
}
