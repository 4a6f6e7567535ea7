import { parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { expect, test } from 'vitest';
import { isBuilt } from '../../../sandbox/shopify/resolvers.ts';
import { officialSchema } from '../../../sandbox/shopify/schema.ts';
import { documents } from '../../../src/adapters/shopify/documents/documents.ts';

const { schema } = await officialSchema();

function fieldsOf(document: string): string[] {
  const fields: string[] = [];
  const info = new TypeInfo(schema);
  const note = { Field: ({ name }: { name: { value: string } }) => void fields.push(`${info.getParentType()?.name}.${name.value}`) };
  visit(parse(document), visitWithTypeInfo(info, note));
  return fields;
}

test.each(Object.entries(documents))('every field that %s asks for is built', (_name, document) => {
  const gaps = fieldsOf(document).filter((field) => {
    const [type = '', name = ''] = field.split('.');
    return !isBuilt(type, name);
  });

  expect(fieldsOf(document).length).toBeGreaterThan(1);
  expect(gaps).toEqual([]);
});

test('a field that nobody built is known as a gap', () => {
  expect([isBuilt('Order', 'name'), isBuilt('Order', 'clientIp'), isBuilt('Mutation', 'orderClose')]).toEqual([true, false, false]);
});
