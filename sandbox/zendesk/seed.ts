import { createTicket } from './create-ticket.ts';
import type { Role, User } from './model.ts';
import { emptyDesk, type World } from './world.ts';

/** What the help desk takes from a store file; moments are already resolved. */
export interface DeskSeed {
  readonly shopName: string;
  readonly domain: string;
  readonly now: Date;
  readonly groups: readonly string[];
  readonly agents: readonly { readonly name: string; readonly email: string; readonly group?: string | undefined }[];
  readonly customers: readonly {
    readonly email: string;
    readonly name: string;
    readonly phone?: string | null | undefined;
    readonly locale?: string | undefined;
    readonly tags: readonly string[];
  }[];
  readonly pastClaims: readonly { readonly email: string; readonly order: string | null; readonly kind: string; readonly at: Date }[];
}

export const DEFAULT_GROUPS = ['Support', 'Senior', 'Payments', 'Quality'] as const;

export const botEmailOf = (domain: string) => `bot@${domain}`;

/** Puts a fresh desk in place: nothing of the old one is left. */
export function seedDesk(world: World, seed: DeskSeed): void {
  world.desk = emptyDesk();
  world.idempotency.clear();
  const at = seed.now.getTime() - 400 * 86_400_000;
  const botEmail = botEmailOf(seed.domain);
  for (const name of new Set([...DEFAULT_GROUPS, ...seed.groups])) {
    const id = world.ids.stable('group', name);
    world.desk.groups.set(id, { id, name, createdAt: at });
  }
  const bot = addUser(world, { name: 'Resolute', email: botEmail, role: 'admin' }, at);
  world.account = {
    id: 12_514_403,
    brandId: 360_001_000_100,
    formId: 360_002_000_100,
    name: seed.shopName,
    supportAddress: `support@${seed.domain}`,
    botId: bot.id,
    botEmail,
  };
  // The bot may hold a ticket of any group, so it is a member of all.
  for (const group of world.desk.groups.values()) join(world, bot, group.name);
  for (const agent of seed.agents) {
    const user = addUser(world, { ...agent, role: 'agent' }, at);
    join(world, user, agent.group ?? 'Support');
  }
  for (const customer of seed.customers) addUser(world, { ...customer, role: 'end-user' }, at);
  for (const claim of seed.pastClaims) addClaim(world, claim, bot, at);
}

interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly phone?: string | null | undefined;
  readonly locale?: string | undefined;
  readonly tags?: readonly string[];
}

function addUser(world: World, given: NewUser, at: number): User {
  const email = given.email.toLowerCase();
  const id = world.ids.stable('user', email);
  const known = world.desk.users.get(id);
  if (known !== undefined) return known;
  const user: User = {
    id,
    name: given.name,
    email,
    role: given.role,
    locale: given.locale ?? 'en-US',
    phone: given.phone ?? null,
    tags: [...(given.tags ?? [])],
    externalId: null,
    notes: '',
    createdAt: at,
    updatedAt: at,
    defaultGroupId: null,
  };
  world.desk.users.set(id, user);
  return user;
}

function join(world: World, user: User, groupName: string): void {
  const groupId = world.ids.stable('group', groupName);
  const isDefault = user.defaultGroupId === null;
  if (isDefault) user.defaultGroupId = groupId;
  world.desk.memberships.push({ id: world.ids.stable('membership', `${user.id} ${groupId}`), userId: user.id, groupId, isDefault });
}

const CLAIM_WORDS: Readonly<Record<string, string>> = {
  not_received: 'never arrived',
  missing_item: 'came with a piece missing',
  damaged_item: 'came damaged',
};

/** An old, solved ticket in which a customer reported this. */
function addClaim(world: World, claim: DeskSeed['pastClaims'][number], bot: User, since: number): void {
  const requester = addUser(world, { name: claim.email.split('@')[0] ?? claim.email, email: claim.email, role: 'end-user' }, since);
  createTicket(world, {
    actor: requester,
    requester,
    cause: 'seed',
    via: {
      channel: 'email',
      source: {
        from: { address: requester.email, name: requester.name },
        to: { name: world.account.name, address: world.account.supportAddress },
        rel: null,
      },
    },
    subject: claim.order === null ? 'My order' : `Order ${claim.order}`,
    comment: {
      author: requester,
      isPublic: true,
      text: `My order ${claim.order ?? ''} ${CLAIM_WORDS[claim.kind] ?? claim.kind}.`,
      attachments: [],
    },
    fields: {
      status: 'solved',
      assigneeId: bot.id,
      groupId: world.ids.stable('group', 'Support'),
      tags: ['claim', `claim_${claim.kind}`, ...(claim.order === null ? [] : [`order_${claim.order.replace(/\D/g, '')}`])].sort(),
    },
    at: claim.at.getTime(),
  });
}
