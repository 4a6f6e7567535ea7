import { z } from 'zod';
import type { Language } from '../domain/language.ts';
import { languages } from '../domain/language.ts';
import { badConfiguration, check, type Fault, type Located, locate, sayFault } from './located.ts';
import { parsePlaybook, type ToolSignature } from './parse-playbook.ts';
import { textsOf, textsWithin, textWithin } from './playbook.ts';
import { type Scenario, ScenarioFile, type Texts } from './scenario.ts';

/** All scenarios of a pack, proved complete: every outcome handled, every text there in every language. */
export interface Book {
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

export interface ConfigFile {
  /** As shown in error messages, `config/fashion/scenarios/cancel_order.yaml`. */
  readonly path: string;
  readonly text: string;
}

const SharedTexts = z.record(z.string(), z.partialRecord(z.enum(languages), z.string().trim().min(1)));

/** The texts of a book, and what they are read against. */
export interface BookSource {
  readonly scenarios: readonly ConfigFile[];
  readonly shared: ConfigFile;
  readonly tools: ReadonlyMap<string, ToolSignature>;
  readonly languages: readonly Language[];
  /** Says what is wrong with a template, or null. */
  readonly checkTemplate: (template: string) => string | null;
}

export interface BookRead {
  /** Null when there are faults. */
  readonly book: Book | null;
  /** Of every file. */
  readonly faults: readonly Fault[];
  /** Shared texts that no scenario uses. */
  readonly unused: readonly Fault[];
}

/**
 * Reads the scenario files and the shared texts.
 * @throws config.invalid with every fault of every file, each with file, line and a sentence.
 */
export function readBook(source: BookSource): Book {
  const { book, faults, unused } = tryBook(source);
  if (!book || unused.length > 0) throw badConfiguration([...faults, ...unused].map(sayFault).join('\n'));
  return book;
}

/** The same for whoever wants to show the faults. */
export function tryBook(needs: BookSource): BookRead {
  const faults: Fault[] = [];
  const sharedFile = locate(needs.shared.path, needs.shared.text);
  const shared: Texts = new Map(Object.entries(check(sharedFile, SharedTexts) ?? {}));
  checkTexts(sharedFile, [], shared);
  faults.push(...sharedFile.faults);

  const used = new Set<string>();
  const files = new Map(needs.scenarios.map((file) => [idOf(file), file]));
  const scenarios = new Map<string, Scenario>();
  const begun = new Set<string>();
  for (const id of files.keys()) readOnce(id);
  // Scenarios that could not be read use texts that we do not see.
  if (faults.length > 0) return { book: null, faults, unused: [] };
  const sentence = 'no scenario uses this text; remove it';
  const unused = [...shared.keys()].filter((name) => !used.has(name));
  return { book: { scenarios }, faults, unused: unused.map((where) => ({ file: needs.shared.path, line: null, where, sentence })) };

  /** A scenario that follows another has that one read first. */
  function readOnce(id: string): void {
    const file = files.get(id);
    if (!file || begun.has(id)) return;
    begun.add(id);
    const located = locate(file.path, file.text);
    const scenario = readScenario(id, located);
    if (scenario) scenarios.set(id, scenario);
    faults.push(...located.faults);
  }

  function readScenario(id: string, located: Located): Scenario | null {
    const content = check(located, ScenarioFile);
    if (!content) return null;
    const followed = new Map<string, Texts>();
    const playbook = parsePlaybook(located, content.playbook, needs.tools, (other) => {
      readOnce(other);
      const scenario = scenarios.get(other);
      if (!scenario) return cannotFollow(other);
      followed.set(other, scenario.replies);
      return textsWithin(other, scenario.playbook);
    });
    const own: Texts = new Map(Object.entries(content.replies));
    checkTexts(located, ['replies'], own);
    const borrowed: Texts = new Map(
      [...followed].flatMap(([other, texts]) => [...texts].map(([name, text]) => [textWithin(other, name), text] as const)),
    );
    const reached = new Set(textsOf(playbook));
    const replies = new Map<string, Readonly<Partial<Record<Language, string>>>>();
    for (const name of reached) {
      const texts = own.get(name) ?? borrowed.get(name) ?? shared.get(name);
      if (!own.has(name)) used.add(name);
      if (texts) replies.set(name, texts);
      else located.fault(['playbook'], `the text "${name}" is used but written neither under replies nor in ${needs.shared.path}`);
    }
    for (const name of own.keys()) {
      if (!reached.has(name)) located.fault(['replies', name], `no step uses the text "${name}"; remove it or use it`);
    }
    for (const [index, other] of content.instead_of.entries()) {
      if (!files.has(other) || other === id) located.fault(['instead_of', index], `there is no other scenario "${other}"`);
    }
    const { title, mode, customer_says: customerSays, instead_of: insteadOf } = content;
    return { id, title, mode, customerSays, insteadOf, playbook, replies };
  }

  function cannotFollow(id: string): string {
    if (!files.has(id)) return `there is no scenario "${id}" to follow; the scenarios are ${[...files.keys()].join(', ')}`;
    return `"${id}" cannot be followed from here: it follows this scenario itself, or its own file has a fault`;
  }

  function checkTexts(located: Located, path: readonly string[], texts: Texts): void {
    for (const [name, byLanguage] of texts) {
      for (const language of needs.languages) {
        const template = byLanguage[language];
        if (template === undefined) {
          located.fault(
            [...path, name],
            `the text "${name}" is missing in ${language}; write it, or take ${language} out of the languages in policy.yaml`,
          );
          continue;
        }
        const fault = needs.checkTemplate(template);
        if (fault) located.fault([...path, name, language], fault);
      }
    }
  }
}

/** The file name is the id. */
export function idOf(file: ConfigFile): string {
  return /([^/\\]+)\.yaml$/.exec(file.path)?.[1] ?? file.path;
}
