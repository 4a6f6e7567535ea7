import { expect, test } from 'vitest';
import { matchNewest } from '../../src/tools/match-newest.ts';
import { line, pack } from '../support/orders.ts';

const dress = line({ id: 'l1', sku: 'LINA-BLK-38' });
const red = line({ id: 'l2', sku: 'LINA-RED-38', options: { color: 'Rød', size: '38' } });
const shirt = line({ id: 'l3', sku: 'KARL-WHT-M', title: 'Karla skjorte', options: { color: 'Hvid', size: 'M' } });
const match = (...items: string[]) => matchNewest(items, [dress, red, shirt], pack.knowledge);

test('an answer that names nothing goes on with what it answers to', () => {
  expect(match('Ja tak', 'skjorten passer ikke')).toEqual({ kind: 'matched', lines: [shirt] });
  expect(match('Ja tak').kind).toBe('unnamed');
});

test('an answer that tells which of several is enough with the kind named before', () => {
  expect(match('den røde', 'jeg sender kjolen retur')).toEqual({ kind: 'matched', lines: [red] });
});

test('an answer that names other goods counts alone', () => {
  expect(match('Glem det, send hellere skjorten retur', 'den røde kjole')).toEqual({ kind: 'matched', lines: [shirt] });
});

test('exact numbers of goods are all meant', () => {
  expect(match('LINA-BLK-38', 'KARL-WHT-M')).toEqual({ kind: 'matched', lines: [dress, shirt] });
});

test('an answer that names goods which are not there does not go back to those named before', () => {
  expect(match('Nej, støvlerne', 'jeg sender skjorten retur')).toEqual({ kind: 'unclear', among: [] });
});
