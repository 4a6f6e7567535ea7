import { describe, expect, test } from 'vitest';
import { asId, type CommentId, type TicketId } from '../../src/domain/ids.ts';
import type { NewNotice } from '../../src/domain/notice.ts';
import type { Claim, Store } from '../../src/ports/store.ts';
import { arrival, claimed, escalation, fresh, later, now, standing, turn } from './store-fixtures.ts';

/** What any store must do with hand-overs, notices and tasks. */
export function describeFollowUpStore(open: () => Store): void {
  async function handedOver(store: Store): Promise<{ readonly claim: Claim; readonly id: ReturnType<typeof turn>['id'] }> {
    const claim = await claimed(store);
    const made = turn([], { verdict: { kind: 'hand_over', reasons: ['human_requested'], notes: [] } });
    await store.turns.save(claim, made, null, []);
    await store.turns.end(claim, made.id, { kind: 'escalated', reasons: ['human_requested'], group: 'Support' }, escalation(), [], now);
    return { claim, id: made.id };
  }
  const notice = (key = fresh('notice')): NewNotice => ({
    key,
    channel: 'list',
    at: now,
    content: {
      kind: 'service',
      text: 'A text.',
      ticket: null,
      url: null,
      reasons: [],
      group: null,
      to: 'group',
      deadline: null,
      next: null,
    },
  });
  const ours = (store: Store, key: string) => async () =>
    (await store.notices.take(later(1), 500)).filter((taken) => taken.key === `${key}:list`);

  describe('hand-overs', () => {
    test('one that is open has its group as owner, and a deadline', async () => {
      const store = open();
      const { claim, id } = await handedOver(store);

      expect(await store.escalations.openOf(claim.case.id)).toMatchObject([
        { turn: id, owner: 'group:Support', group: 'Support', step: 0, alerts: 0, deadline: later(15), acknowledgedAt: null },
      ]);
    });

    test('the same rung is climbed once, and its notices go out once', async () => {
      const store = open();
      const { claim, id } = await handedOver(store);
      const told = notice();
      const next = { step: 1, deadline: later(60), group: 'Senior' };

      await store.escalations.alerted(claim, id, next, [told], []);
      await store.escalations.alerted(claim, id, next, [notice(told.key)], []);

      expect(await store.escalations.openOf(claim.case.id)).toMatchObject([
        { step: 1, alerts: 1, owner: 'group:Senior', deadline: later(60) },
      ]);
      expect(await ours(store, told.key)()).toHaveLength(1);
      expect(await ours(store, told.key)()).toHaveLength(0);
    });

    test('one that a person took is not climbed any more, until it lapses', async () => {
      const store = open();
      const { claim, id } = await handedOver(store);

      await store.escalations.acknowledge(claim, id, '9', later(5), []);
      await store.escalations.alerted(claim, id, { step: 1, deadline: later(60), group: 'Support' }, [], []);
      expect(await store.escalations.openOf(claim.case.id)).toMatchObject([{ owner: 'person:9', alerts: 0, acknowledgedAt: later(5) }]);

      await store.escalations.reopen(claim, id, { ladder: 'usual', openedAt: later(6), deadline: later(21), group: 'Senior' }, []);
      expect(await store.escalations.openOf(claim.case.id)).toMatchObject([{ owner: 'group:Senior', acknowledgedAt: null, step: 0 }]);
    });

    test('a closed one is not open', async () => {
      const store = open();
      const { claim, id } = await handedOver(store);

      await store.escalations.close(claim, id, 'solved', later(5), []);

      expect(await store.escalations.openOf(claim.case.id)).toEqual([]);
    });

    test('without a group, or by a claim that was lost, nothing is written', async () => {
      const store = open();
      const { claim, id } = await handedOver(store);
      const lost = { ...claim, fence: claim.fence - 1 };

      await expect(store.escalations.alerted(claim, id, { step: 1, deadline: later(60), group: '' }, [], [])).rejects.toThrow();
      await expect(store.escalations.acknowledge(lost, id, '9', later(5), [])).rejects.toMatchObject({ code: 'store.fenced' });
      expect(await store.escalations.openOf(claim.case.id)).toMatchObject([{ owner: 'group:Support', step: 0 }]);
    });

    test('a case with people is looked after from its deadline on, by one worker at a time, and stays with them', async () => {
      const store = open();
      const { claim } = await handedOver(store);
      const { ticket } = claim.case;
      await store.cases.release(claim, standing({ state: 'with_people', owner: 'people', nextDeadlineAt: later(15) }), []);
      const isDue = async (minutes: number) => (await store.cases.toLookAfter(later(minutes), 500)).includes(ticket);

      expect([await isDue(14), await isDue(15)]).toEqual([false, true]);
      const [first, second] = await Promise.all([store.cases.look(ticket, 'a', 60_000), store.cases.look(ticket, 'b', 60_000)]);
      expect([first, second].filter(Boolean)).toHaveLength(1);
      expect(await isDue(15)).toBe(false);
      await store.cases.letGo((first ?? second) as Claim);

      expect(await isDue(15)).toBe(true);
      expect(await store.cases.find(ticket)).toMatchObject({ state: 'with_people', owner: 'people' });
    });

    test('after a hand-back the same message is decided anew beside the old turn', async () => {
      const store = open();
      const { claim } = await handedOver(store);
      const [old] = await store.turns.of(claim.case.id);
      const after = asId<CommentId>(fresh('comment'));

      const back = await store.cases.handBack(claim, { after, from: old?.comment ?? null }, []);
      const again = { ...turn([]), comment: old?.comment ?? asId<CommentId>('none') };
      await store.turns.save(back, again, null, []);

      expect(back.case.handBack).toEqual({ count: 1, after, from: old?.comment });
      expect((await store.turns.of(claim.case.id)).map(({ handBack }) => handBack)).toEqual([0, 1]);
      expect(await store.turns.find(claim.case.id, again.comment)).toMatchObject({ id: again.id, handBack: 1 });
    });
  });

  describe('notices', () => {
    test('each is taken by one worker only', async () => {
      const store = open();
      const told = Array.from({ length: 20 }, () => notice());
      await store.notices.add(told);

      const taken = (await Promise.all([1, 2, 3, 4].map(() => store.notices.take(later(1), 500)))).flat();

      const keys = taken.map(({ key }) => key).filter((key) => told.some((each) => key === `${each.key}:list`));
      expect(keys.toSorted()).toEqual(told.map(({ key }) => `${key}:list`).toSorted());
    });

    test('one that was begun and has no end is left at that; one that was surely not sent comes again', async () => {
      const store = open();
      const [crashed, unsent] = [notice(), notice()];
      await store.notices.add([crashed, unsent]);
      const taken = await store.notices.take(later(1), 500);
      const id = taken.find(({ key }) => key === `${unsent.key}:list`)?.id ?? '';
      await store.notices.again(id, later(10), 'notifier.unreachable');

      const keys = (await store.notices.take(later(20), 500)).map(({ key }) => key);

      expect(keys).toContain(`${unsent.key}:list`);
      expect(keys).not.toContain(`${crashed.key}:list`);
    });
  });

  test('a task of the night is begun by one worker, and again the next night', async () => {
    const store = open();
    const task = fresh('task');
    const begin = (since: number, at: number) => store.runs.begin(task, later(since), later(at));

    const first = await Promise.all([begin(0, 5), begin(0, 5), begin(0, 5)]);

    expect(first.filter(Boolean)).toHaveLength(1);
    expect(await begin(0, 30)).toBe(false);
    expect(await begin(1_440, 1_445)).toBe(true);
  });

  test('the tickets of a list that have a case are found, and when the first was noted', async () => {
    const store = open();
    const ticket = asId<TicketId>(fresh('ticket'));
    await store.cases.receive(arrival(ticket));

    expect((await store.cases.findMany([ticket, asId<TicketId>('none')])).map((found) => found.ticket)).toEqual([ticket]);
    expect(await store.cases.since()).toBe(now);
  });
}
