import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { PlannedAction } from '../../src/domain/action.ts';
import { asId, type OrderId } from '../../src/domain/ids.ts';
import type { TicketChange } from '../../src/domain/ticket.ts';
import type { Claim, Store } from '../../src/ports/store.ts';
import { claimed, fresh, later, now, planned, refund, turn } from './store-fixtures.ts';

/** What any store must do with the ledger. */
export function describeLedger(open: () => Store): void {
  describe('ledger', () => {
    test('actions stand in the order of the plan and the ticket update comes last', async () => {
      const { store, claim, turnId, actions } = await withPlan(open(), 3);

      const update = await store.ledger.plan(claim, turnId, {
        id: asId(fresh('update')),
        businessKey: fresh('update_ticket'),
        work: update_('1'),
      });

      expect((await store.ledger.of(turnId)).map((entry) => entry.id)).toEqual([...actions.map((action) => action.id), update.id]);
      expect(update).toMatchObject({ state: 'planned', kind: 'update_ticket', attempts: 0, firstStartedAt: null, position: 3 });
    });

    test('a ticket update planned twice is one: the stored one counts', async () => {
      const { store, claim, turnId } = await withPlan(open(), 0);
      const businessKey = fresh('update_ticket');
      const first = await store.ledger.plan(claim, turnId, { id: asId(fresh('update')), businessKey, work: update_('1') });

      const second = await store.ledger.plan(claim, turnId, { id: asId(fresh('update')), businessKey, work: update_('2') });

      expect(second).toEqual(first);
      expect(await store.ledger.of(turnId)).toHaveLength(1);
    });

    test('the contents of a ticket update can be exchanged only until it is started', async () => {
      const { store, claim, turnId } = await withPlan(open(), 0);
      const { id } = await store.ledger.plan(claim, turnId, {
        id: asId(fresh('update')),
        businessKey: fresh('update_ticket'),
        work: update_('1'),
      });
      await store.ledger.replan(claim, id, update_('2'));
      expect((await store.ledger.of(turnId))[0]?.work).toEqual(update_('2'));
      await store.ledger.start(claim, id, now);

      await expect(store.ledger.replan(claim, id, update_('3'))).rejects.toMatchObject({ code: 'store.not_planned' });
      expect((await store.ledger.of(turnId))[0]?.work).toEqual(update_('2'));
    });

    test('an action is started once, of four executors that want to', async () => {
      for (let round = 0; round < 10; round += 1) {
        const { store, claim, actions } = await withPlan(open(), 1);
        const [action] = actions;
        if (!action) throw new Error('one action');

        const answers = await Promise.all([1, 2, 3, 4].map(() => store.ledger.start(claim, action.id, now)));

        expect(answers.sort()).toEqual(['already_started', 'already_started', 'already_started', 'started']);
        expect((await store.ledger.inState('started', later(1))).find((entry) => entry.id === action.id)?.attempts).toBe(1);
      }
    });

    test('planned, started, done: then never again', async () => {
      const { store, claim, turnId, actions } = await withPlan(open(), 1);
      const [action] = actions;
      if (!action) throw new Error('one action');

      expect(await store.ledger.start(claim, action.id, now)).toBe('started');
      expect((await store.ledger.of(turnId))[0]).toMatchObject({ state: 'started', attempts: 1, firstStartedAt: now });
      await store.ledger.finish(action.id, { state: 'done', how: 'answered' }, later(1));

      expect(await store.ledger.start(claim, action.id, later(2))).toBe('done');
      await store.ledger.finish(action.id, { state: 'unknown', code: 'late.word_of_a_zombie' }, later(3));
      expect((await store.ledger.of(turnId))[0]).toMatchObject({ state: 'done', attempts: 1 });
    });

    test('an unknown end may be started again after a read-back, and remembers its first start', async () => {
      const { store, claim, turnId, actions } = await withPlan(open(), 1);
      const [action] = actions;
      if (!action) throw new Error('one action');
      await store.ledger.start(claim, action.id, now);
      await store.ledger.finish(action.id, { state: 'unknown', code: 'commerce.unreachable' }, now);

      expect(await store.ledger.start(claim, action.id, later(9))).toBe('started');

      expect((await store.ledger.of(turnId))[0]).toMatchObject({ attempts: 2, firstStartedAt: now });
    });

    test('what a dead worker left started is taken over by the next claim, and by nobody under the old one', async () => {
      const store = open();
      const dead = await claimed(store, 200);
      const action = planned(refund(fresh('order')));
      const saved = turn([action]);
      await store.turns.save(dead, saved, null, []);
      await store.ledger.start(dead, action.id, now);
      await wait(220);
      const next = await store.cases.claim(dead.case.ticket, 'worker-b', 60_000);
      if (!next) throw new Error('the case is free');

      expect(await store.ledger.start(next, action.id, later(1))).toBe('started');
      expect(await store.ledger.start(next, action.id, later(1))).toBe('already_started');

      expect((await store.ledger.of(saved.id))[0]).toMatchObject({ attempts: 2, firstStartedAt: now });
    });

    test.each(['refused', 'with_people'] as const)('a %s action is not started', async (state) => {
      const { store, claim, actions } = await withPlan(open(), 1);
      const [action] = actions;
      if (!action) throw new Error('one action');
      await store.ledger.start(claim, action.id, now);
      await store.ledger.finish(action.id, { state, code: 'commerce.refused' }, now);

      expect(await store.ledger.start(claim, action.id, now)).toBe(state);
    });

    test('a worker whose lease ran out starts nothing', async () => {
      const store = open();
      const claim = await claimed(store, 200);
      const action = planned(refund(fresh('order')));
      const saved = turn([action]);
      await store.turns.save(claim, saved, null, []);
      await wait(220);

      await expect(store.ledger.start(claim, action.id, now)).rejects.toMatchObject({ code: 'store.fenced' });

      expect((await store.ledger.of(saved.id))[0]?.state).toBe('planned');
    });

    test('while money moves or is unclear on an order, no other money moves on it', async () => {
      const store = open();
      const order = fresh('order');
      const [one, two] = [await withPlan(store, 1, order), await withPlan(store, 1, order)];
      const [a, b] = [one.actions[0], two.actions[0]];
      if (!a || !b) throw new Error('two actions');

      expect(await store.ledger.start(one.claim, a.id, now)).toBe('started');
      expect(await store.ledger.start(two.claim, b.id, now)).toBe('order_busy');
      await store.ledger.finish(a.id, { state: 'unknown', code: 'commerce.unreachable' }, now);
      expect(await store.ledger.start(two.claim, b.id, now)).toBe('order_busy');
      await store.ledger.finish(a.id, { state: 'done', how: 'read_back' }, now);

      expect(await store.ledger.start(two.claim, b.id, now)).toBe('started');
    });

    test('of six workers with money for one order at the same time, one starts', async () => {
      const store = open();
      const order = fresh('order');
      const plans = await Promise.all(Array.from({ length: 6 }, () => withPlan(store, 1, order)));

      const answers = await Promise.all(
        plans.map(({ claim, actions: [action] }) =>
          action ? store.ledger.start(claim, action.id, now) : Promise.reject(new Error('no action')),
        ),
      );

      expect(answers.sort()).toEqual([...Array<string>(5).fill('order_busy'), 'started']);
    });

    test('entries of a state are found by age', async () => {
      const { store, claim, actions } = await withPlan(open(), 1);
      const [action] = actions;
      if (!action) throw new Error('one action');
      await store.ledger.start(claim, action.id, now);

      const ids = async (olderThan = now) => (await store.ledger.inState('started', olderThan)).map((entry) => entry.id);

      expect(await ids(now)).not.toContain(action.id);
      expect(await ids(later(2))).toContain(action.id);
    });

    test('compensation counts what was or may have been paid, by customer, day, order and currency', async () => {
      const store = open();
      const requesterKey = fresh('requester');
      const order = fresh('order');
      const currency = 'ISK';
      const isk = (minor: number) => ({ ...refund(order), amount: { minor, currency } }) as PlannedAction['action'];
      const cancelled = { kind: 'cancel_order', order: { id: order, name: '#1' }, amount: { minor: 5, currency } } as const;
      const [paid, refused, unclear] = [planned(isk(100)), planned(isk(2000)), planned(isk(30_000))];
      const claim = await claimed(store);
      await store.turns.save(claim, turn([paid, planned(cancelled)], { requesterKey, decidedAt: later(-60 * 24 * 10) }), null, []);
      await store.turns.save(claim, turn([refused, unclear], { requesterKey }), null, []);
      await store.turns.save(claim, turn([planned(isk(400_000))], { requesterKey: fresh('requester') }), null, []);
      await store.turns.save(claim, turn([planned(refund(order, 7))], { requesterKey }), null, []);
      await store.ledger.finish(refused.id, { state: 'refused', code: 'commerce.refused' }, now);
      await store.ledger.finish(unclear.id, { state: 'unknown', code: 'commerce.unreachable' }, now);

      const sums = await store.ledger.compensation({
        requesterKey,
        orders: [asId<OrderId>(order)],
        currency,
        customerSince: later(-60 * 24 * 30),
        daySince: later(-60),
      });

      const amount = (minor: number) => ({ minor, currency });
      expect(sums).toEqual({
        customer: amount(30_100),
        shopDay: amount(430_000),
        onOrders: { [order]: { given: 4, unsettled: amount(430_107) } },
      });
      const none = await store.ledger.compensation({ requesterKey, orders: [], currency, customerSince: later(1), daySince: later(1) });
      expect(none).toEqual({ customer: amount(0), shopDay: amount(0), onOrders: {} });
    });
  });
}

async function withPlan(store: Store, count: number, order?: string) {
  const claim: Claim = await claimed(store);
  const actions = Array.from({ length: count }, () => planned(refund(order ?? fresh('order'))));
  const saved = turn(actions);
  await store.turns.save(claim, saved, null, []);
  return { store, claim, turnId: saved.id, actions };
}

function update_(basedOn: string) {
  const change: TicketChange = { basedOn, mark: 'mark', comment: { html: '<p>Hi \0</p>', public: true }, status: 'solved' };
  return { kind: 'update_ticket', ticket: '35', change } as const;
}
