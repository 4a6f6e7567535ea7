import type { Ticket, User, Via } from './model.ts';
import { fieldsAfter, type Happening, holds, type Rule } from './rules.ts';
import type { World } from './world.ts';
import { type Fields, writeTicket } from './write-ticket.ts';

/** Whoever acts when nobody does. */
export const SYSTEM: User = {
  id: -1,
  name: 'System',
  email: null,
  role: 'admin',
  locale: 'en-US',
  phone: null,
  tags: [],
  externalId: null,
  notes: '',
  createdAt: 0,
  updatedAt: 0,
  defaultGroupId: null,
};

/**
 * Triggers run within the update that set them off, in their order; when one has changed something, the others are looked at again from
 * the first. Each runs once at most.
 */
export function runTriggers(
  world: World,
  ticket: Ticket,
  happening: Happening,
  apply: (fields: Partial<Fields>, rule: Rule) => void,
): void {
  const waiting = inOrder(world.rules.triggers);
  for (;;) {
    const next = waiting.findIndex((rule) => rule.active && holds(rule, ticket, happening, world.clock.now().getTime()));
    const [rule] = next === -1 ? [] : waiting.splice(next, 1);
    if (rule === undefined) return;
    apply(fieldsAfter(rule, ticket), rule);
  }
}

/** Automations run once an hour, over every ticket that is not closed. What is due since the last look runs now. */
export function runAutomations(world: World): void {
  const now = world.clock.now().getTime();
  const hour = Math.floor(now / 3_600_000);
  if (hour <= world.rules.automatedHour) return;
  world.rules.automatedHour = hour;
  for (const rule of inOrder(world.rules.automations)) {
    if (!rule.active) continue;
    for (const ticket of [...world.desk.tickets.values()]) {
      if (ticket.status === 'closed' || !holds(rule, ticket, null, now)) continue;
      const via = ruleVia(rule, 'automation');
      writeTicket(world, ticket, { actor: SYSTEM, cause: `automation "${rule.title}"`, via, fields: fieldsAfter(rule, ticket) });
    }
  }
}

export const ruleVia = ({ id, title }: Rule, rel: 'trigger' | 'automation'): Via => ({
  channel: 'rule',
  source: { from: { id, title }, to: {}, rel },
});

export const inOrder = (rules: ReadonlyMap<number, Rule>): Rule[] =>
  [...rules.values()].sort((a, b) => a.position - b.position || a.id - b.id);
