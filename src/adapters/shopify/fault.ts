import { z } from 'zod';

/**
 * What one request to the shop came to when it was not an answer. The kinds say whether the shop can have executed it:
 * only `lost` leaves that open, and whatever is not surely one of the others is `lost`.
 */
export type Fault =
  | { readonly kind: 'lost'; readonly what: string }
  /** No connection was ever made. */
  | { readonly kind: 'not_sent'; readonly what: string }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number }
  | { readonly kind: 'token_refused' }
  | { readonly kind: 'forbidden'; readonly says: string }
  | { readonly kind: 'no_such_shop' }
  /** Turned down before execution: the request itself is wrong. */
  | { readonly kind: 'invalid'; readonly says: string };

/** What `shopify-api-node` (got 11) rejects with, as far as we read it. */
const Rejection = z.object({
  name: z.string().optional(),
  code: z.string().optional(),
  response: z
    .object({
      statusCode: z.number(),
      headers: z.record(z.string(), z.unknown()).optional(),
      body: z.unknown(),
    })
    .optional(),
});

const GraphqlError = z.object({
  message: z.string().catch(''),
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.object({ code: z.string().optional() }).optional(),
});
type GraphqlError = z.infer<typeof GraphqlError>;

const Failure = z.object({
  errors: z.array(GraphqlError).min(1),
  data: z.unknown().optional(),
  extensions: z
    .object({
      cost: z.object({
        requestedQueryCost: z.number(),
        throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
      }),
    })
    .optional()
    .catch(undefined),
});

const ConnectionNeverMade = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);
const RejectedByDoor = new Set([400, 405, 406, 413, 414, 415, 422]);
const Locked = new Set([402, 403, 423]);
const defaultWaitMs = 1000;

export function readFault(rejection: unknown): Fault {
  const parsed = Rejection.safeParse(rejection);
  if (!parsed.success) return { kind: 'lost', what: 'unknown' };
  const { response, code, name } = parsed.data;
  if (!response || code === 'ERR_BODY_PARSE_FAILURE') {
    const what = code ?? name ?? 'unknown';
    return ConnectionNeverMade.has(what) ? { kind: 'not_sent', what } : { kind: 'lost', what };
  }
  const { statusCode } = response;
  if (statusCode === 429) return { kind: 'throttled', retryAfterMs: retryAfter(response.headers?.['retry-after']) };
  if (statusCode === 401) return { kind: 'token_refused' };
  if (statusCode === 404) return { kind: 'no_such_shop' };
  if (Locked.has(statusCode)) return { kind: 'forbidden', says: `HTTP ${statusCode}` };
  if (RejectedByDoor.has(statusCode)) return { kind: 'invalid', says: `HTTP ${statusCode}` };
  if (statusCode !== 200) return { kind: 'lost', what: `HTTP ${statusCode}` };
  const failure = Failure.safeParse(response.body);
  return failure.success ? readGraphqlErrors(failure.data) : { kind: 'lost', what: 'unreadable answer' };
}

/** Codes by which the shop says that it checked the document and began nothing. */
const NeverBegan = new Set([
  'MAX_COST_EXCEEDED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INVALID_VARIABLE',
  'undefinedField',
  'undefinedType',
  'undefinedDirective',
  'variableMismatch',
  'variableNotDefined',
  'argumentNotAccepted',
  'argumentLiteralsIncompatible',
  'missingRequiredArguments',
  'missingRequiredInputObjectAttribute',
  'selectionMismatch',
  'IDEMPOTENCY_KEY_PARAMETER_MISMATCH',
  'IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED',
]);

function readGraphqlErrors({ errors, data, extensions }: z.infer<typeof Failure>): Fault {
  const [first] = errors as [GraphqlError];
  const code = first.extensions?.code ?? '';
  if (hasData(data)) return { kind: 'lost', what: `partly answered: ${code}` };
  if (code === 'THROTTLED') return { kind: 'throttled', retryAfterMs: waitForPoints(extensions?.cost) };
  // A denial below the top field can mean that the mutation ran and only its answer may not be read.
  if (code === 'ACCESS_DENIED' && (first.path?.length ?? 0) <= 1) return { kind: 'forbidden', says: first.message.slice(0, 300) };
  if (code === 'SHOP_INACTIVE') return { kind: 'forbidden', says: 'The shop is not active.' };
  if (errors.every((error) => NeverBegan.has(error.extensions?.code ?? ''))) return { kind: 'invalid', says: first.message.slice(0, 300) };
  return { kind: 'lost', what: code === '' ? 'error without a code' : code };
}

/** True when any top-level field was answered beside the errors. */
function hasData(data: unknown): boolean {
  return typeof data === 'object' && data !== null && Object.values(data).some((value) => value !== null);
}

function waitForPoints(cost: NonNullable<z.infer<typeof Failure>['extensions']>['cost'] | undefined): number {
  if (!cost) return defaultWaitMs;
  const missing = cost.requestedQueryCost - cost.throttleStatus.currentlyAvailable;
  return Math.max(100, Math.ceil((missing / cost.throttleStatus.restoreRate) * 1000));
}

function retryAfter(header: unknown): number {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds * 1000) : defaultWaitMs;
}
