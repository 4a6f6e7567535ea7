import type { Comment, Priority, Status, Ticket, User } from './model.ts';
import { cleanTags } from './tags.ts';
import { isStaff } from './world.ts';
import type { Fields } from './write-ticket.ts';

export interface RuleCondition {
  readonly field: string;
  readonly operator: string;
  readonly value: string;
}

export interface RuleAction {
  readonly field: string;
  readonly value: string;
}

export interface Rule {
  readonly id: number;
  title: string;
  description: string;
  active: boolean;
  position: number;
  conditions: { readonly all: readonly RuleCondition[]; readonly any: readonly RuleCondition[] };
  actions: readonly RuleAction[];
  readonly createdAt: number;
  updatedAt: number;
}

export interface Rules {
  readonly triggers: Map<number, Rule>;
  readonly automations: Map<number, Rule>;
  /** The hour, since 1970, in which automations last ran. */
  automatedHour: number;
}

/** What happened to the ticket: null when it is only the time that passes. */
export type Happening = { readonly update: 'Create' | 'Change'; readonly actor: User; readonly comment: Comment | null } | null;

const statuses: readonly Status[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const priorities: readonly Priority[] = ['low', 'normal', 'high', 'urgent'];
const id = /^(\d{1,15})?$/;
const oneOf = (values: readonly string[]) => (value: string) => values.includes(value);

interface Known {
  readonly operators: readonly string[];
  readonly takes: (value: string) => boolean;
  readonly for: 'triggers' | 'automations' | 'both';
  readonly time?: true;
}

const whole = (value: string) => /^\d{1,5}$/.test(value);
const ranked = ['is', 'is_not', 'less_than', 'greater_than'];
const hours: Known = { operators: ['is', 'less_than', 'greater_than'], takes: whole, for: 'automations', time: true };

/** The conditions that are run here; the vendor knows more, and refuses what it does not know. */
export const knownConditions: Readonly<Record<string, Known>> = {
  update_type: { operators: ['is'], takes: oneOf(['Create', 'Change']), for: 'triggers' },
  role: { operators: ['is', 'is_not'], takes: oneOf(['agent', 'end_user']), for: 'triggers' },
  comment_is_public: { operators: ['is'], takes: oneOf(['true', 'false', 'not_relevant']), for: 'triggers' },
  status: { operators: ranked, takes: oneOf(statuses), for: 'both' },
  priority: { operators: ranked, takes: oneOf(['', ...priorities]), for: 'both' },
  group_id: { operators: ['is', 'is_not'], takes: (value) => id.test(value), for: 'both' },
  assignee_id: { operators: ['is', 'is_not'], takes: (value) => id.test(value), for: 'both' },
  current_tags: { operators: ['includes', 'not_includes'], takes: (value) => value.trim() !== '', for: 'both' },
  NEW: hours,
  OPEN: hours,
  PENDING: hours,
  SOLVED: hours,
  updated_at: hours,
};

export const knownActions: Readonly<Record<string, (value: string) => boolean>> = {
  status: oneOf(statuses.filter((status) => status !== 'new')),
  priority: oneOf(priorities),
  group_id: (value) => id.test(value),
  assignee_id: (value) => id.test(value),
  current_tags: (value) => value.trim() !== '',
  remove_tags: (value) => value.trim() !== '',
  set_tags: () => true,
};

export function holds({ conditions }: Rule, ticket: Ticket, happening: Happening, now: number): boolean {
  const test = (condition: RuleCondition) => holdsOne(condition, ticket, happening, now);
  return conditions.all.every(test) && (conditions.any.length === 0 || conditions.any.some(test));
}

function holdsOne({ field, operator, value }: RuleCondition, ticket: Ticket, happening: Happening, now: number): boolean {
  switch (field) {
    case 'update_type':
      return happening?.update === value;
    case 'role':
      return happening !== null && (value === (isStaff(happening.actor) ? 'agent' : 'end_user')) === (operator === 'is');
    case 'comment_is_public': {
      const comment = happening?.comment ?? null;
      return comment !== null && (value === 'not_relevant' || String(comment.isPublic) === value);
    }
    case 'status':
      return compare(statuses.indexOf(ticket.status), operator, statuses.indexOf(value as Status));
    case 'priority':
      return compare(ticket.priority === null ? -1 : priorities.indexOf(ticket.priority), operator, priorities.indexOf(value as Priority));
    case 'group_id':
      return (String(ticket.groupId ?? '') === value) === (operator === 'is');
    case 'assignee_id':
      return (String(ticket.assigneeId ?? '') === value) === (operator === 'is');
    case 'current_tags':
      return cleanTags([value]).some((tag) => ticket.tags.includes(tag)) === (operator === 'includes');
    default:
      return hoursHold(field, operator, Number(value), ticket, now);
  }
}

/** Whole hours, as the vendor counts them. */
function hoursHold(field: string, operator: string, value: number, ticket: Ticket, now: number): boolean {
  const since = field === 'NEW' ? ticket.createdAt : field === 'updated_at' ? ticket.changedAt : sinceStatus(field, ticket);
  return since !== null && compare(Math.floor((now - since) / 3_600_000), operator, value);
}

function sinceStatus(field: string, ticket: Ticket): number | null {
  const status = field.toLowerCase();
  if (ticket.status !== status) return null;
  const set = ticket.audits.findLast(({ events }) => events.some((event) => event['field_name'] === 'status' && event['value'] === status));
  return set?.createdAt ?? ticket.createdAt;
}

function compare(own: number, operator: string, value: number): boolean {
  if (operator === 'is') return own === value;
  if (operator === 'is_not') return own !== value;
  return operator === 'less_than' ? own < value : own > value;
}

/** What the actions make of the ticket. */
export function fieldsAfter({ actions }: Rule, ticket: Ticket): Partial<Fields> {
  const fields: Partial<Fields> = {};
  for (const { field, value } of actions) {
    const tags = fields.tags ?? ticket.tags;
    if (field === 'status') fields.status = value as Status;
    if (field === 'priority') fields.priority = value as Priority;
    if (field === 'group_id') fields.groupId = value === '' ? null : Number(value);
    if (field === 'assignee_id') fields.assigneeId = value === '' ? null : Number(value);
    if (field === 'current_tags') fields.tags = cleanTags([...tags, value]);
    if (field === 'remove_tags') fields.tags = tags.filter((tag) => !cleanTags([value]).includes(tag));
    if (field === 'set_tags') fields.tags = cleanTags([value]);
  }
  return fields;
}

/** An automation runs again each hour while its conditions hold: something of what it does must end that. */
export function endsItself({ conditions, actions }: Pick<Rule, 'conditions' | 'actions'>): boolean {
  return conditions.all.some(({ field, operator, value }) =>
    actions.some((action) => {
      const touches = field === action.field || (field === 'current_tags' && action.field === 'remove_tags');
      if (!touches) return operator === 'is' && knownConditions[field]?.time === true;
      if (field === 'current_tags') return (operator === 'not_includes') === (action.field === 'current_tags') && action.value === value;
      return operator === 'is' ? action.value !== value : operator === 'is_not' ? action.value === value : field === 'status';
    }),
  );
}
