import { beforeEach, describe, expect, test } from 'vitest';
import type { ServiceMode } from '../../src/domain/service-mode.ts';
import type { TicketChange } from '../../src/domain/ticket.ts';
import type { ServiceModeChange } from '../../src/ports/service-mode.ts';
import type { Store } from '../../src/ports/store.ts';
import { claimed, fresh, later, now, planned, refund, turn } from './store-fixtures.ts';

const to = (mode: ServiceMode, values: Partial<ServiceModeChange> = {}): ServiceModeChange => ({
  mode,
  wanted: mode,
  held: false,
  triggers: [],
  troubledAt: null,
  by: 'Mette',
  why: 'a trial',
  at: now,
  ...values,
});

/** What any store must do with the mode of the whole service. */
export function describeServiceMode(open: () => Store): void {
  describe('the mode of the service', () => {
    beforeEach(async () => void (await open().serviceMode.set(to('auto'), [])));

    test.each([
      ['auto', 'started', 'started', 'started'],
      ['suggest', 'halted', 'halted', 'started'],
      ['human', 'halted', 'halted', 'started'],
      ['frozen', 'halted', 'halted', 'halted'],
    ] as const)('in %s an action is %s, a reply is %s, a note to people is %s', async (mode, action, reply, note) => {
      const store = open();
      const works = await planAll(store);
      await store.serviceMode.set(to(mode), []);

      expect(await works.start('action')).toBe(action);
      expect(await works.start('reply')).toBe(reply);
      expect(await works.start('solve')).toBe(reply);
      expect(await works.start('note')).toBe(note);
      expect(await works.states()).toEqual([action, reply, reply, note].map((answer) => (answer === 'halted' ? 'planned 0' : 'started 1')));
    });

    test('what was halted starts when the mode allows it again', async () => {
      const store = open();
      const works = await planAll(store);
      await store.serviceMode.set(to('frozen'), []);
      await works.start('action');
      await store.serviceMode.set(to('auto'), []);

      expect(await works.start('action')).toBe('started');
    });

    test('every change is kept, the newest first, with who and why', async () => {
      const store = open();
      const version = await store.serviceMode.set(to('frozen', { why: 'a\0b', at: later(3) }), []);

      expect(await store.serviceMode.current()).toMatchObject({ mode: 'frozen', wanted: 'frozen', by: 'Mette', at: later(3), version });
      expect((await store.serviceMode.history(2)).map(({ mode, why }) => `${mode}: ${why}`)).toEqual(['frozen: a\uFFFDb', 'auto: a trial']);
    });

    test('what somebody else has changed meanwhile is not changed by itself', async () => {
      const store = open();
      const { version } = await store.serviceMode.current();
      await store.serviceMode.set(to('frozen'), []);

      expect(await store.serviceMode.change(version, to('human'), [])).toBe(false);
      await store.serviceMode.troubled(version, later(1));

      expect(await store.serviceMode.current()).toMatchObject({ mode: 'frozen', troubledAt: null });
      expect(await store.serviceMode.change(version + 1, to('human', { triggers: ['shop_errors'] }), [])).toBe(true);
    });

    test('of ten that step back at once, one does', async () => {
      const store = open();
      const { version } = await store.serviceMode.current();

      const done = await Promise.all(Array.from({ length: 10 }, () => store.serviceMode.change(version, to('human'), [])));

      expect(done.filter(Boolean)).toHaveLength(1);
      expect((await store.serviceMode.current()).version).toBe(version + 1);
    });
  });

  describe('what the triggers go by', () => {
    test('measures come back newest first, and old ones go', async () => {
      const { signals } = open();
      const measure = { system: 'model' as const, calls: 3, failed: 1, invalid: 0, seconds: [0.5, 20] };
      await signals.add([
        { ...measure, at: later(1) },
        { ...measure, at: later(2) },
        { ...measure, at: later(9) },
      ]);
      await signals.add([]);

      expect((await signals.measures(now, later(5))).map(({ at }) => at)).toEqual([later(2), later(1)]);
      expect((await signals.measures(later(2), later(2)))[0]).toEqual({ ...measure, at: later(2) });
      await signals.forget(later(5));
      expect(await signals.measures(now, later(99))).toHaveLength(1);
    });

    test('a ticket waits since it became due, whatever was tried and whatever came on top', async () => {
      const store = open();
      const claim = await claimed(store);
      const again = { event: fresh('event'), ticket: claim.case.ticket, source: 'webhook' as const, at: later(30), deadline: later(31) };
      await store.cases.giveBack(claim, later(20));
      await store.cases.receive({ ...again, event: again.event as never });

      expect(await store.signals.oldestWaiting()).toBe(now);
    });

    test('a ticket on which the bot fails again and again does not count as waiting', async () => {
      const store = open();
      const at = later(-600);
      const ticket = fresh('ticket') as never;
      await store.cases.receive({ event: fresh('event') as never, ticket, source: 'webhook', at, deadline: at });
      expect(await store.signals.oldestWaiting()).toBe(at);
      for (let failure = 0; failure < 3; failure += 1) {
        const claim = await store.cases.claim(ticket, 'worker-a', 60_000);
        if (claim) await store.cases.giveBack(claim, at);
      }

      expect(await store.signals.oldestWaiting()).not.toBe(at);
    });
  });
}

/** An action at the shop, a reply, a solve without a word, and a note, all planned and none started. */
async function planAll(store: Store) {
  const claim = await claimed(store);
  const action = planned(refund(fresh('order')));
  const saved = turn([action]);
  await store.turns.save(claim, saved, null, []);
  const plan = (change: Partial<TicketChange>) =>
    store.ledger.plan(claim, saved.id, {
      id: fresh('update') as never,
      businessKey: fresh('update_ticket'),
      work: { kind: 'update_ticket', ticket: claim.case.ticket, change: { basedOn: '1', mark: 'mark', ...change } },
    });
  const entries = {
    action,
    reply: await plan({ comment: { html: '<p>Hi</p>', public: true } }),
    solve: await plan({ status: 'solved' }),
    note: await plan({ comment: { html: '<p>Hi</p>', public: false }, group: 'Support' }),
  };
  return {
    start: (which: keyof typeof entries) => store.ledger.start(claim, entries[which].id, now),
    states: async () => (await store.ledger.of(saved.id)).map(({ state, attempts }) => `${state} ${attempts}`),
  };
}
