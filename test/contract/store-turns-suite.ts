import { describe, expect, test } from 'vitest';
import type { PlannedAction } from '../../src/domain/action.ts';
import { asId, type CommentId, type OrderId } from '../../src/domain/ids.ts';
import type { OwnCompensation, Store } from '../../src/ports/store.ts';
import { claimed, escalation, fresh, later, now, planned, refund, turn } from './store-fixtures.ts';

/** What any store must do with turns. */
export function describeTurnStore(open: () => Store): void {
  describe('turns', () => {
    test('a plan that gives money is stored only while its basis holds; of two at one moment, one waits', async () => {
      const store = open();
      const requesterKey = fresh('requester');
      const order = asId<OrderId>(fresh('order'));
      const question = { requesterKey, orders: [order], customerSince: later(-60), daySince: later(-60), currency: 'SEK' };
      const give = { ...refund(order), amount: { minor: 60, currency: 'SEK' } } as PlannedAction['action'];
      const holds = (now: OwnCompensation) => now.customer.minor + 60 <= 100;
      const claims = [await claimed(store), await claimed(store)];

      const answers = await Promise.all(
        claims.map((claim) => store.turns.save(claim, turn([planned(give)], { requesterKey }), { question, holds }, [])),
      );

      expect(answers.map(({ kind }) => kind).sort()).toEqual(['moved', 'stored']);
      expect((await store.ledger.compensation(question)).customer.minor).toBe(60);
    });

    test('a turn is stored whole and found by its comment', async () => {
      const store = open();
      const claim = await claimed(store);
      const saved = turn([planned(refund(fresh('order')))]);

      expect(await store.turns.save(claim, saved, null, [])).toEqual({ kind: 'stored' });

      const { config: _config, requesterKey: _key, writtenAt: _written, ...rest } = saved;
      const stored = { ...rest, handBack: 0, case: claim.case.id, disposition: null, review: null, superseded: false };
      expect(await store.turns.find(claim.case.id, saved.comment)).toEqual(stored);
      expect(await store.turns.of(claim.case.id)).toEqual([stored]);
      expect(await store.turns.find(claim.case.id, asId<CommentId>('another'))).toBeNull();
    });

    test('text that no database likes is kept or made harmless, and the turn is not lost', async () => {
      const store = open();
      const claim = await claimed(store);
      const text = 'NUL \0, lone \uD800 and \uDC00, quote ", backslash \\u0000, emoji 🧥, zero\u200Bwidth, \u{E0041} tag';
      const saved = { ...turn([], { text }), reply: `<p>${text}</p>` };

      await store.turns.save(claim, saved, null, [{ type: 'case_closed', why: text }]);
      const handedOver = { kind: 'escalated', reasons: ['safety'], group: text } as const;
      await store.turns.end(claim, saved.id, handedOver, escalation({ brief: text }), [], now);

      const found = await store.turns.find(claim.case.id, saved.comment);
      expect(found?.decision.heard.text).toBe(text);
      expect(found?.reply).toBe(`<p>${text.replace('\0', '\uFFFD').toWellFormed()}</p>`);
    });

    test.each([
      ['shadow', { kind: 'go', asks: false }],
      ['draft', { kind: 'go', asks: false }],
      ['auto', { kind: 'hand_over', reasons: ['over_limits'], notes: [] }],
    ] as const)('in mode %s with verdict %o nothing goes into the ledger', async (mode, verdict) => {
      const store = open();
      const claim = await claimed(store);
      const saved = turn([planned(refund(fresh('order')))], { mode, verdict });

      await store.turns.save(claim, saved, null, []);

      expect(await store.ledger.of(saved.id)).toEqual([]);
      expect((await store.turns.find(claim.case.id, saved.comment))?.decision.plan).toHaveLength(1);
    });

    test('a business key is planned once, ever: the second turn is told which, and nothing of it is written', async () => {
      const store = open();
      const [first, second] = [await claimed(store), await claimed(store)];
      await store.turns.save(first, turn([planned(refund('order'), 'refund_order:77')]), null, []);
      const attempt = turn([planned(refund('other')), planned(refund('order'), 'refund_order:77')]);

      const answer = await store.turns.save(second, attempt, null, []);

      expect(answer).toEqual({ kind: 'taken', keys: ['refund_order:77'] });
      expect(await store.turns.of(second.case.id)).toEqual([]);
      expect(await store.ledger.of(attempt.id)).toEqual([]);
    });

    test('of two turns that plan the same key at the same time, one is stored', async () => {
      const store = open();
      const claims = await Promise.all([claimed(store), claimed(store), claimed(store)]);
      const key = fresh('refund_order');

      const answers = await Promise.all(claims.map((claim) => store.turns.save(claim, turn([planned(refund('order'), key)]), null, [])));

      expect(answers.map((answer) => answer.kind).sort()).toEqual(['stored', 'taken', 'taken']);
    });

    test('how a turn ended stays with it', async () => {
      const store = open();
      const claim = await claimed(store);
      const saved = turn([]);
      await store.turns.save(claim, saved, null, []);
      const disposition = { kind: 'escalated', reasons: ['human_requested'], group: 'Support' } as const;

      await store.turns.end(claim, saved.id, disposition, escalation({ brief: 'Wants a person.' }), [], now);

      expect((await store.turns.find(claim.case.id, saved.comment))?.disposition).toEqual(disposition);
    });

    test('a superseded turn holds no longer, gives its keys free and can be decided anew', async () => {
      const store = open();
      const claim = await claimed(store);
      const old = turn([planned(refund('order'), fresh('key'))]);
      await store.turns.save(claim, old, null, []);

      await store.turns.supersede(claim, old.id);

      expect(await store.turns.find(claim.case.id, old.comment)).toBeNull();
      expect((await store.turns.of(claim.case.id)).map((one) => one.superseded)).toEqual([true]);
      const anew = { ...turn([]), comment: old.comment, decision: old.decision };
      expect(await store.turns.save(claim, anew, null, [])).toEqual({ kind: 'stored' });
    });

    test('superseding keeps what was started', async () => {
      const store = open();
      const claim = await claimed(store);
      const [one, two] = [planned(refund(fresh('order'))), planned(refund(fresh('order')))];
      const old = turn([one, two]);
      await store.turns.save(claim, old, null, []);
      await store.ledger.start(claim, one.id, now);

      await store.turns.supersede(claim, old.id);

      expect((await store.ledger.of(old.id)).map((entry) => entry.id)).toEqual([one.id]);
    });
  });
}
