import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calibrationError, confusions, coverageAt, type Judged, matrixOf, reliability } from '../../scripts/model-report/measures.ts';
import { writePage } from '../../scripts/model-report/page.ts';
import { readOthers, readRequests, readReviews } from '../../scripts/model-report/read-corpora.ts';
import { readTable } from '../../scripts/model-report/read-table.ts';
import { judgedSection } from '../../scripts/model-report/section.ts';
import { writeText } from '../../scripts/model-report/text.ts';

function judged(said: string | null, right: string | null, confidence: number): Judged {
  return { text: `${said} for ${right}`, said, right: [right], confidence };
}

test('coverage counts the surest texts for as long as enough of them are right', () => {
  const texts = [judged('a', 'a', 0.9), judged('a', 'a', 0.8), judged('b', 'a', 0.7), judged('a', 'a', 0.6)];

  expect(coverageAt(texts, 0.99)).toMatchObject({ coverage: 0.5, threshold: 0.8 });
  expect(coverageAt(texts, 0.75)).toMatchObject({ coverage: 1 });
});

test('texts of one confidence are taken or left together', () => {
  expect(coverageAt([judged('a', 'a', 0.9), judged('b', 'a', 0.9)], 0.95).coverage).toBe(0);
});

test('saying something where nothing is right costs precision', () => {
  expect(coverageAt([judged('a', null, 0.9), judged('a', 'a', 0.8)], 0.95).coverage).toBe(0);
});

test('the calibration error is the mean distance of sureness and success', () => {
  const bins = reliability([judged('a', 'a', 0.75), judged('a', 'b', 0.75)]);

  expect(calibrationError(bins)).toBeCloseTo(0.25);
  expect(calibrationError(reliability([judged('a', 'a', 1)]))).toBe(0);
});

test('the worst confusion comes first, with its surest examples', () => {
  const [worst] = confusions([judged('b', 'a', 0.5), judged('b', 'a', 0.9), judged('c', 'a', 0.9), judged(null, 'a', 0.9)]);

  expect(worst).toMatchObject({ right: 'a', said: 'b', count: 2 });
});

test('any of several right answers stands on the diagonal', () => {
  const { labels, rows } = matrixOf([{ text: '', said: 'b', right: ['a', 'b'], confidence: 1 }]);

  expect(rows[labels.indexOf('b')]?.[labels.indexOf('b')]).toBe(1);
});

test('quotes, commas and line breaks inside fields of a table are kept', () => {
  expect(readTable('a,b\n"x, ""y""\nz",2\n')).toEqual([{ a: 'x, "y"\nz', b: '2' }]);
});

test('public texts are read with what is right for them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'corpora-'));
  writeFileSync(
    join(folder, 'bitext_dev.csv'),
    'utterance,intent\nwhere is it,track_order\nsubscribe me,newsletter_subscription\nunsubscribe me,newsletter_subscription\nno such,unheard_of\n',
  );
  writeFileSync(join(folder, 'clinc_part.jsonl'), '{"text": "how tall is it"}\n');
  writeFileSync(join(folder, 'some_reviews.csv'), 'Title,Review Text,Rating\nNice,very,5\n');

  expect(readRequests(folder)).toEqual([
    { text: 'where is it', right: ['order_status'] },
    { text: 'unsubscribe me', right: ['newsletter_unsubscribe'] },
  ]);
  expect(readOthers(folder)).toEqual([{ text: 'how tall is it', right: [null] }]);
  expect(readReviews(folder)).toEqual([{ text: 'Nice\nvery', stars: 5, valence: 2 }]);
  expect(() => readRequests(join(folder, 'none'))).toThrow('there is no such folder');
});

test('the page shows plots and keeps markup of customers out', () => {
  const section = judgedSection('A <b>', 'about', [judged('<script>', 'a', 0.9), judged('a', 'a', 0.8)]);
  const page = writePage([section]);

  expect(page).toContain('<svg role="img" aria-label="Reliability');
  expect(page).toContain('aria-label="Confusion matrix"');
  expect(page).not.toContain('<script>');
  expect(writeText([section])).toContain('a heard as <script>');
});
