import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/ports/store.ts';
import { arrival, claimed, fresh, later, now, standing, turn } from './store-fixtures.ts';

const ticketId = (text: string) => asId<TicketId>(text);

/** What any store must do with cases and claims. */
export function describeCaseStore(open: () => Store): void {
  describe('cases', () => {
    test('an event that comes twice is noted once', async () => {
      const store = open();
      const event = arrival(fresh('ticket'));

      const answers = [await store.cases.receive(event), await store.cases.receive(event)];

      expect(answers).toEqual(['new', 'known']);
      const claim = await store.cases.claim(event.ticket, 'worker-a', 1000);
      expect(claim?.arrivals).toBe(1);
    });

    test('the same event sent five times at once is noted once', async () => {
      const store = open();
      const event = arrival(fresh('ticket'));

      const answers = await Promise.all([1, 2, 3, 4, 5].map(() => store.cases.receive(event)));

      expect(answers.filter((answer) => answer === 'new')).toHaveLength(1);
    });

    test('an arrival opens a case that is due, owned by the bot and has a deadline', async () => {
      const store = open();
      const event = arrival(fresh('ticket'));

      await store.cases.receive(event);

      expect(await store.cases.find(event.ticket)).toMatchObject({
        ticket: event.ticket,
        state: 'due',
        owner: 'bot',
        nextDeadlineAt: event.deadline,
        botTurns: 0,
        seenStamp: null,
        failures: 0,
        createdAt: now,
      });
      expect(await store.cases.find(ticketId('no such ticket'))).toBeNull();
    });

    test('a case is held by one worker at a time, of ten that want it', async () => {
      const store = open();
      const event = arrival(fresh('ticket'));
      await store.cases.receive(event);

      const claims = await Promise.all(Array.from({ length: 10 }, (_, n) => store.cases.claim(event.ticket, `worker-${n}`, 60_000)));

      expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
      expect(await store.cases.claim(ticketId('no such ticket'), 'worker-a', 1000)).toBeNull();
    });

    test('when the lease has run out another worker may take the case, and nothing of the first is written any more', async () => {
      const store = open();
      const zombie = await claimed(store, 30);
      await wait(60);

      const next = await store.cases.claim(zombie.case.ticket, 'worker-b', 60_000);

      expect(next?.fence).toBe(zombie.fence + 1);
      expect(await store.cases.renew(zombie, 1000)).toBe(false);
      const fenced = { code: 'store.fenced' };
      await expect(store.cases.release(zombie, standing(), [])).rejects.toMatchObject(fenced);
      await expect(store.cases.giveBack(zombie, later(1))).rejects.toMatchObject(fenced);
      await expect(store.turns.save(zombie, turn([]), null, [])).rejects.toMatchObject(fenced);
      expect(await store.turns.of(zombie.case.id)).toEqual([]);
      expect((await store.cases.find(zombie.case.ticket))?.state).toBe('due');
    });

    test('a worker that comes back under the same name is still another claim', async () => {
      const store = open();
      const zombie = await claimed(store, 30);
      await wait(60);
      await store.cases.claim(zombie.case.ticket, zombie.worker, 60_000);

      const late = store.cases.release(zombie, standing(), []);

      await expect(late).rejects.toMatchObject({ code: 'store.fenced' });
    });

    test('a renewed lease lasts', async () => {
      const store = open();
      const claim = await claimed(store, 200);

      expect(await store.cases.renew(claim, 60_000)).toBe(true);

      await wait(220);
      expect(await store.cases.claim(claim.case.ticket, 'worker-b', 1000)).toBeNull();
    });

    test('a released case stands as told, and its replies are counted', async () => {
      const store = open();
      const claim = await claimed(store);

      const { more } = await store.cases.release(claim, standing({ state: 'asked', owner: 'bot', nextDeadlineAt: later(60) }), []);

      expect(more).toBe(false);
      expect(await store.cases.find(claim.case.ticket)).toMatchObject({
        state: 'asked',
        owner: 'bot',
        nextDeadlineAt: later(60),
        botTurns: 1,
        seenStamp: '2026-11-20T09:00:00Z',
      });
      await expect(store.cases.release(claim, standing(), [])).rejects.toMatchObject({ code: 'store.fenced' });
    });

    test('an arrival during a claim keeps the case due after the release', async () => {
      const store = open();
      const claim = await claimed(store);
      await store.cases.receive(arrival(claim.case.ticket));

      const { more } = await store.cases.release(claim, standing(), []);

      expect(more).toBe(true);
      expect(await store.cases.find(claim.case.ticket)).toMatchObject({ state: 'due', owner: 'bot' });
      expect((await store.cases.claim(claim.case.ticket, 'worker-b', 1000))?.arrivals).toBe(2);
    });

    test('a new message makes a closed case due again', async () => {
      const store = open();
      const claim = await claimed(store);
      await store.cases.release(claim, standing(), []);

      await store.cases.receive(arrival(claim.case.ticket));

      expect(await store.cases.find(claim.case.ticket)).toMatchObject({
        state: 'due',
        owner: 'bot',
        nextDeadlineAt: later(2),
        botTurns: 1,
      });
    });

    test('a case given back is due at the time told, one failure richer; a release forgets failures', async () => {
      const store = open();
      const claim = await claimed(store);
      await store.cases.giveBack(claim, later(5));
      expect(await store.cases.find(claim.case.ticket)).toMatchObject({ state: 'due', nextDeadlineAt: later(5), failures: 1 });

      const again = await store.cases.claim(claim.case.ticket, 'worker-b', 60_000);
      if (again) await store.cases.release(again, standing(), []);

      expect(await store.cases.find(claim.case.ticket)).toMatchObject({ failures: 0, state: 'resolved' });
    });

    test('an open case without owner or deadline is refused', async () => {
      const store = open();
      const claim = await claimed(store);

      await expect(
        store.cases.release(claim, standing({ state: 'with_people', owner: 'people', nextDeadlineAt: null }), []),
      ).rejects.toThrow();
      await expect(
        store.cases.release(claim, standing({ state: 'asked', owner: 'nobody', nextDeadlineAt: later(1) }), []),
      ).rejects.toThrow();
    });

    test('overdue cases come oldest deadline first, without those that somebody holds', async () => {
      const store = open();
      const [late, later_, held, future] = [fresh('ticket'), fresh('ticket'), fresh('ticket'), fresh('ticket')].map(ticketId);
      if (!late || !later_ || !held || !future) throw new Error('four tickets');
      await store.cases.receive({ ...arrival(later_), deadline: later(-20) });
      await store.cases.receive({ ...arrival(late), deadline: later(-30) });
      await store.cases.receive({ ...arrival(held), deadline: later(-40) });
      await store.cases.receive({ ...arrival(future), deadline: later(1) });
      await store.cases.claim(held, 'worker-a', 60_000);

      const overdue = await store.cases.overdue(now, 1000);

      expect(overdue.filter((ticket) => [late, later_, held, future].includes(ticket))).toEqual([late, later_]);
      expect(await store.cases.overdue(now, 1)).toHaveLength(1);
    });
  });

  describe('sweep', () => {
    test('the cursor moves and only what is new and unseen becomes due', async () => {
      const store = open();
      const seen = await claimed(store);
      await store.cases.release(seen, standing({ seenStamp: 'stamp-1' }), []);
      const known = arrival(fresh('ticket'));
      await store.cases.receive(known);
      const unknown = fresh('ticket');
      const found = [
        { ...arrival(seen.case.ticket), source: 'sweep' as const, stamp: 'stamp-1' },
        { ...known, stamp: 'stamp-1' },
        { ...arrival(unknown), source: 'sweep' as const, stamp: 'stamp-1' },
      ];

      const due = await store.sweep.advance('cursor-2', found);

      expect(due).toEqual([unknown]);
      expect(await store.sweep.cursor()).toBe('cursor-2');
      expect((await store.cases.find(seen.case.ticket))?.state).toBe('resolved');
      expect(await store.sweep.advance('cursor-3', found)).toEqual([]);
    });

    test('a ticket that moved on since it was seen becomes due', async () => {
      const store = open();
      const seen = await claimed(store);
      await store.cases.release(seen, standing({ seenStamp: 'stamp-1' }), []);

      const due = await store.sweep.advance('cursor-4', [{ ...arrival(seen.case.ticket), stamp: 'stamp-2' }]);

      expect(due).toEqual([seen.case.ticket]);
    });

    test('when one arrival cannot be written the cursor stays where it was', async () => {
      const store = open();
      await store.sweep.advance('cursor-5', []);
      const good = arrival(fresh('ticket'));
      const bad = { ...arrival(fresh('ticket')), source: 'nowhere' as 'sweep' };

      const attempt = store.sweep.advance('cursor-6', [
        { ...good, stamp: 'stamp-1' },
        { ...bad, stamp: 'stamp-1' },
      ]);

      await expect(attempt).rejects.toThrow();
      expect(await store.sweep.cursor()).toBe('cursor-5');
      expect(await store.cases.find(good.ticket)).toBeNull();
    });
  });

  describe('modes', () => {
    test('the newest mode of each scenario counts', async () => {
      const store = open();
      await store.modes.set('cancel_order', 'shadow', 'operator', 'first days', now);
      await store.modes.set('cancel_order', 'auto', 'operator', 'scores well', later(1));
      await store.modes.set('order_status', 'paused', 'operator', 'carrier strike', now);

      const modes = await store.modes.current();

      expect(modes.get('cancel_order')).toBe('auto');
      expect(modes.get('order_status')).toBe('paused');
      expect(modes.get('never_set')).toBeUndefined();
    });
  });
}
