import { existsSync, readFileSync } from 'node:fs';
import { Ajv, type ErrorObject } from 'ajv';
import { parse } from 'yaml';
import type { Exchange } from '../../sandbox/http.ts';

/**
 * The help desk's published OpenAPI document as a judge of recorded traffic. The document is not part of this repository: it is
 * looked for in a folder beside it, and where it is absent the tests that need it say that they are skipped.
 */
const FOLDER = new URL('../../../shared/contracts/', import.meta.url);

export const contractIsThere = ['zendesk-oas.yaml', 'zendesk-oas.overlay-2026-10.yaml'].every((name) => existsSync(new URL(name, FOLDER)));

export interface Verdict {
  /** The template that the path fits, `/api/v2/tickets/{ticket_id}`; null when the document does not know it. */
  readonly path: string | null;
  /** Sentences; empty when request and answer keep to the document. */
  readonly faults: readonly string[];
}

interface Operation {
  readonly requestBody?: { readonly content?: Record<string, unknown> };
  readonly responses: Record<string, { readonly content?: Record<string, unknown> }>;
}

interface Schema {
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: unknown[];
  nullable?: boolean;
  [key: string]: unknown;
}

interface Document {
  readonly components: { readonly schemas: Record<string, Schema> };
  readonly paths: Record<string, Record<string, Operation>>;
}

export function createZendeskJudge(): (exchange: Exchange) => Verdict {
  const document = derive(read('zendesk-oas.yaml') as Document, read('zendesk-oas.overlay-2026-10.yaml') as Overlay);
  const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true, logger: false, formats: FORMATS });
  ajv.addSchema(document as object, 'zendesk');
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
  const templates = Object.keys(document.paths).map((path) => ({ path, pattern: patternOf(path), parameters: path.split('{').length }));
  templates.sort((a, b) => a.parameters - b.parameters);

  function check(pointer: readonly string[], value: unknown): string[] {
    const ref = `zendesk#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
    compiled.set(ref, validate);
    return validate(value) ? [] : (validate.errors ?? []).map(sentence);
  }

  return function judge(exchange) {
    const path = (exchange.target.split('?')[0] ?? '').replace(/\.json$/, '');
    const method = exchange.method.toLowerCase();
    const template =
      templates.find(({ path: known, pattern }) => pattern.test(path) && document.paths[known]?.[method] !== undefined)?.path ?? null;
    const operation = template === null ? undefined : document.paths[template]?.[method];
    if (template === null || operation === undefined) return { path: null, faults: [] };
    const here = ['paths', template, method];
    const accepted = exchange.status >= 200 && exchange.status < 300;
    const json = 'application/json';
    const faults: string[] = [];
    if (accepted && exchange.requestBody !== null && operation.requestBody?.content?.[json] !== undefined) {
      faults.push(...check([...here, 'requestBody', 'content', json, 'schema'], exchange.requestBody).map((fault) => `request ${fault}`));
    }
    const known = operation.responses[String(exchange.status)];
    if (accepted && known === undefined) faults.push(`answer has status ${exchange.status}, which the document does not know here`);
    if (known?.content?.[json] !== undefined) {
      faults.push(
        ...check([...here, 'responses', String(exchange.status), 'content', json, 'schema'], exchange.responseBody).map(
          (fault) => `answer ${fault}`,
        ),
      );
    }
    return { path: template, faults };
  };
}

const sentence = (error: ErrorObject) => `${error.instancePath || '/'} ${error.message ?? 'is wrong'} ${JSON.stringify(error.params)}`;

const patternOf = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`);

const read = (name: string): unknown => parse(readFileSync(new URL(name, FOLDER), 'utf8'), { maxAliasCount: -1, strict: false });

const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  email: /^[^\s@]+@[^\s@]+$/,
  int64: true,
} as const;

interface OverlayPart {
  readonly nullable: readonly string[];
  readonly dropRequired?: boolean;
  readonly add?: Record<string, Schema>;
  readonly replace?: Record<string, Schema>;
}
type Overlay = Record<'TicketObject' | 'TicketCommentObject', OverlayPart>;

/** The document as it is today: the older file, with what newer ones allow to be null, and what we know of real answers. */
function derive(document: Document, overlay: Overlay): Document {
  const { schemas } = document.components;
  for (const name of ['TicketObject', 'TicketCommentObject'] as const) {
    const [schema, part] = [schemas[name], overlay[name]];
    if (schema?.properties === undefined) continue;
    Object.assign(schema.properties, part.add ?? {}, part.replace ?? {});
    if (part.dropRequired === true) delete schema.required;
    for (const property of part.nullable) allowNull(schema.properties[property]);
  }
  for (const [name, properties] of Object.entries(REALLY_NULL))
    for (const property of properties) allowNull(schemas[name]?.properties?.[property]);
  for (const change of REALLY_DIFFERENT) change(schemas);
  return document;
}

function allowNull(schema: Schema | undefined): void {
  if (schema === undefined) return;
  schema.nullable = true;
  if (schema.enum !== undefined && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
}

/** Properties that real answers show as null though the document does not say so. */
const REALLY_NULL: Readonly<Record<string, readonly string[]>> = {
  TicketObject: ['forum_topic_id', 'recipient'],
  UserForAdmin: ['default_group_id', 'last_login_at', 'organization_id', 'phone', 'photo', 'signature'],
  UserForEndUser: ['organization_id', 'phone', 'photo'],
  AttachmentBaseObject: ['height', 'width'],
  // Null takes the ticket away from whoever has it.
  TicketUpdateInput: ['assignee_id'],
  SatisfactionRatingObject: ['comment', 'reason'],
  ViewObject: ['description', 'restriction'],
  RequestObject: ['assignee_id', 'due_at', 'followup_source_id', 'group_id', 'organization_id', 'priority', 'recipient', 'type'],
};

/** Places where the document contradicts its own examples or every client in use. */
const REALLY_DIFFERENT: readonly ((schemas: Record<string, Schema>) => void)[] = [
  // It is one rating; the document describes the single one with the list's schema.
  (schemas) =>
    Object.assign(schemas.SatisfactionRatingResponse?.properties ?? {}, { satisfaction_rating: ref('SatisfactionRatingObject') }),
  // Field values are sent as id and value; the document names the schema of the field's definition.
  (schemas) => Object.assign(schemas.TicketUpdateInput?.properties ?? {}, { custom_fields: { type: 'array', items: VALUE_OF_FIELD } }),
  // Audit events show lists (tags) and null (what was empty before).
  (schemas) =>
    Object.assign(schemas.AuditObject?.properties ?? {}, {
      events: { type: 'array', items: { type: 'object', additionalProperties: true } },
    }),
];

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const VALUE_OF_FIELD = { type: 'object', properties: { id: { type: 'integer' }, value: {} }, required: ['id', 'value'] };
