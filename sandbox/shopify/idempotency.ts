import { GraphQLError, type GraphQLResolveInfo, getDirectiveValues } from 'graphql';
import type { Args, Context, UserError } from './context.ts';
import { no } from './context.ts';

const keptFor = 24 * 3_600_000;

/**
 * Runs a mutation that needs `@idempotent(key:)`. The same key with the same arguments gets the first answer again and changes
 * nothing; with other arguments, or while the first still runs, it is refused.
 */
export function idempotently(
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
  run: () => unknown,
  refuse: (error: UserError) => unknown,
): unknown {
  const field = info.fieldNodes[0];
  const directive = info.schema.getDirective('idempotent');
  const values = field && directive ? getDirectiveValues(directive, field, info.variableValues as Record<string, unknown>) : undefined;
  const key = values?.['key'];
  if (typeof key !== 'string') throw badRequest('The @idempotent directive is required for this mutation but was not provided.');
  if (key.trim() === '') throw badRequest('The idempotency key cannot be blank.');

  const place = runPlace(context.token, key);
  const parameters = `${info.fieldName} ${JSON.stringify(args)}`;
  const before = context.idempotent.get(place);
  if (before && before.request !== context.request && context.now.getTime() - before.at < keptFor) {
    if (before.payload === null) return refuse(no('This request is currently in progress, please try again.'));
    if (before.parameters !== parameters) return refuse(no('The same idempotency key cannot be used with different operation parameters.'));
    return before.payload;
  }
  const payload = run();
  // A refusal changes nothing; the key stays free for a corrected request.
  if (isRefusal(payload)) context.idempotent.delete(place);
  else context.idempotent.set(place, { request: context.request, at: context.now.getTime(), parameters, payload });
  return payload;
}

export const runPlace = (token: string, key: string) => `${token} ${key}`;

const badRequest = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });

function isRefusal(payload: unknown): boolean {
  const errors = (payload as { userErrors?: readonly unknown[] }).userErrors;
  return Array.isArray(errors) && errors.length > 0;
}
