import { type Book, type BookRead, type BookSource, idOf, tryBook } from './book.ts';
import { check, locate } from './located.ts';
import { type Scenario, ScenarioFile } from './scenario.ts';

/** The text of each scenario by its id, where it is not that of its file. */
export type Texts = ReadonlyMap<string, string>;

/** Reads a book anew with other texts in the place of some files. A shared text that nobody uses any more does no harm. */
export function readEdited(source: BookSource, texts: Texts): BookRead {
  const scenarios = source.scenarios.map((file) => ({ ...file, text: texts.get(idOf(file)) ?? file.text }));
  const read = tryBook({ ...source, scenarios });
  return { ...read, unused: [] };
}

/**
 * The same for a text that is to be published: it must fit the whole book, and leave the mode alone. How much a scenario may do is
 * earned; a text that could set it would go past the gate.
 */
export function proveEdit(base: Pick<Scenario, 'id' | 'mode'>, source: BookSource, texts: Texts, text: string): BookRead {
  const read = readEdited(source, new Map([...texts, [base.id, text]]));
  const file = source.scenarios.find((one) => idOf(one) === base.id);
  if (!file) return read;
  const located = locate(file.path, text);
  const mode = check(located, ScenarioFile.pick({ mode: true }).loose())?.mode ?? base.mode;
  if (mode === base.mode) return read;
  located.fault(['mode'], `write ${base.mode}, as in the file: how much a scenario may do is set on its page, through the gate`);
  return { book: null, faults: [...read.faults, ...located.faults], unused: [] };
}

/** How much a scenario may do does not come with its text. */
export function withModesOf(base: Book, book: Book): Book {
  const scenarios = [...book.scenarios].map(
    ([id, scenario]) => [id, { ...scenario, mode: base.scenarios.get(id)?.mode ?? scenario.mode }] as const,
  );
  return { scenarios: new Map(scenarios) };
}

/** Scenarios that do something else by the other book: other steps, or standing for other wishes. Only told otherwise is not done otherwise. */
export function doneOtherwise(before: Book, after: Book): readonly string[] {
  return [...after.scenarios.keys()].filter((id) => whatItDoes(before.scenarios.get(id)) !== whatItDoes(after.scenarios.get(id)));
}

function whatItDoes(scenario: Scenario | undefined): string {
  return JSON.stringify([scenario?.playbook, scenario?.insteadOf], (_key, value: unknown) => (value instanceof Map ? [...value] : value));
}
