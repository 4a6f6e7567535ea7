import { expect, test } from 'vitest';
import { ownWords } from '../../../src/agent/hearing/own-words.ts';

const said = (text: string, earlier = '') => ownWords({ text, earlier });

test('the sentence that asks is quoted, not the greeting and the story before it', () => {
  expect(said('Hej Lindholm\n\nJeg købte en jakke i sidste uge. Lynlåsen driller lidt. Kan jeg sende den retur?\n\nHilsen Bo')).toEqual([
    'Kan jeg sende den retur?',
  ]);
  expect(said('Dear team. I ordered two hats on Monday. Please cancel my order 10412. It rains anyway.')).toEqual([
    'Please cancel my order 10412. It rains anyway.',
  ]);
});

test('a mail that only tells is quoted from its first sentence that says something', () => {
  expect(said('Hej!\n\nDer er hul i sømmen på min nye kjole.')).toEqual(['Der er hul i sømmen på min nye kjole.']);
});

test('what does not fit is left out by whole sentences, and only a first one that is too long is cut at a word', () => {
  const long = `Jeg vil gerne annullere ordre 10412. ${'Det er en lang historie om vejret. '.repeat(20)}`;
  const [quote = ''] = said(long);

  expect(quote.length).toBeLessThanOrEqual(200);
  expect(quote).toMatch(/^Jeg vil gerne annullere ordre 10412\. .*vejret\.$/);
  expect(said(`Jeg vil gerne ${'have ny '.repeat(60)}kjole`)[0]).toMatch(/^Jeg vil gerne .{100,}(?:have|ny) …$/);
});

test('a bare answer stands behind what it answers to; a full one stands alone', () => {
  expect(said('ja tak', 'Kan I annullere ordre 10412?')).toEqual(['Kan I annullere ordre 10412?', 'ja tak']);
  expect(said('Nej, jeg vil gerne returnere kjolen.', 'Hvor er min pakke?')).toHaveLength(1);
});

test('no words, no quote', () => {
  expect(said('')).toEqual([]);
  expect(said('?!')).toEqual([]);
});
