import { z } from 'zod';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

const Problem = {
  type: 'object',
  description: 'RFC 9457. `title` is a sentence for people, `code` a word for programs.',
  properties: { status: { type: 'integer' }, title: { type: 'string' }, code: { type: 'string' } },
  required: ['status', 'title'],
};

const refusals = {
  400: 'Something in the request is not as declared',
  401: 'Nobody is signed in',
  403: 'The role, the proof of origin or a recent login is missing',
  404: 'There is no such thing',
  409: 'It stands otherwise by now, or is refused',
  412: 'Somebody changed it since it was looked at',
  413: 'The request is too long',
  428: 'It does not say which version was looked at',
  429: 'Too many requests',
  500: 'The service could not answer; its log says why',
  503: 'Something that this needs does not answer; try again in a moment',
} as const;

const refusal = (status: keyof typeof refusals) => ({ [status]: { $ref: `#/components/responses/${status}` } });

/** The OpenAPI 3.1 document of the declared routes. */
export function openApi(): object {
  const shapes = new Map<string, object>();
  const paths: Record<string, Record<string, object>> = {};
  for (const [name, route] of Object.entries<Route>(routes)) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(name, route, shapes) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Resolute',
      version: '1',
      description:
        'Everything that the operators’ console does. A browser comes with its session’s cookie, a machine with `Authorization: Bearer` and a personal access token. Values marked `x-customer-data` are masked for whoever may not see customers’ data.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }, { token: [] }],
    paths,
    components: {
      schemas: { Problem, ...Object.fromEntries([...shapes].sort(([one], [other]) => (one < other ? -1 : 1))) },
      responses: Object.fromEntries(Object.entries(refusals).map(([status, description]) => [status, problemOf(description)])),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-resolute' },
        token: { type: 'http', scheme: 'bearer' },
        sidebar: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation(name: string, route: Route, shapes: Map<string, object>): object {
  const { may, writes, summary } = route;
  return {
    operationId: name,
    summary,
    'x-roles': typeof may === 'string' ? [may] : may,
    ...(may === 'sidebar' ? { security: [{ sidebar: [] }] } : {}),
    'x-writes': writes,
    ...(route.recentLogin ? { 'x-recent-login': true } : {}),
    parameters: [
      ...fieldsOf(route.params, 'path', shapes),
      ...fieldsOf(route.query, 'query', shapes),
      ...(writes ? [header('Idempotency-Key', 'The same key does it once, however often it is sent.')] : []),
      ...(route.versioned ? [header('If-Match', 'The version that was looked at.')] : []),
      ...(route.method === 'get' || may === 'sidebar' ? [] : [header('X-CSRF-Token', 'The session’s; a machine sends none.', false)]),
    ],
    ...(route.body === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input', shapes) } } } }),
    responses: {
      200: {
        description: 'Done',
        content: { [typeOf(route)]: { schema: schemaOf(route.answer, 'output', shapes) } },
      },
      ...refusal(400),
      ...refusal(401),
      ...refusal(403),
      ...(route.params === undefined ? {} : refusal(404)),
      ...(writes ? refusal(409) : {}),
      ...(route.versioned ? { ...refusal(412), ...refusal(428) } : {}),
      ...(route.body === undefined ? {} : refusal(413)),
      ...refusal(429),
      ...refusal(500),
      ...refusal(503),
    },
  };
}

function typeOf({ stream, file }: Route): string {
  if (stream) return 'text/event-stream';
  return file === undefined ? 'application/json' : 'application/x-ndjson';
}

function problemOf(description: string): object {
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
}

function header(name: string, description: string, required = true): object {
  return { name, in: 'header', required, description, schema: { type: 'string' } };
}

function fieldsOf(schema: z.ZodObject | undefined, place: 'path' | 'query', shapes: Map<string, object>): object[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input', shapes);
  return Object.entries(properties).map(([name, field]) => {
    const { description, ...rest } = typeof field === 'object' ? field : {};
    return { name, in: place, required: required.includes(name), ...(description === undefined ? {} : { description }), schema: rest };
  });
}

/** Shapes with a name of their own stand once, for all who hold them. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', shapes: Map<string, object>): z.core.JSONSchema.BaseSchema {
  const { $schema: _, $defs, ...rest } = z.toJSONSchema(schema, { io, override: plain });
  for (const [name, shape] of Object.entries($defs ?? {})) shapes.set(name, lifted(shape as object));
  return lifted(rest);
}

function lifted(schema: object): z.core.JSONSchema.BaseSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/** A date needs no pattern beside its format, and a whole number no bounds that are only those of its kind. */
function plain({ jsonSchema }: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format === 'date-time' || jsonSchema.format === 'date') delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
