import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEars } from '../../scripts/map/open-ears.ts';
import { writePage } from '../../scripts/map/page.ts';
import { type MapTrial, runMapTrial } from '../../scripts/map-trial/run-map-trial.ts';

/** The short version of `npm run map:trial`: golden tickets and templates, through the sandbox's export. */
describe('a history of known shares with two planted kinds of mail', () => {
  const folder = mkdtempSync(join(tmpdir(), 'resolute-map-'));
  let trial: MapTrial;
  beforeAll(async () => {
    trial = await runMapTrial({
      root: process.cwd(),
      ears: openEars(process.cwd(), 'fashion'),
      tickets: 2_000,
      seed: 1,
      corpora: null,
      folder,
    });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test('every share is within 3 points, both kinds are found, and nothing known is called unknown', () => {
    expect(trial.faults).toEqual([]);
    expect(trial.map.tickets).toBeGreaterThan(1_950);
  });

  test('nothing of the mail is left on disk', () => {
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the page fetches nothing, runs nothing, and shows no number or address of a customer', () => {
    const page = writePage(trial.map, { source: 'the sandbox', pack: 'fashion', ends: 'the benchmark' });
    const quotes = [...page.matchAll(/<blockquote>(.*?) <small>|- (.*)$/gm)].map(([, quote = '', line = '']) => quote + line);

    expect(page).not.toMatch(/<script|<link|<img|src=|@import|url\(|https?:/i);
    expect(quotes.length).toBeGreaterThan(10);
    expect(quotes.filter((quote) => /\d{4}|@/.test(quote))).toEqual([]);
  });

  test('what a customer writes is not markup', () => {
    const [group] = trial.map.unknown;
    if (!group) throw new Error('a group');
    const typical = [{ text: '<script>alert(1)</script>', language: 'en', ticket: '"><b>' }] as const;

    const page = writePage({ ...trial.map, unknown: [{ ...group, typical }] }, { source: '<b>', pack: 'fashion', ends: 'x' });

    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; <small>#&quot;&gt;&lt;b&gt;</small>');
  });
});
