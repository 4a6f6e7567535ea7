import { z } from 'zod';
import { createClient, type ZendeskClient, type ZendeskConnection } from './client.ts';
import { helpDeskRefused } from './errors.ts';
import { createGroups } from './groups.ts';
import { read } from './read.ts';
import { UserAnswer } from './schemas.ts';

/** A new ticket carries it by a trigger, until the bot writes anything into it. */
export const UNSEEN_TAG = 'resolute_unseen';

const Condition = z.strictObject({ field: z.string(), operator: z.string(), value: z.string() });
const Rule = z.strictObject({
  title: z.string().min(1),
  description: z.string().optional(),
  active: z.boolean(),
  conditions: z.strictObject({ all: z.array(Condition), any: z.array(Condition) }),
  actions: z.array(z.strictObject({ field: z.string(), value: z.string() })).min(1),
});
type Rule = z.infer<typeof Rule>;

/** The files of `config/zendesk/`: as Zendesk takes them, but for the ids of an account, `{{people}}` and `{{bot}}`. */
export const ShippedRules = z.strictObject({ triggers: z.array(Rule), automations: z.array(Rule) });
export type ShippedRules = z.infer<typeof ShippedRules>;

export interface ReadyRule {
  readonly kind: 'trigger' | 'automation';
  readonly title: string;
  readonly change: 'created' | 'updated' | 'kept';
}

/** What Zendesk shows of a rule; values come as text, as a number for some ids, as a list for some actions. */
const Value = z.union([z.string(), z.number(), z.null(), z.array(z.union([z.string(), z.number()]))]).transform(asText);
const Existing = z.object({
  id: z.number(),
  title: z.string(),
  active: z.boolean(),
  conditions: z.object({
    all: z.array(z.object({ field: z.string(), operator: z.string(), value: Value })).nullish(),
    any: z.array(z.object({ field: z.string(), operator: z.string(), value: Value })).nullish(),
  }),
  actions: z.array(z.object({ field: z.string(), value: Value })),
});
type Existing = z.infer<typeof Existing>;

interface Kind {
  readonly kind: 'trigger' | 'automation';
  readonly list: 'triggers' | 'automations';
}

const kinds: readonly Kind[] = [
  { kind: 'trigger', list: 'triggers' },
  { kind: 'automation', list: 'automations' },
];

/**
 * Makes sure that the shipped rules stand at Zendesk as they are shipped. May be run again at any time: a rule of the same title is
 * corrected, not doubled; rules of the shop are not touched.
 * @param people name of the group that has every ticket the bot has not taken.
 * @throws help_desk.refused, help_desk.unauthorized (needs an administrator), help_desk.unreachable
 */
export async function ensureRules(connection: ZendeskConnection, rules: ShippedRules, people: string): Promise<readonly ReadyRule[]> {
  const client = createClient(connection);
  const group = await createGroups(client, connection.clock).idOf(people);
  const { user } = read(UserAnswer, await client.get(['users', 'me']));
  if (user.id === null) throw helpDeskRefused('Zendesk does not know who is asking.');
  const ready: ReadyRule[] = [];
  for (const { kind, list } of kinds) {
    const existing = await readAll(client, list);
    for (const shipped of rules[list]) {
      const wanted = filled(shipped, { people: group, bot: user.id });
      ready.push({ kind, title: wanted.title, change: await ensure(client, { kind, list }, existing, wanted) });
    }
  }
  return ready;
}

async function ensure(
  client: ZendeskClient,
  { kind, list }: Kind,
  existing: readonly Existing[],
  wanted: Rule,
): Promise<ReadyRule['change']> {
  const named = existing.filter(({ title }) => title === wanted.title);
  if (named.some((rule) => isRight(rule, wanted))) return 'kept';
  const [first] = named;
  if (first === undefined) {
    await client.send('POST', [list], { [kind]: wanted });
    return 'created';
  }
  await client.send('PUT', [list, String(first.id)], { [kind]: wanted });
  return 'updated';
}

async function readAll(client: ZendeskClient, list: Kind['list']): Promise<readonly Existing[]> {
  const all: Existing[] = [];
  // Somebody else's rule may have a shape that is not known here; only ours must be readable.
  for await (const page of client.pages([list], list)) all.push(...page.flatMap((item) => Existing.safeParse(item).data ?? []));
  return all;
}

function filled(rule: Rule, ids: { readonly people: string; readonly bot: string }): Rule {
  const fill = (value: string) => value.replace('{{people}}', ids.people).replace('{{bot}}', ids.bot);
  const conditions = (list: Rule['conditions']['all']) => list.map((each) => ({ ...each, value: fill(each.value) }));
  return {
    ...rule,
    conditions: { all: conditions(rule.conditions.all), any: conditions(rule.conditions.any) },
    actions: rule.actions.map((each) => ({ ...each, value: fill(each.value) })),
  };
}

function isRight(existing: Existing, { active, conditions, actions }: Rule): boolean {
  const lists = (of: Existing['conditions']) => [of.all ?? [], of.any ?? []];
  const there = [existing.active, lists(existing.conditions), existing.actions];
  return JSON.stringify(there) === JSON.stringify([active, lists(conditions), actions]);
}

function asText(value: string | number | null | readonly (string | number)[]): string {
  return Array.isArray(value) ? value.join(' ') : value === null ? '' : String(value);
}
