import { afterAll, beforeAll, beforeEach } from 'vitest';
import { ResoluteError } from '../../src/domain/errors.ts';
import type { Order } from '../../src/domain/order.ts';
import type { Commerce } from '../../src/ports/commerce.ts';

export type Trouble = 'lost_answer' | 'refused' | '429' | '500' | '502' | 'stall' | 'malformed';

/** What the suite needs around a shop: its own account of what was done, and things that go wrong. */
export interface CommerceBench {
  readonly commerce: Commerce;
  /** The same shop with a wrong token. */
  readonly stranger: Commerce;
  /** What was done, by the shop's own account. */
  effects(): readonly { readonly kind: string; readonly order?: string | undefined; readonly amount?: string | undefined }[];
  /** The next `times` requests of this kind go wrong. */
  trouble(kind: Trouble, on: 'write' | 'read', times: number): void;
  /** Everything as it was at the start. */
  reset(): void;
  close(): Promise<void>;
}

export const sofie = 'sofie.holm@example.dk';
let marks = 0;
export function nextMark(): string {
  marks += 1;
  return `0199f0c2-0000-7000-8000-${String(marks).padStart(12, '0')}`;
}

export const ref = ({ id, name }: Order) => ({ id, name });

export function firstLine({ lines: [line] }: Order) {
  if (!line) throw new Error('no line');
  return { line: line.id, sku: line.sku, quantity: 1 };
}

export function shippedLine(order: Order) {
  const [parcelLine] = order.fulfillments.flatMap((parcel) => parcel.lines);
  if (!parcelLine) throw new Error('nothing shipped');
  return { ...firstLine(order), fulfillmentLine: parcelLine.id };
}

export async function failure(promise: Promise<unknown>): Promise<ResoluteError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ResoluteError) return error;
  throw new Error(`expected a ResoluteError, got ${String(error)}`);
}

/** A bench for the tests of the surrounding block, fresh for each, and ways to look things up in it. */
export function useBench(start: () => Promise<CommerceBench>) {
  let held: CommerceBench | null = null;
  const bench = (): CommerceBench => {
    if (!held) throw new Error('the bench is not set up');
    return held;
  };
  beforeAll(async () => {
    held = await start();
  });
  afterAll(() => held?.close());
  beforeEach(() => bench().reset());

  async function order(name: string): Promise<Order> {
    const found = (await bench().commerce.ordersOf(sofie)).find((entry) => entry.name === name);
    if (!found) throw new Error(`no order ${name}`);
    return found;
  }
  return {
    bench,
    order,
    /** As it is now. */
    async again({ id, name }: Order): Promise<Order> {
      const read = await bench().commerce.readOrder(id);
      if (!read) throw new Error(`no order ${name}`);
      return read;
    },
    async variant(sku: string) {
      const found = (await bench().commerce.products()).flatMap((product) => product.variants).find((entry) => entry.sku === sku);
      if (!found) throw new Error(`no variant ${sku}`);
      return { variant: found.id, sku, quantity: 1 };
    },
  };
}
