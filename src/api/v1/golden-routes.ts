import { z } from 'zod';
import { Id, Reason, readers, runners } from './fields.ts';
import { route } from './route.ts';
import { ScenarioText } from './version-routes.ts';

const params = z.strictObject({ scenario: Id });
const end = z.enum(['resolved', 'asked', 'escalated', 'skipped']);
const Pieces = z.array(z.object({ sku: z.string(), quantity: z.int() }));

/** Made-up mail about made-up orders: nothing in it is a customer's. */
const Effect = z
  .object({
    kind: z.string(),
    order: z.string().optional(),
    amount: z.string().optional(),
    lines: Pieces.optional(),
    newLines: Pieces.optional(),
    address: z.unknown().optional(),
    customer: z.string().optional(),
  })
  .meta({ id: 'GoldenEffect', description: 'Of an expectation, only the keys that it names are compared.' });
const Effects = z.array(z.array(Effect)).meta({ description: 'Any of the lists is right.' });

const Ticket = z
  .object({
    id: z.string(),
    language: z.string(),
    from: z.string(),
    subject: z.string(),
    body: z.string(),
    attachments: z.array(z.string()),
    followUps: z.array(z.string()).meta({ description: 'What the customer answers when asked, in order.' }),
    expect: z.object({
      end: end.nullable().meta({ description: 'null: anything goes.' }),
      reasons: z.array(z.string()).meta({ description: 'Any of them is right; empty: anything goes.' }),
      effects: Effects.nullable(),
      mentions: z.array(z.string()),
      avoids: z.array(z.string()),
    }),
  })
  .meta({ id: 'GoldenTicket' });

const Difference = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('end'), expected: z.string(), came: z.string() }),
    z.object({ kind: z.literal('reason'), expected: z.array(z.string()), came: z.array(z.string()) }),
    z.object({ kind: z.literal('effects'), expected: Effects, came: z.array(Effect) }),
    z.object({ kind: z.literal('lacks'), text: z.string() }),
    z.object({ kind: z.literal('holds'), text: z.string() }),
  ])
  .meta({ id: 'GoldenDifference', description: 'What came out otherwise; `lacks` and `holds` are about the reply.' });

/** Tickets that show what a scenario must do, and whether it does. */
export const goldenRoutes = {
  golden: route({
    method: 'get',
    path: '/scenarios/:scenario/golden',
    summary: 'The golden tickets of a scenario with what must come of each',
    may: readers,
    writes: false,
    params,
    answer: z.object({ tickets: z.array(Ticket), currency: z.string() }),
  }),
  runGolden: route({
    method: 'post',
    path: '/scenarios/:scenario/golden/run',
    summary: 'Runs them under a text, or under the one in force; shop and help desk are not asked, and nothing is sent or done',
    may: runners,
    writes: false,
    params,
    body: z.strictObject({ text: ScenarioText.nullable().default(null).meta({ description: 'null: the text in force.' }) }),
    answer: z.object({
      runs: z.array(
        z.object({
          id: z.string(),
          end,
          reasons: z.array(Reason),
          plan: z.array(Effect),
          replies: z.array(z.string()).meta({ description: 'What the customer would read, oldest first.' }),
          differences: z.array(Difference).meta({ description: 'Empty: as expected.' }),
        }),
      ),
      currency: z.string(),
    }),
  }),
};
