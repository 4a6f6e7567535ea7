import { z } from 'zod';

const types = ['text', 'password', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth'] as const;
const scopes = ['header', 'body', 'url', 'jwt_secret_key', 'jwt_claim', 'basic_auth_username', 'basic_auth_password'] as const;

const Parameter = z
  .object({
    name: z.string('is missing').min(1, 'is missing'),
    type: z.enum(types, `takes one of ${types.join(', ')}`).default('text'),
    required: z.boolean('takes true or false').default(false),
    secure: z.boolean('takes true or false').default(false),
    default: z.unknown().optional(),
    scopes: z.array(z.enum(scopes, `takes some of ${scopes.join(', ')}`)).optional(),
  })
  .superRefine(({ name, type, required, secure, scopes: named, ...rest }, on) => {
    const fault = (path: string, message: string) => on.addIssue({ code: 'custom', path: [path], message });
    if (name === 'name') fault('name', 'must not be "name"');
    if (type === 'hidden' && required) fault('required', 'what is hidden cannot be required');
    if (type === 'oauth' && secure) fault('secure', 'is not for oauth');
    if (named !== undefined && (!secure || named.length === 0)) fault('scopes', 'names where a secure parameter may be used');
    if (secure && named === undefined) fault('scopes', 'are missing of a secure parameter');
    if ((secure || type === 'hidden') && rest.default !== undefined) fault('default', 'would show what is hidden');
    if (/token|key|pwd|password/i.test(name) && (type === 'text' || type === 'password') && !secure)
      fault('secure', 'must be true of a secret');
  });

/** What an administrator fills in at the installation. */
export function checkParameters(value: unknown): string[] {
  if (value === undefined) return [];
  const parsed = z.array(Parameter, 'takes a list').safeParse(value);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `manifest.json, ${['parameters', ...path].join('.')}: ${message}.`);
  }
  const names = parsed.data.map(({ name }) => name);
  return [
    ...names
      .filter((name, place) => names.indexOf(name) !== place)
      .map((name) => `manifest.json, parameters: "${name}" stands there twice.`),
    ...(parsed.data.filter(({ type }) => type === 'oauth').length > 1 ? ['manifest.json, parameters: only one can be oauth.'] : []),
  ];
}
