import type { Clock } from '../../ports/clock.ts';
import type { ZendeskClient } from './client.ts';
import { helpDeskRefused } from './errors.ts';
import { read } from './read.ts';
import { ZendeskGroup } from './schemas.ts';

/** Operators know groups by name, Zendesk by id. The list is kept, and read again when something is missing from it. */
export interface Groups {
  /** @throws help_desk.refused when no group has this name. */
  idOf(name: string): Promise<string>;
  /** Null for a group that no longer exists. */
  nameOf(id: string): Promise<string | null>;
  /** Reads the list afresh. */
  names(): Promise<readonly string[]>;
}

/** A missing group is looked for at most so often, lest every ticket cost one more request. */
const shortestPauseMs = 30_000;

export function createGroups(client: ZendeskClient, clock: Clock): Groups {
  let known: readonly { readonly id: string; readonly name: string }[] = [];
  let readAt = Number.NEGATIVE_INFINITY;

  async function refresh(): Promise<void> {
    const found: { id: string; name: string }[] = [];
    for await (const page of client.pages(['groups'], 'groups')) {
      for (const item of page) {
        const { id, name, deleted } = read(ZendeskGroup, item);
        if (deleted !== true) found.push({ id, name });
      }
    }
    known = found;
    readAt = Date.parse(clock.now());
  }

  async function find(matches: (group: { readonly id: string; readonly name: string }) => boolean) {
    const hit = known.find(matches);
    if (hit !== undefined || Date.parse(clock.now()) - readAt < shortestPauseMs) return hit;
    await refresh();
    return known.find(matches);
  }

  return {
    async idOf(name) {
      const group = await find((each) => each.name === name);
      if (group === undefined) throw helpDeskRefused('Zendesk has no group of this name.', { facts: { group: name } });
      return group.id;
    },
    nameOf: async (id) => (await find((each) => each.id === id))?.name ?? null,
    async names() {
      await refresh();
      return known.map(({ name }) => name);
    },
  };
}
