import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { buildClientSchema, GraphQLError, type GraphQLSchema, isScalarType } from 'graphql';
import { fetchShopifySchema, schemaFile, schemaVersion } from '../../scripts/fetch-shopify-schema.mjs';

/** Shopify's published schema, as it is; built once per process. Fetched with npm when it is not in the cache yet. */
export interface OfficialSchema {
  readonly version: string;
  readonly schema: GraphQLSchema;
  /** Any of these scopes opens the type (`Order`) or the field (`Mutation.orderCancel`). */
  readonly scopes: ReadonlyMap<string, { readonly anyOf: readonly string[]; readonly says: string }>;
}

let loaded: OfficialSchema | null = null;

export async function officialSchema(): Promise<OfficialSchema> {
  if (loaded) return loaded;
  await fetchShopifySchema();
  loaded ??= build();
  return loaded;
}

interface Published {
  readonly data: Parameters<typeof buildClientSchema>[0];
  readonly offline_scopes: {
    readonly items: readonly {
      readonly typeName: string;
      readonly fieldName?: string;
      readonly offlineScopes: readonly string[];
      readonly requiredAccess: string;
    }[];
  };
}

function build(): OfficialSchema {
  const published: Published = JSON.parse(gunzipSync(readFileSync(schemaFile)).toString('utf8'));
  const schema = buildClientSchema(published.data, { assumeValid: true });
  for (const [name, check] of Object.entries(scalarChecks)) {
    const type = schema.getType(name);
    if (!isScalarType(type)) continue;
    const parse = (value: unknown) => {
      if (check.test(String(value))) return value;
      throw new GraphQLError(`Invalid ${name} "${String(value)}"`);
    };
    // The published schema says nothing about what a scalar may hold; Shopify does check.
    type.parseValue = parse;
    type.parseLiteral = (node) => parse('value' in node ? node.value : null);
  }
  const scopes = new Map(
    published.offline_scopes.items
      .filter((item) => item.offlineScopes.length > 0)
      .map((item) => [
        item.fieldName ? `${item.typeName}.${item.fieldName}` : item.typeName,
        { anyOf: item.offlineScopes, says: item.requiredAccess },
      ]),
  );
  // Not in the published list of scopes, but no less needed.
  if (!scopes.has('Mutation.refundCreate')) {
    scopes.set('Mutation.refundCreate', { anyOf: ['write_orders', 'write_marketplace_orders'], says: '`write_orders` access scope.' });
  }
  return { version: schemaVersion, schema, scopes };
}

const decimalText = /^-?\d+(\.\d+)?$/;
const scalarChecks: Readonly<Record<string, RegExp>> = {
  Decimal: decimalText,
  Money: decimalText,
  DateTime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/,
  Date: /^\d{4}-\d{2}-\d{2}$/,
  URL: /^https?:\/\/\S+$/,
};
