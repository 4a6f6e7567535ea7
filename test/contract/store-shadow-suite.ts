import { describe, expect, test } from 'vitest';
import { asId, type OrderId, type TurnId } from '../../src/domain/ids.ts';
import type { ObservedPair } from '../../src/ports/shadow-store.ts';
import type { Store } from '../../src/ports/store.ts';
import { pair } from '../support/pairs.ts';
import { arrival, claimed, fresh, later, now, planned, refund, standing, turn } from './store-fixtures.ts';

/** What any store must do with proposals, with what people say of them, and with what speaks against a scenario. */
export function describeShadowStore(open: () => Store): void {
  /** A turn with a scenario of its own: all tests share one database. */
  async function proposed(change: Parameters<typeof turn>[1] & { readonly scenario?: string } = {}, plan: Parameters<typeof turn>[0] = []) {
    const store = open();
    const scenario = change.scenario ?? fresh('scenario');
    const claim = await claimed(store);
    const made = turn(plan, { mode: 'shadow', text: 'NUL \0, lone \uD800', ...change });
    const decision = { ...made.decision, scenarios: [{ id: scenario, confidence: 0.91 }] };
    await store.turns.save(claim, { ...made, decision, before: { orders: [], subscribed: true } }, null, []);
    return { store, claim, scenario, turn: made.id, ticket: claim.case.ticket };
  }
  const due = async (id: TurnId, at = later(0)) => (await open().shadow.takeDue(at, 1_000)).find((each) => each.turn === id);
  const observed = (of: { turn: TurnId; ticket: ObservedPair['ticket'] }, change: Partial<ObservedPair> = {}): ObservedPair => ({
    turn: of.turn,
    ticket: of.ticket,
    work: {
      disposition: 'resolved',
      replies: ['Hej \0 \uD800'],
      status: 'solved',
      tags: ['vip'],
      macros: [],
      arrivedAt: now,
      firstReplyAt: later(5),
      solvedAt: later(10),
      minutes: 10,
    },
    effects: [{ kind: 'cancel_order', order: '#1', amount: '10.00' }],
    comparison: pair().comparison,
    final: true,
    ...change,
  });

  describe('shadow pairs', () => {
    test('a proposal is looked at after some minutes, and each time later than before', async () => {
      const { turn: id } = await proposed();

      expect(await due(id, later(9))).toBeUndefined();
      expect(await due(id, later(10))).toMatchObject({ turn: id, before: { orders: [], subscribed: true } });
      expect(await due(id, later(19))).toBeUndefined();
      expect(await due(id, later(20))).toBeDefined();
      expect(await due(id, later(39))).toBeUndefined();
      expect(await due(id, later(40))).toBeDefined();
    });

    test('something that arrives on the ticket brings the look forward, once', async () => {
      const { store, turn: id, ticket } = await proposed();

      await store.cases.receive({ ...arrival(ticket), at: later(2) });

      expect(await due(id, later(3))).toBeDefined();
      expect(await due(id, later(4))).toBeUndefined();
    });

    test('of two workers one takes a pair', async () => {
      const { store, turn: id } = await proposed();

      const taken = await Promise.all([store.shadow.takeDue(later(10), 1_000), store.shadow.takeDue(later(10), 1_000)]);

      expect(taken.flat().filter((each) => each.turn === id)).toHaveLength(1);
    });

    test('turns in auto and in pause are nobody’s to compare, and a superseded one is settled', async () => {
      const auto = await proposed({ mode: 'auto' });
      const superseded = await proposed();
      await superseded.store.turns.supersede(superseded.claim, superseded.turn);

      expect(await due(auto.turn, later(60))).toBeUndefined();
      expect(await due(superseded.turn, later(60))).toBeUndefined();
      expect((await superseded.store.shadow.find(superseded.turn))?.dismissed).toBe('overtaken');
    });

    test('what people did is read back whole and scored, whatever its characters', async () => {
      const of = await proposed();

      await of.store.shadow.observe(observed(of), later(11));

      expect(await of.store.shadow.find(of.turn)).toMatchObject({ observedAt: later(11), work: observed(of).work, confidence: 0.91 });
      expect(await of.store.shadow.scored({ scenario: of.scenario, limit: 10 })).toEqual([
        expect.objectContaining({ turn: of.turn, scenarios: [of.scenario], confidence: 0.91, mode: 'shadow', minutes: 10, opinions: {} }),
      ]);
      expect(await of.store.shadow.scored({ scenario: fresh('scenario'), limit: 10 })).toEqual([]);
    });

    test('until it is final it may change and keeps its first date; then never more', async () => {
      const of = await proposed();
      const { comparison } = observed(of);
      const asked = { ...comparison, disposition: { ...comparison.disposition, verdict: 'different' as const } };

      await of.store.shadow.observe(observed(of, { final: false, comparison: asked }), later(11));
      await of.store.shadow.observe(observed(of), later(12));
      await of.store.shadow.observe(observed(of, { comparison: asked }), later(13));
      await of.store.shadow.dismiss(of.turn, 'gone');

      expect(await of.store.shadow.find(of.turn)).toMatchObject({
        observedAt: later(11),
        dismissed: null,
        comparison: { disposition: { verdict: 'same' } },
      });
      expect(await due(of.turn, later(10_000))).toBeUndefined();
    });

    test('what people are not done with counts neither way, and is told as open', async () => {
      const of = await proposed();
      const scored = async () => (await of.store.shadow.scored({ scenario: of.scenario, limit: 10 })).length;
      expect([await scored(), await of.store.shadow.open(of.scenario)]).toEqual([0, 1]);

      await of.store.shadow.observe(observed(of, { final: false }), later(11));
      expect([await scored(), await of.store.shadow.open(of.scenario)]).toEqual([0, 1]);

      await of.store.shadow.observe(observed(of), later(12));
      expect([await scored(), await of.store.shadow.open(of.scenario)]).toEqual([1, 0]);
    });

    test('what was overtaken or dismissed is not open', async () => {
      const of = await proposed();
      await of.store.turns.supersede(of.claim, of.turn);
      const dismissed = await proposed();
      await dismissed.store.shadow.dismiss(dismissed.turn, 'gone');

      expect([await of.store.shadow.open(of.scenario), await of.store.shadow.open(dismissed.scenario)]).toEqual([0, 0]);
    });

    test('a dismissed pair is looked at no more and does not count', async () => {
      const of = await proposed();

      await of.store.shadow.dismiss(of.turn, 'never_worked');

      expect(await due(of.turn, later(10_000))).toBeUndefined();
      expect(await of.store.shadow.scored({ scenario: of.scenario, limit: 10 })).toEqual([]);
    });

    test('the newest opinion on a level counts, all are kept', async () => {
      const of = await proposed();
      await of.store.shadow.observe(observed(of), later(11));
      const opinion = { turn: of.turn, level: 'effects', by: 'Mette', why: 'de fik for lidt', at: later(20) } as const;

      expect(await of.store.shadow.giveOpinion({ ...opinion, opinion: 'wrong' })).toBe(true);
      expect(await of.store.shadow.giveOpinion({ ...opinion, opinion: 'better', at: later(21) })).toBe(true);
      expect(await of.store.shadow.giveOpinion({ ...opinion, turn: asId('none'), opinion: 'wrong' })).toBe(false);

      const [scored] = await of.store.shadow.scored({ scenario: of.scenario, limit: 10 });
      expect(scored?.opinions).toEqual({ effects: 'better' });
      expect((await of.store.shadow.find(of.turn))?.opinions.map((each) => each.opinion)).toEqual(['better', 'wrong']);
    });
  });

  describe('evidence', () => {
    test('the bot’s own actions on an order are told with what they give', async () => {
      const name = `#${fresh('order')}`;
      const action = { ...refund(fresh('order'), 12_345), order: { id: fresh('order'), name } } as ReturnType<typeof refund>;
      const entry = planned(action);
      const { store, turn: id } = await proposed({ mode: 'auto' }, [entry]);

      expect(await store.shadow.ownActions([name], now)).toEqual([
        { id: entry.id, turn: id, kind: 'refund_order', order: name, amount: '123.45', newLines: null, done: false },
      ]);
      await store.ledger.finish(entry.id, { state: 'done', how: 'answered' }, later(1));
      expect(await store.shadow.ownActions([name], now)).toMatchObject([{ done: true }]);
      expect(await store.shadow.ownActions([name], later(5))).toEqual([]);
      expect(await store.shadow.ownActions([`${name}0`], now)).toEqual([]);
    });

    test('a wrong effect counts once, against the scenario whose action it was', async () => {
      const order = { id: asId<OrderId>(fresh('order')), name: '#10412' };
      const entry = planned(refund(order.id));
      const { store, scenario } = await proposed({ mode: 'auto' }, [entry]);
      const found = { key: fresh('refund'), action: entry.id, order, what: 'too much', at: later(5) };
      const unknown = { ...found, key: fresh('refund'), action: null, what: 'unknown to the ledger' };

      expect(await store.shadow.noteWrongEffect(found)).toBe(true);
      expect(await store.shadow.noteWrongEffect(found)).toBe(false);
      expect(await store.shadow.noteWrongEffect(unknown)).toBe(true);

      expect((await store.shadow.evidence(scenario, now, now)).wrongEffects.toSorted()).toEqual(['too much', 'unknown to the ledger']);
      expect((await store.shadow.evidence(scenario, later(6), now)).wrongEffects).toEqual([]);
      expect((await store.shadow.evidence(fresh('scenario'), now, now)).wrongEffects).toEqual([]);
    });

    test('a wrong effect on an order that no action touched counts against all', async () => {
      const { store } = await proposed();
      const order = { id: asId<OrderId>(fresh('order')), name: '#1' };
      const at = later(-100_000);

      await store.shadow.noteWrongEffect({ key: fresh('refund'), action: null, order, what: 'nobody’s', at });

      expect((await store.shadow.evidence(fresh('scenario'), at, now)).wrongEffects).toEqual(['nobody’s']);
    });

    test('a person’s word against an effect in auto counts until it is taken back', async () => {
      const { store, scenario, turn: id } = await proposed({ mode: 'auto' });
      const opinion = { turn: id, level: 'effects', by: 'Mette', why: 'forkert ordre', at: later(20) } as const;

      await store.shadow.giveOpinion({ ...opinion, opinion: 'wrong' });
      expect((await store.shadow.evidence(scenario, now, now)).wrongEffects).toEqual([`a person found a wrong effect (turn ${id})`]);

      await store.shadow.giveOpinion({ ...opinion, opinion: 'equal', at: later(21) });
      expect((await store.shadow.evidence(scenario, now, now)).wrongEffects).toEqual([]);
    });

    test('a resolved ticket on which the customer comes back is reopened, thanks are not', async () => {
      const first = await proposed({ mode: 'auto' });
      await first.store.turns.end(first.claim, first.turn, { kind: 'resolved' }, null, [], later(1));
      const thanks = turn([], { mode: 'auto', verdict: { kind: 'skip', why: 'thanks' }, decidedAt: later(30) });
      const back = turn([], { mode: 'auto', decidedAt: later(60) });

      expect(await first.store.shadow.evidence(first.scenario, now, now)).toMatchObject({ resolved: 1, reopened: 0 });
      await first.store.turns.save(first.claim, thanks, null, []);
      expect(await first.store.shadow.evidence(first.scenario, now, now)).toMatchObject({ resolved: 1, reopened: 0 });
      await first.store.turns.save(first.claim, back, null, []);
      expect(await first.store.shadow.evidence(first.scenario, now, now)).toMatchObject({ resolved: 1, reopened: 1 });
      expect(await first.store.shadow.evidence(first.scenario, now, later(1))).toMatchObject({ resolved: 0 });
      await first.store.cases.release(first.claim, standing(), []);
    });
  });

  describe('ratings as evidence', () => {
    test('those of what the scenario answered by itself count, from the day they came', async () => {
      const of = await proposed({ mode: 'auto' });
      const { evidence } = of.store.shadow;
      const rate = (key: string, change: { score?: 'good' | 'bad'; whose?: 'bot' | 'people'; minutes?: number } = {}) =>
        of.store.stats.noteSeen(of.claim, [
          { type: 'ticket_rated', key, score: change.score ?? 'good', whose: change.whose ?? 'bot', at: later(change.minutes ?? 10) },
        ]);
      await rate('1');
      await rate('2', { score: 'bad' });
      await rate('3', { whose: 'people' });
      await rate('4', { minutes: -5 });

      expect(await evidence(of.scenario, now, now)).toMatchObject({ rated: 2, ratedGood: 1 });
      expect(await evidence(of.scenario, now, later(11))).toMatchObject({ rated: 0 });
      // It answered before it was given its present stage.
      expect(await evidence(of.scenario, later(1), now)).toMatchObject({ rated: 0 });
      expect(await evidence(fresh('scenario'), now, now)).toMatchObject({ rated: 0 });
    });

    test('a rating after a draft says nothing of what runs by itself', async () => {
      const of = await proposed({ mode: 'draft' });
      await of.store.stats.noteSeen(of.claim, [{ type: 'ticket_rated', key: '1', score: 'bad', whose: 'bot', at: later(10) }]);

      expect(await of.store.shadow.evidence(of.scenario, now, now)).toMatchObject({ rated: 0 });
    });
  });

  describe('modes', () => {
    test('a mode changes only from where it was seen, and is told with who and why', async () => {
      const { modes } = open();
      const scenario = fresh('scenario');
      const change = { scenario, mode: 'auto', trial: true, by: 'Mette', why: 'earned', at: now } as const;

      expect(await modes.change({ ...change, from: { mode: 'draft', trial: false } }, [])).toBe(false);
      expect(await modes.change({ ...change, from: null }, [])).toBe(true);
      expect(await modes.change({ ...change, from: null }, [])).toBe(false);
      expect(await modes.change({ ...change, mode: 'draft', trial: false, from: { mode: 'auto', trial: false } }, [])).toBe(false);

      expect((await modes.standings()).get(scenario)).toEqual({ mode: 'auto', trial: true, by: 'Mette', why: 'earned', at: now });
      expect((await modes.current()).get(scenario)).toBe('auto');
    });

    test('of two who change it at one moment one succeeds', async () => {
      const { modes } = open();
      const change = { scenario: fresh('scenario'), mode: 'draft', trial: false, by: 'a', why: 'b', at: now, from: null } as const;

      const answers = await Promise.all([modes.change(change, []), modes.change({ ...change, mode: 'auto' }, [])]);

      expect(answers.sort()).toEqual([false, true]);
    });
  });
}
