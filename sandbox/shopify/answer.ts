import {
  type DocumentNode,
  execute,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import type { Context } from './context.ts';
import { actualCost, type Bucket, maximumCost, requestedCost } from './cost.ts';
import { resolveField, resolveType } from './resolvers.ts';
import type { OfficialSchema } from './schema.ts';

export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

export type Read =
  | { readonly kind: 'faulty'; readonly errors: readonly GraphQLError[] }
  | {
      readonly kind: 'ready';
      readonly document: DocumentNode;
      readonly operation: OperationDefinitionNode;
      readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
      /** `query Orders`, `mutation refundCreate`. */
      readonly label: string;
    };

const checked = new Map<string, { document: DocumentNode; errors: readonly GraphQLError[] } | GraphQLError>();

/** Parses and checks against the published schema; the same text is checked once. */
export function readQuery(asked: Asked, { schema }: OfficialSchema): Read {
  let entry = checked.get(asked.query);
  if (!entry) {
    try {
      const document = parse(asked.query);
      entry = { document, errors: validate(schema, document) };
    } catch (error) {
      entry = error instanceof GraphQLError ? error : new GraphQLError(String(error));
    }
    if (checked.size > 500) checked.clear();
    checked.set(asked.query, entry);
  }
  if (entry instanceof GraphQLError) return { kind: 'faulty', errors: [entry] };
  if (entry.errors.length > 0) return { kind: 'faulty', errors: entry.errors };
  const operations = entry.document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const operation = asked.operationName ? operations.find((each) => each.name?.value === asked.operationName) : operations[0];
  if (!operation || (!asked.operationName && operations.length > 1)) {
    return { kind: 'faulty', errors: [new GraphQLError('An operation name is required')] };
  }
  const fragments = Object.fromEntries(
    entry.document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]),
  );
  return { kind: 'ready', document: entry.document, operation, fragments, label: labelOf(operation) };
}

function labelOf(operation: OperationDefinitionNode): string {
  const first = operation.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  const root = first?.kind === Kind.FIELD ? first.name.value : '';
  return operation.operation === 'mutation' ? `mutation ${root}` : `query ${operation.name?.value ?? root}`;
}

/** Runs a query that was read: cost first, then the resolvers. Always HTTP 200, as with Shopify. */
export function answerQuery(read: Extract<Read, { kind: 'ready' }>, asked: Asked, context: Context, bucket: Bucket): unknown {
  const { schema } = context.official;
  const requestedQueryCost = requestedCost(read.operation, { schema, fragments: read.fragments, variables: asked.variables });
  const cost = (actualQueryCost: number | null) => ({ cost: { requestedQueryCost, actualQueryCost, throttleStatus: bucket.status() } });
  if (requestedQueryCost > maximumCost) {
    const message = `Query cost is ${requestedQueryCost}, which exceeds the single query max cost limit (${maximumCost}).`;
    return { errors: [{ message, extensions: { code: 'MAX_COST_EXCEEDED', cost: requestedQueryCost, maxCost: maximumCost } }] };
  }
  if (!bucket.take(requestedQueryCost)) {
    return {
      errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' } }],
      extensions: cost(null),
    };
  }
  const result = execute({
    schema,
    document: read.document,
    contextValue: context,
    variableValues: asked.variables,
    operationName: read.operation.name?.value ?? null,
    fieldResolver: resolveField,
    typeResolver: resolveType,
  });
  if (result instanceof Promise) throw new Error('a resolver answered later');
  const executed = result as { data?: unknown; errors?: readonly GraphQLError[] };
  const actual = actualCost(read.operation, executed.data ?? {});
  bucket.giveBack(Math.max(0, requestedQueryCost - actual));
  return {
    ...(executed.errors ? { errors: executed.errors.map((error) => shown(error)) } : {}),
    ...(executed.data === undefined ? {} : { data: executed.data }),
    extensions: cost(actual),
  };
}

/** An error on the wire; a fault of our own is told as what it is. */
export function shown(error: GraphQLError) {
  const { message, locations, path, extensions } = error.toJSON();
  const code = extensions?.['code'] ?? (error.originalError ? 'INTERNAL_SERVER_ERROR' : undefined);
  return { message, locations, path, extensions: { ...extensions, ...(code === undefined ? {} : { code }) } };
}
