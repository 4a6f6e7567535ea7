import { z } from 'zod';
import { type Mode, modes } from '../domain/decision.ts';
import { type Language, languages } from '../domain/language.ts';
import type { Step } from './playbook.ts';

const perLanguage = z.partialRecord(z.enum(languages), z.string().trim().min(1));

/** `config/<pack>/scenarios/<id>.yaml`. The file name is the id. The playbook is read by `parse-playbook.ts`. */
export const ScenarioFile = z.strictObject({
  title: z.string().min(1).meta({ description: 'The wish, in the language of the desk; stands in briefs behind "The customer wants".' }),
  mode: z.enum(modes).meta({
    description: 'paused: people do it · shadow: decide and log, nobody sees it · draft: propose to the agent · auto: answer and act.',
  }),
  customer_says: z.partialRecord(z.enum(languages), z.array(z.string().min(1)).min(1)).meta({
    description: 'A few typical sentences; the many are in training/.',
  }),
  instead_of: z.array(z.string()).default([]).meta({
    description: 'Wishes that are part of this one when both are heard in a mail: a fault reported and a return asked for get one answer.',
  }),
  playbook: z.array(z.unknown()).min(1).meta({ description: 'Steps: each calls a tool and says what follows from each of its outcomes.' }),
  replies: z
    .record(z.string().regex(/^[a-z][a-z0-9_]*$/, 'write names in small letters with underscores'), perLanguage)
    .default({})
    .meta({
      description: 'Texts by name and language, with Liquid holes filled from what the tools found and did.',
    }),
});
export type ScenarioFile = z.infer<typeof ScenarioFile>;

export type Texts = ReadonlyMap<string, Readonly<Partial<Record<Language, string>>>>;

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly mode: Mode;
  readonly customerSays: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** Scenarios that this one stands for when both are heard. */
  readonly insteadOf: readonly string[];
  readonly playbook: readonly Step[];
  /** Its own texts and the shared ones it uses. */
  readonly replies: Texts;
}
