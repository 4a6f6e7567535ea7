import { z } from 'zod';
import { bodyOf, type Call, type Handler, idOf, ok } from './call.ts';
import { paginate } from './paginate.ts';
import { iso } from './present.ts';
import { forbidden, invalid, notFound } from './refusals.ts';
import { endsItself, knownActions, knownConditions, type Rule } from './rules.ts';
import { inOrder } from './run-rules.ts';
import type { World } from './world.ts';

type List = 'triggers' | 'automations';

const Value = z.union([z.string(), z.int()]).transform(String);
const Condition = z.strictObject({ field: z.string(), operator: z.string(), value: Value });
const fields = {
  title: z.string().min(1),
  active: z.boolean().optional(),
  position: z.int().optional(),
  conditions: z.strictObject({ all: z.array(Condition).default([]), any: z.array(Condition).default([]) }),
  actions: z.array(z.strictObject({ field: z.string(), value: Value })).min(1),
};
const Trigger = z.strictObject({ ...fields, description: z.string().optional(), category_id: z.string().optional() });
const Automation = z.strictObject(fields);
type Input = z.infer<typeof Trigger>;

export const triggersApi = rulesApi('triggers', (call) => bodyOf(call, z.strictObject({ trigger: Trigger })).trigger);
export const automationsApi = rulesApi('automations', (call) => bodyOf(call, z.strictObject({ automation: Automation })).automation);

function rulesApi(list: List, whole: (call: Call) => Input) {
  const one = list === 'triggers' ? 'trigger' : 'automation';
  const of = (world: World) => world.rules[list];

  const ruleOf = (world: World, call: Call): Rule => {
    const rule = of(world).get(idOf(call));
    if (rule === undefined) throw notFound();
    return rule;
  };

  const index: Handler = (world, call) => ok(paginate(call, list, inOrder(of(world)), present(call, list)));

  const show: Handler = (world, call) => ok({ [one]: present(call, list)(ruleOf(world, call)) });

  const create: Handler = (world, call) => {
    administer(call);
    const { title, active, position, conditions, actions, description } = whole(call);
    check(world, list, { conditions, actions }, null);
    const at = world.clock.now().getTime();
    const rule: Rule = {
      id: world.ids.next('rule'),
      title,
      description: description ?? '',
      active: active ?? true,
      position: position ?? of(world).size + 1,
      conditions,
      actions,
      createdAt: at,
      updatedAt: at,
    };
    of(world).set(rule.id, rule);
    return { status: 201, body: { [one]: present(call, list)(rule) } };
  };

  /** The whole rule: the vendor replaces conditions and actions by what is sent. */
  const change: Handler = (world, call) => {
    administer(call);
    const rule = ruleOf(world, call);
    const { title, active, position, conditions, actions, description } = whole(call);
    check(world, list, { conditions, actions }, rule);
    rule.title = title;
    rule.description = description ?? rule.description;
    rule.active = active ?? rule.active;
    rule.position = position ?? rule.position;
    rule.conditions = conditions;
    rule.actions = actions;
    rule.updatedAt = world.clock.now().getTime();
    return ok({ [one]: present(call, list)(rule) });
  };

  const remove: Handler = (world, call) => {
    administer(call);
    of(world).delete(ruleOf(world, call).id);
    return { status: 204 };
  };

  return { index, show, create, change, remove };
}

function administer(call: Call): void {
  if (call.actor.role !== 'admin') throw forbidden();
}

/** What the vendor refuses, and what this sandbox cannot run. */
function check(world: World, list: List, rule: Pick<Rule, 'conditions' | 'actions'>, own: Rule | null): void {
  const { conditions, actions } = rule;
  if (conditions.all.length + conditions.any.length === 0) throw invalid({ conditions: 'Conditions: at least one is needed' });
  for (const { field, operator, value } of [...conditions.all, ...conditions.any]) {
    const known = knownConditions[field];
    if (known === undefined || (known.for !== 'both' && known.for !== list))
      throw invalid({ conditions: `Conditions: ${field} is not a condition of ${list} that this sandbox knows` });
    if (!known.operators.includes(operator)) throw invalid({ conditions: `Conditions: ${operator} is not an operator of ${field}` });
    if (!known.takes(value)) throw invalid({ conditions: `Conditions: "${value}" is not a value of ${field}` });
  }
  for (const { field, value } of actions) {
    if (knownActions[field] === undefined) throw invalid({ actions: `Actions: ${field} is not an action this sandbox knows` });
    if (!knownActions[field](value)) throw invalid({ actions: `Actions: "${value}" is not a value of ${field}` });
  }
  for (const { field, value } of [...conditions.all, ...conditions.any, ...actions]) {
    if (field === 'group_id' && value !== '' && !world.desk.groups.has(Number(value)))
      throw invalid({ group: `Group: ${value} does not exist` });
    if (field === 'assignee_id' && value !== '' && !world.desk.users.has(Number(value)))
      throw invalid({ assignee: `Assignee: ${value} does not exist` });
  }
  if (list === 'automations') checkAutomation(world, rule, own);
}

function checkAutomation(world: World, rule: Pick<Rule, 'conditions' | 'actions'>, own: Rule | null): void {
  const { conditions } = rule;
  const isTime = ({ field }: { field: string }) => knownConditions[field]?.time === true;
  if (!conditions.all.some(isTime) || conditions.any.some(isTime))
    throw invalid({ base: 'Automation: needs a condition of time, under "all" and nowhere else' });
  if (!conditions.all.some(({ field }) => ['status', 'type', 'group_id', 'assignee_id', 'requester_id'].includes(field)))
    throw invalid({ base: 'Automation: needs a condition on status, type, group, assignee or requester under "all"' });
  if (!endsItself(rule))
    throw invalid({ base: 'Automation: needs an action that ends one of its conditions, or a condition that is true once' });
  const sameAs = (other: Rule) =>
    other !== own && JSON.stringify([other.conditions, other.actions]) === JSON.stringify([rule.conditions, rule.actions]);
  if ([...world.rules.automations.values()].some(sameAs)) throw invalid({ base: 'Automation: there is an identical one' });
}

const present = (call: Call, list: List) => (rule: Rule) => ({
  url: `${call.base}/api/v2/${list}/${rule.id}.json`,
  id: rule.id,
  title: rule.title,
  active: rule.active,
  updated_at: iso(rule.updatedAt),
  created_at: iso(rule.createdAt),
  default: false,
  actions: rule.actions,
  conditions: rule.conditions,
  position: rule.position,
  raw_title: rule.title,
  ...(list === 'triggers' ? { description: rule.description, category_id: '10026' } : {}),
});
