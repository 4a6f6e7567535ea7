import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/**
 * What a query costs before it runs: an object 1, a scalar 0, a mutation 10, a list as many times its entry as is asked for.
 * Of the branches of an interface or union the dearest counts.
 */
export interface Costing {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const maximumCost = 1000;

export function requestedCost(operation: OperationDefinitionNode, costing: Costing): number {
  const root = operation.operation === 'mutation' ? costing.schema.getMutationType() : costing.schema.getQueryType();
  return Math.max(1, costOf(operation.selectionSet, root?.name ?? '', costing));
}

function costOf(set: SelectionSetNode, typeName: string, costing: Costing): number {
  const type = costing.schema.getType(typeName);
  const seen = new Set<string>();
  const branches: number[] = [];
  let own = 0;
  for (const selection of set.selections) {
    if (selection.kind === 'Field') {
      const key = selection.alias?.value ?? selection.name.value;
      if (seen.has(key) || selection.name.value.startsWith('__')) continue;
      seen.add(key);
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      if (field) own += fieldCost(selection, getNamedType(field.type).name, typeName, costing);
      continue;
    }
    const fragment = selection.kind === 'FragmentSpread' ? costing.fragments[selection.name.value] : selection;
    if (!fragment) continue;
    const on = fragment.typeCondition?.name.value ?? typeName;
    const cost = costOf(fragment.selectionSet, on, costing);
    if (on === typeName) own += cost;
    else branches.push(cost);
  }
  return own + Math.max(0, ...branches);
}

function fieldCost(field: FieldNode, returns: string, parent: string, costing: Costing): number {
  const type = costing.schema.getType(returns);
  const base = parent === 'Mutation' ? 10 : 0;
  if (!field.selectionSet || !isCompositeType(type)) return base;
  const inner = costOf(field.selectionSet, returns, costing);
  const name = field.name.value;
  // The wrappers of a connection are free; what counts is how often its entries may come.
  if (name === 'nodes' || name === 'edges' || name === 'pageInfo') return name === 'nodes' ? 1 + inner : inner;
  if (parent.endsWith('Edge') && name === 'node') return 1 + inner;
  const count = sizeOf(field, costing);
  if (returns.endsWith('Connection')) return base + 1 + (count ?? 1) * inner;
  return base + (count ?? 1) * (1 + inner);
}

function sizeOf(field: FieldNode, { variables }: Costing): number | null {
  for (const argument of field.arguments ?? []) {
    if (argument.name.value !== 'first' && argument.name.value !== 'last') continue;
    const value = valueFromASTUntyped(argument.value, { ...variables });
    if (typeof value === 'number') return value;
  }
  return null;
}

/** What it cost in the end: the objects that were really sent. */
export function actualCost(operation: OperationDefinitionNode, data: unknown): number {
  const base = operation.operation === 'mutation' ? 10 * Object.keys((data as object | null) ?? {}).length : 0;
  return Math.max(1, base + objectsIn(data) - 1);
}

function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((total: number, entry) => total + objectsIn(entry), 0);
  if (value === null || typeof value !== 'object') return 0;
  const entries = Object.entries(value);
  const wrapper =
    entries.length > 0 && entries.every(([key]) => key === 'cursor' || key === 'node' || key === 'endCursor' || key === 'hasNextPage');
  return entries.reduce((total, [, entry]) => total + objectsIn(entry), wrapper ? 0 : 1);
}

export interface BucketSize {
  readonly maximumAvailable: number;
  /** Points a second. */
  readonly restoreRate: number;
}

/** Each app has a bucket of points that fills again at a steady rate, by the shop's clock. */
export function createBucket(size: BucketSize, now: () => number) {
  let available = size.maximumAvailable;
  let at = now();
  const refill = () => {
    const moment = now();
    if (moment > at) available = Math.min(size.maximumAvailable, available + ((moment - at) / 1000) * size.restoreRate);
    at = moment;
  };
  return {
    /** False, and nothing taken, when there is too little. */
    take(points: number): boolean {
      refill();
      if (points > available) return false;
      available -= points;
      return true;
    },
    giveBack(points: number): void {
      available = Math.min(size.maximumAvailable, available + points);
    },
    status() {
      refill();
      return { maximumAvailable: size.maximumAvailable, currentlyAvailable: Math.floor(available), restoreRate: size.restoreRate };
    },
  };
}
export type Bucket = ReturnType<typeof createBucket>;
