import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  buildClientSchema,
  getNamedType,
  isListType,
  isObjectType,
  Kind,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { documents } from '../../src/adapters/shopify/documents/documents.ts';
import { apiVersion } from '../../src/adapters/shopify/transport.ts';

const file = fileURLToPath(new URL(`../../.resolute/cache/shopify-admin-${apiVersion}.json.gz`, import.meta.url));
const found = existsSync(file);

describe.skipIf(!found)(
  found ? `documents against Shopify's published schema ${apiVersion}` : 'skipped: run scripts/fetch-shopify-schema.mjs first',
  () => {
    const schema = found ? buildClientSchema(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')).data) : null;

    test.each(Object.entries(documents))('%s is valid and uses nothing deprecated', (_name, document) => {
      if (!schema) throw new Error('no schema');

      const errors = validate(schema, parse(document), [...specifiedRules, NoDeprecatedCustomRule]);

      expect(errors.map((error) => error.message)).toEqual([]);
    });

    test.each(Object.entries(documents))('%s costs less than the 1,000 points that one request may', (_name, document) => {
      expect(costOf(document)).toBeLessThan(1000);
    });

    test('a deprecated field would be found', () => {
      if (!schema) throw new Error('no schema');

      const errors = validate(schema, parse('{ order(id: "1") { customer { email } } }'), [NoDeprecatedCustomRule]);

      expect(errors).toHaveLength(1);
    });

    /** The dearest way to reckon it: each object 1, each list as many times as it asks for, a mutation 10. */
    function costOf(text: string): number {
      if (!schema) throw new Error('no schema');
      const source = parse(text);
      const types = new TypeInfo(schema);
      let cost = 0;
      const factors = [1];
      const operations = source.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
      if (operations.some((operation) => operation.operation === 'mutation')) cost += 10;
      const inlined = inlineFragments(source);
      visit(
        inlined,
        visitWithTypeInfo(types, {
          Field: {
            enter(node) {
              const type = types.getType();
              const size = node.arguments?.find((argument) => argument.name.value === 'first');
              const ids = node.name.value === 'nodes' && node.arguments?.length ? 3 : 1;
              const times = size?.value.kind === Kind.INT ? Number(size.value.value) : ids;
              const outer = factors.at(-1) ?? 1;
              const list = isListType(type) || times > 1;
              factors.push(outer * times);
              const named = type ? getNamedType(type) : null;
              const container = named && isObjectType(named) && (named.name.endsWith('Connection') || named.name === 'PageInfo');
              if (named && !container && 'getFields' in named) cost += outer * (list ? times : 1);
            },
            leave() {
              factors.pop();
            },
          },
        }),
      );
      return cost;
    }

    function inlineFragments(source: ReturnType<typeof parse>): ReturnType<typeof parse> {
      const fragments = new Map(
        source.definitions.flatMap((definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
        ),
      );
      const spread = visit(source, {
        FragmentSpread(node) {
          const fragment = fragments.get(node.name.value);
          if (!fragment) throw new Error(`no fragment ${node.name.value}`);
          return { kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, selectionSet: fragment.selectionSet };
        },
      });
      return { ...spread, definitions: spread.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION) };
    }
  },
);
