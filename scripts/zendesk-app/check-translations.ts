import { z } from 'zod';
import { LOCALE } from './check-manifest.ts';
import { type Json, readObject } from './read-object.ts';

const App = z.object({
  app: z.looseObject({
    name: z.string('is missing'),
    parameters: z.record(z.string(), z.looseObject({ label: z.string('is missing') })).optional(),
  }),
});

/** Beside the name, what an app for everybody says of itself. */
const ofPublic = ['short_description', 'long_description', 'installation_instructions'] as const;

export function checkTranslations(texts: ReadonlyMap<string, string>, manifest: Json): string[] {
  const parameters = z.array(z.object({ name: z.string() })).safeParse(manifest['parameters']).data ?? [];
  return [...texts].flatMap(([path, text]) => {
    const locale = /^translations\/(.*)\.json$/.exec(path)?.[1];
    if (locale === undefined) return [];
    if (!LOCALE.test(locale)) return [`${path}: its name is no locale.`];
    const read = readObject(path, text);
    if ('faults' in read) return read.faults;
    const parsed = App.safeParse(read.value);
    if (!parsed.success) return parsed.error.issues.map((issue) => `${path}, ${issue.path.join('.')}: ${issue.message}.`);
    const { app } = parsed.data;
    return [
      ...parameters
        .filter(({ name }) => app.parameters?.[name] === undefined)
        .map(({ name }) => `${path}: says nothing of the parameter "${name}".`),
      ...(manifest['private'] === false && locale === 'en' ? ofPublic.filter((key) => typeof app[key] !== 'string') : []).map(
        (key) => `${path}, app.${key}: is missing.`,
      ),
    ];
  });
}
