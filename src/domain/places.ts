import { z } from 'zod';

const country = z.string().regex(/^[A-Z]{2}$/, 'write a country as two capitals, such as DK');
const lines = /^\s*(\d{4,5})(?:-(\d{4,5}))? (\p{L}.*)$/u;

/** Postcodes of one form that lie in the same place. */
export interface Postcodes {
  readonly from: number;
  readonly to: number;
  /** What the place is called, the shop's own spelling first. */
  readonly names: readonly string[];
}

const PostcodeList = z.string().transform((text, context): readonly Postcodes[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [, from, to, names] = lines.exec(line) ?? [];
      if (from && names) return [{ from: Number(from), to: Number(to ?? from), names: names.split('/').map((name) => name.trim()) }];
      context.addIssue({ code: 'custom', message: `"${line.trim()}": write a postcode or a range, then the town, such as 8000 Aarhus C` });
      return [];
    }),
);

/** `config/<pack>/knowledge/places.yaml`. Without it only the form of an address tells whether it lies abroad. */
export const Places = z.strictObject({
  postcodes: z.record(country, PostcodeList).default({}).meta({ description: 'Country → its postcodes with their towns, one a line.' }),
  towns: z
    .record(country, z.array(z.string().min(2)).min(1))
    .default({})
    .meta({ description: 'Country → towns by which it is known, in all spellings.' }),
});
export type Places = z.infer<typeof Places>;
