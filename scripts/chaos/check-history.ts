import type { Change } from '../../sandbox/history.ts';
import { acknowledgementKey } from '../../src/agent/acknowledge.ts';
import { markOf } from '../../src/agent/write-ticket.ts';
import type { Effect } from '../../src/domain/ticket-line.ts';
import type { ChaosTicket, Wish } from './chaos-store.ts';

export interface ChaosVerdict {
  readonly doubleEffects: number;
  /** The bot did something that the ticket did not ask for, or answered it as done without doing it. */
  readonly wrongEffects: number;
  readonly repliesTwice: number;
  /** Neither answered nor with a person. */
  readonly lost: number;
  readonly resolved: number;
  readonly withPeople: number;
  readonly examples: readonly string[];
}

const effectOf: Readonly<Record<Wish, Effect['kind'] | null>> = {
  cancel: 'cancel_order',
  return: 'create_return',
  status: null,
  address: 'change_address',
  unsubscribe: 'unsubscribe',
};

/** Judges a run by the sandbox's history alone. */
export function checkHistory(
  tickets: readonly (ChaosTicket & { readonly id: string })[],
  changes: readonly Change[],
  effects: readonly Effect[],
): ChaosVerdict {
  const examples: string[] = [];
  const count = { doubleEffects: 0, wrongEffects: 0, repliesTwice: 0, lost: 0, resolved: 0, withPeople: 0 };
  const bySubject = Map.groupBy(changes, (change) => change.subject);
  const byTarget = Map.groupBy(effects, (effect) => effect.order ?? effect.customer ?? '');

  for (const ticket of tickets) {
    const own = bySubject.get(ticket.id) ?? [];
    const written = own.filter((change) => change.kind === 'comment_added' && change.by === 'bot' && change.data['public'] === true);
    const isTold = (change: Change) => JSON.stringify(change.data['metadata'] ?? null).includes(markOf(acknowledgementKey(ticket.id)));
    const replies = written.filter((change) => !isTold(change));
    const told = written.length - replies.length;
    const tags = own.findLast((change) => Array.isArray(change.data['tags']))?.data['tags'];
    const has = (tag: string) => Array.isArray(tags) && tags.includes(tag);
    const done = [...(byTarget.get(ticket.order) ?? []), ...(byTarget.get(ticket.email) ?? [])];
    const wanted = effectOf[ticket.wish];

    note('repliesTwice', replies.length > 1, `${replies.length} replies`);
    note('repliesTwice', told > 1 || (told > 0 && !has('resolute_escalated')), `told ${told} times that people have it`);
    note('doubleEffects', done.length > 1, `${done.length} effects`);
    note(
      'wrongEffects',
      done.some((effect) => effect.kind !== wanted),
      `effects ${done.map((effect) => effect.kind).join()}`,
    );
    note('wrongEffects', has('resolute_resolved') && wanted !== null && done.length === 0, 'answered as done, but nothing was done');
    note('lost', !has('resolute_resolved') && !has('resolute_escalated'), 'neither answered nor with a person');
    note('resolved', has('resolute_resolved'), '');
    note('withPeople', has('resolute_escalated'), '');

    function note(what: keyof typeof count, holds: boolean, says: string): void {
      if (!holds) return;
      count[what] += 1;
      if (says !== '' && examples.length < 10) examples.push(`ticket ${ticket.id} (${ticket.wish}, ${ticket.order}): ${says}`);
    }
  }
  return { ...count, examples };
}
