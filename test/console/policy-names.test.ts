import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { keysOfTheShop, policyNames } from '../../console/src/pages/policy/policy-names.ts';
import { topics } from '../../console/src/pages/policy/policy-words.ts';

const policy = parse(readFileSync('config/fashion/policy.yaml', 'utf8')) as Record<string, unknown>;

test('each setting of the shipped policy has a topic, and a name in both languages', () => {
  const paths = [...new Set(Object.entries(policy).flatMap(([topic, value]) => pathsIn(topic, value)))];

  expect(Object.keys(policy).toSorted()).toEqual([...topics].toSorted());
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((path) => !(path in policyNames.da) || !(path in policyNames.en))).toEqual([]);
});

function pathsIn(path: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || isTexts(value) || 'from' in value) return [];
  if (Array.isArray(value)) return value.flatMap((item) => pathsIn(path, item));
  const isOwn = keysOfTheShop.test(path);
  return Object.entries(value).flatMap(([key, item]) => {
    const place = `${path}.${isOwn ? '*' : key}`;
    return [...(isOwn ? [] : [place]), ...pathsIn(place, item)];
  });
}

function isTexts(value: object): boolean {
  return 'da' in value;
}
