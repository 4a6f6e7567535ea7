import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../../sandbox/formats/json-schemas.ts';

test('the JSON Schemas beside the formats are up to date', () => {
  for (const [name, text] of Object.entries(jsonSchemas())) {
    const onDisk = readFileSync(new URL(`../../../sandbox/formats/${name}`, import.meta.url), 'utf8');
    expect(JSON.parse(onDisk), `${name}: run node sandbox/formats/json-schemas.ts`).toEqual(JSON.parse(text));
  }
});

test('the JSON Schema of a store file refuses what the parser refuses', () => {
  const check = new Ajv2020({ strict: false, logger: false }).compile(JSON.parse(jsonSchemas()['store.schema.json'] ?? ''));

  expect(check({ customers: [{ email: 'a@example.dk', firstName: 'A' }] })).toBe(true);
  expect(check({ customers: [{ email: 'a@example.dk', firstName: 'A', mood: 'good' }] })).toBe(false);
  expect(check({ customers: [{ email: 'a@example.dk' }] })).toBe(false);
});
