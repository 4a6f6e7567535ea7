import { expect, test } from 'vitest';
import { asId, type LocalDate } from '../../src/domain/ids.ts';
import { wantedPeriod } from '../../src/stats/wanted-period.ts';

const day = (text: string) => asId<LocalDate>(text);
const lastDays = (days: number) => ({ from: day(`${days} days ago`), to: day('2026-11-20') });

test.each([
  [{}, { from: '7 days ago', to: '2026-11-20' }],
  [{ days: '30' }, { from: '30 days ago', to: '2026-11-20' }],
  [{ from: '2026-11-01' }, { from: '2026-11-01', to: '2026-11-20' }],
  [
    { from: '2026-10-01', to: '2026-10-31' },
    { from: '2026-10-01', to: '2026-10-31' },
  ],
])('%j is the period %j', (asked, period) => {
  expect(wantedPeriod(asked, lastDays)).toEqual({ kind: 'period', period });
});

test.each([
  [{ days: '0' }, 'whole number'],
  [{ days: '1.5' }, 'whole number'],
  [{ days: '1001' }, 'whole number'],
  [{ days: 'a week' }, 'whole number'],
  [{ days: '7', from: '2026-11-01' }, 'either'],
  [{ to: '2026-11-01' }, '"from" as well'],
  [{ from: '2026-02-30' }, '"2026-02-30" is no day'],
  [{ from: '2026-11-01', to: '1/12/2026' }, '"1/12/2026" is no day'],
  [{ from: '2026-11-02', to: '2026-11-01' }, 'comes after'],
])('%j is refused with a sentence', (asked, sentence) => {
  expect(wantedPeriod(asked, lastDays)).toEqual({ kind: 'refused', why: expect.stringContaining(sentence) });
});
