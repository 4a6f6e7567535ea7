import { describe, expect, test } from 'vitest';
import { type ChainRow, canonicalJson, chainHash, genesis, verifyChain } from '../../src/audit/chain.ts';

function chain(count: number): ChainRow[] {
  const rows: ChainRow[] = [];
  let prev = genesis;
  for (let seq = 1; seq <= count; seq += 1) {
    const event = { type: 'person_took_over', n: seq };
    const at = `2026-11-20T09:00:${String(seq).padStart(2, '0')}.000Z`;
    const hash = chainHash(prev, { seq, at, ticket: `${seq}`, event });
    rows.push({ seq, at, ticket: `${seq}`, type: event.type, event: canonicalJson(event), prev, hash });
    prev = hash;
  }
  return rows;
}

const replaced = (rows: readonly ChainRow[], index: number, change: Partial<ChainRow>) =>
  rows.map((row, n) => (n === index ? { ...row, ...change } : row));

describe('canonical JSON', () => {
  test('keys are sorted at every depth and nothing is added', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: 'å', Z: 1.5 })).toBe('{"Z":1.5,"a":"å","b":[{"a":null,"z":1}]}');
  });

  test('what is undefined is left out, and what no database holds becomes a replacement character', () => {
    expect(canonicalJson({ gone: undefined, text: 'a\0b\uD800c' })).toBe('{"text":"a\uFFFDb\uFFFDc"}');
  });

  test('a number without end is refused', () => {
    expect(() => canonicalJson({ n: Number.NaN })).toThrow(RangeError);
  });
});

describe('a chain', () => {
  test('that nobody touched is whole, and tells its head', async () => {
    const rows = chain(20);

    expect(await verifyChain(rows)).toEqual({ kind: 'whole', count: 20, head: rows[19]?.hash });
    expect(await verifyChain([])).toEqual({ kind: 'whole', count: 0, head: genesis });
  });

  test.each([0, 7, 19])('with the content of row %i edited is broken there', async (index) => {
    const rows = chain(20);
    const edits: Partial<ChainRow>[] = [
      { event: canonicalJson({ type: 'person_took_over', n: 99 }) },
      { at: '2026-11-20T08:00:00.000Z' },
      { ticket: 'other' },
      { ticket: null },
      { type: 'case_closed' },
      { event: 'no json' },
      { hash: genesis },
    ];

    for (const edit of edits) {
      expect(await verifyChain(replaced(rows, index, edit))).toMatchObject({ kind: 'broken', seq: index + 1 });
    }
  });

  test('in which an edited row was given a new hash is broken at the next row', async () => {
    const rows = chain(20);
    const row = rows[7];
    if (!row) throw new Error('20 rows');
    const event = { type: 'person_took_over', n: 99 };

    const report = await verifyChain(replaced(rows, 7, { event: canonicalJson(event), hash: chainHash(row.prev, { ...row, event }) }));

    expect(report).toEqual({ kind: 'broken', seq: 9, fault: 'not_linked' });
  });

  test.each([0, 7, 18])('without row %i is broken', async (index) => {
    const report = await verifyChain(chain(20).filter((_, n) => n !== index));

    expect(report).toEqual({ kind: 'broken', seq: index + 2, fault: 'missing_or_out_of_order' });
  });

  test('without a row, the later ones numbered anew, is broken', async () => {
    const rows = chain(20)
      .filter((_, n) => n !== 7)
      .map((row, n) => ({ ...row, seq: n + 1 }));

    expect(await verifyChain(rows)).toMatchObject({ kind: 'broken', seq: 8 });
  });

  test('with a row more or two rows swapped is broken', async () => {
    const rows = chain(20);
    const extra = rows.toSpliced(8, 0, { ...rows[7], seq: 9 } as ChainRow);
    const swapped = [...rows.slice(0, 7), rows[8], rows[7], ...rows.slice(9)] as ChainRow[];

    expect(await verifyChain(extra)).toMatchObject({ kind: 'broken', seq: 9 });
    expect(await verifyChain(swapped)).toMatchObject({ kind: 'broken', seq: 9 });
  });

  test('whose tail was cut is found by an anchor alone', async () => {
    const rows = chain(20);
    const anchor = rows[19]?.hash;

    expect(await verifyChain(rows.slice(0, 15))).toMatchObject({ kind: 'whole' });
    expect(await verifyChain(rows.slice(0, 15), anchor)).toMatchObject({ kind: 'not_anchored', count: 15 });
  });

  test('that was rewritten from the start is found by an anchor, and one that grew since is not accused', async () => {
    const rows = chain(20);
    const rewritten = chain(21);
    let prev = genesis;
    const forged = rewritten.map((row) => {
      const event = { type: 'case_closed', n: row.seq };
      const hash = chainHash(prev, { ...row, event });
      const made = { ...row, type: 'case_closed', event: canonicalJson(event), prev, hash };
      prev = hash;
      return made;
    });

    expect(await verifyChain(forged)).toMatchObject({ kind: 'whole' });
    expect(await verifyChain(forged, rows[19]?.hash)).toMatchObject({ kind: 'not_anchored' });
    expect(await verifyChain(chain(25), rows[19]?.hash)).toMatchObject({ kind: 'whole', count: 25 });
  });
});
