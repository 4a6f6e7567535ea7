import { describe, expect, test } from 'vitest';
import type { ActionOf } from '../../src/domain/action.ts';
import { decimal } from '../../src/domain/money.ts';
import { type CommerceBench, failure, firstLine, nextMark, ref, shippedLine, sofie, useBench } from './commerce-bench.ts';

/** What every shop does when told, whatever vendor is behind it. The bench's shop holds the store of `commerce-store.ts`. */
export function commerceWritesSuite(vendor: string, start: () => Promise<CommerceBench>): void {
  describe(`changing the shop on ${vendor}`, () => {
    const { bench, order, again, variant } = useBench(start);

    test('an order is cancelled with its money back', async () => {
      const old = await order('#10412');

      await bench().commerce.cancelOrder({ kind: 'cancel_order', order: ref(old), amount: old.received }, nextMark());

      const now = await again(old);
      expect(now.cancelledAt).not.toBeNull();
      expect(decimal(now.refunded)).toBe('638.00');
      expect(bench().effects()).toMatchObject([{ kind: 'cancel_order', order: '#10412', amount: '638.00' }]);
    });

    test('a cancelled reservation is released', async () => {
      const old = await order('#10415');

      await bench().commerce.cancelOrder({ kind: 'cancel_order', order: ref(old), amount: old.reserved }, nextMark());

      expect(decimal((await again(old)).reserved)).toBe('0.00');
      expect(bench().effects()).toMatchObject([{ kind: 'cancel_order', order: '#10415' }]);
    });

    test('what is being picked is not cancelled', async () => {
      const old = await order('#10409');

      const error = await failure(
        bench().commerce.cancelOrder({ kind: 'cancel_order', order: ref(old), amount: old.received }, nextMark()),
      );

      expect(error).toMatchObject({ code: 'commerce.refused', effect: 'none' });
      expect(bench().effects()).toEqual([]);
    });

    test('a refund of lines, of a difference and of the rest goes back exactly, and can be read back by its mark', async () => {
      const old = await order('#10410');
      const lineMark = nextMark();
      const linePaid = old.lines[0]?.paid;
      if (!linePaid) throw new Error('no line');
      await bench().commerce.refund({ kind: 'refund_lines', order: ref(old), lines: [firstLine(old)], amount: linePaid }, lineMark);
      const rest = { minor: old.received.minor - linePaid.minor, currency: 'DKK' };
      await bench().commerce.refund({ kind: 'refund_order', order: ref(old), amount: rest }, nextMark());

      const now = await again(old);
      expect(now.refunds.find((refund) => refund.note?.includes(lineMark))).toMatchObject({ amount: linePaid, lines: [{ quantity: 1 }] });
      expect(now.refunded).toEqual(old.received);
      expect(
        bench()
          .effects()
          .map((effect) => [effect.kind, effect.amount]),
      ).toEqual([
        ['refund_lines', decimal(linePaid)],
        ['refund_order', decimal(rest)],
      ]);
      const more = bench().commerce.refund({ kind: 'refund_order', order: ref(old), amount: { minor: 1, currency: 'DKK' } }, nextMark());
      expect(await failure(more)).toMatchObject({ code: 'commerce.refused' });
    });

    test('the same mark pays back once', async () => {
      const old = await order('#10412');
      const action = { kind: 'refund_difference', order: ref(old), amount: { minor: 5990, currency: 'DKK' }, code: 'WELCOME10' } as const;
      const mark = nextMark();

      await bench().commerce.refund(action, mark);
      await bench().commerce.refund(action, mark);

      expect(decimal((await again(old)).refunded)).toBe('59.90');
      expect(bench().effects()).toHaveLength(1);
    });

    test('a return is opened for shipped lines', async () => {
      const old = await order('#10410');

      const fee = { minor: 3900, currency: 'DKK' };
      await bench().commerce.createReturn(
        { kind: 'create_return', order: ref(old), lines: [shippedLine(old)], reason: 'unwanted', fee },
        nextMark(),
      );

      expect((await again(old)).returns).toMatchObject([{ status: 'open', exchange: false, receivedAt: null, lines: [{ quantity: 1 }] }]);
      expect(bench().effects()).toMatchObject([{ kind: 'create_return', order: '#10410' }]);
    });

    test('an exchange is a return with other goods going out', async () => {
      const old = await order('#10410');
      const newLines = [await variant('LINA-BLK-40')];

      await bench().commerce.createExchange({ kind: 'create_exchange', order: ref(old), lines: [shippedLine(old)], newLines }, nextMark());

      expect((await again(old)).returns).toMatchObject([{ status: 'open', exchange: true }]);
      expect(bench().effects()).toMatchObject([{ kind: 'create_exchange', order: '#10410' }]);
    });

    test('an exchange of what was bought with a code is even all the same', async () => {
      const old = await order('#10408');
      const newLines = [await variant('LINA-BLK-40')];

      await bench().commerce.createExchange({ kind: 'create_exchange', order: ref(old), lines: [shippedLine(old)], newLines }, nextMark());

      expect((await again(old)).returns).toMatchObject([{ exchange: true }]);
    });

    test('a resend is a new order at no charge that is found by its mark', async () => {
      const old = await order('#10410');
      const mark = nextMark();
      const amount = { minor: 59_900, currency: 'DKK' };

      await bench().commerce.resend({ kind: 'resend_order', order: ref(old), newLines: [await variant('LINA-BLK-38')], amount }, mark);

      const [resent, ...others] = await bench().commerce.ordersMarked(mark);
      expect(others).toEqual([]);
      expect(resent).toMatchObject({
        email: old.email,
        shippingAddress: old.shippingAddress,
        lines: [{ sku: 'LINA-BLK-38', quantity: 1 }],
      });
      expect(resent && decimal(resent.total)).toBe('0.00');
      expect(await bench().commerce.ordersMarked(nextMark())).toEqual([]);
      expect(bench().effects()).toMatchObject([{ kind: 'resend_order', order: '#10410' }]);
    });

    test('what is sold out is not resent', async () => {
      const old = await order('#10410');
      const amount = { minor: 59_900, currency: 'DKK' };

      const newLines = [await variant('LINA-BLK-42')];
      const error = await failure(bench().commerce.resend({ kind: 'resend_items', order: ref(old), newLines, amount }, nextMark()));

      expect(error).toMatchObject({ code: 'commerce.refused' });
      expect(bench().effects()).toEqual([]);
    });

    test('an address is changed and the recipient kept', async () => {
      const old = await order('#10412');
      const address = { name: null, address1: 'Vestergade 1', address2: null, zip: '8000', city: 'Aarhus C', country: 'DK' };

      await bench().commerce.changeAddress({ kind: 'change_address', order: ref(old), address }, nextMark());

      expect((await again(old)).shippingAddress).toMatchObject({ name: 'Sofie Holm', address1: 'Vestergade 1', zip: '8000' });
      expect(bench().effects()).toMatchObject([{ kind: 'change_address', order: '#10412' }]);
    });

    test('items are changed for others at the same price, and for no others', async () => {
      const old = await order('#10412');
      const change = async (sku: string): Promise<ActionOf<'change_items'>> => ({
        kind: 'change_items',
        order: ref(old),
        lines: [firstLine(old)],
        newLines: [await variant(sku)],
      });
      await bench().commerce.changeItems(await change('LINA-BLK-40'), nextMark());

      const now = await again(old);
      expect(now.lines.map((line) => [line.sku, line.currentQuantity])).toEqual([
        ['LINA-BLK-38', 0],
        ['LINA-BLK-40', 1],
      ]);
      expect(now.total).toEqual(old.total);
      expect(bench().effects()).toMatchObject([{ kind: 'change_items', order: '#10412' }]);
    });

    test('goods of another price are not put in their place', async () => {
      const old = await order('#10412');
      const newLines = [await variant('LINA-RED-40')];

      const change = bench().commerce.changeItems({ kind: 'change_items', order: ref(old), lines: [firstLine(old)], newLines }, nextMark());

      expect(await failure(change)).toMatchObject({ code: 'commerce.refused', effect: 'none' });
      expect((await again(old)).lines.map((line) => line.sku)).toEqual(['LINA-BLK-38']);
      expect(bench().effects()).toEqual([]);
    });

    test('a code used at check-out holds for the goods that take the place of others', async () => {
      const old = await order('#10411');
      const newLines = [await variant('LINA-BLK-40')];

      await bench().commerce.changeItems({ kind: 'change_items', order: ref(old), lines: [firstLine(old)], newLines }, nextMark());

      expect((await again(old)).total).toEqual(old.total);
    });

    test('a refund whose answer was lost is carried out once, also when asked for again under its mark', async () => {
      const old = await order('#10412');
      const action = { kind: 'refund_order', order: ref(old), amount: old.received } as const;
      const mark = nextMark();
      bench().trouble('lost_answer', 'write', 1);
      await failure(bench().commerce.refund(action, mark));

      await bench().commerce.refund(action, mark);

      expect((await again(old)).refunded).toEqual(old.received);
      expect(bench().effects()).toHaveLength(1);
    });

    test('invoice, invitation and unsubscription are done', async () => {
      const old = await order('#10412');
      const person = await bench().commerce.findCustomer(sofie);
      if (!person) throw new Error('no customer');
      const customer = { id: person.id, email: person.email };

      await bench().commerce.sendInvoice({ kind: 'send_invoice', order: ref(old), email: sofie }, nextMark());
      await bench().commerce.sendAccountInvite({ kind: 'send_account_invite', customer }, nextMark());
      await bench().commerce.unsubscribe({ kind: 'unsubscribe', customer }, nextMark());

      expect(
        bench()
          .effects()
          .map((effect) => effect.kind),
      ).toEqual(['send_invoice', 'send_account_invite', 'unsubscribe']);
      expect((await bench().commerce.findCustomer(sofie))?.marketing).toBe('unsubscribed');
    });

    test.each(['lost_answer', 'refused', '500', '502', 'stall', 'malformed'] as const)(
      '%s leaves a refund open, and it is sent once',
      async (kind) => {
        const old = await order('#10412');
        bench().trouble(kind, 'write', 1);

        const refund = bench().commerce.refund({ kind: 'refund_order', order: ref(old), amount: old.received }, nextMark());

        expect(await failure(refund)).toMatchObject({ code: 'commerce.unreachable', effect: 'unknown' });
        expect(bench().effects().length).toBeLessThanOrEqual(1);
      },
    );

    test('a throttled change has no effect and says when to come again', async () => {
      const old = await order('#10412');
      bench().trouble('429', 'write', 1);

      const refund = bench().commerce.refund({ kind: 'refund_order', order: ref(old), amount: old.received }, nextMark());

      expect(await failure(refund)).toMatchObject({ code: 'commerce.throttled', effect: 'none', retryAfterMs: expect.any(Number) });
      expect(bench().effects()).toEqual([]);
    });
  });
}
