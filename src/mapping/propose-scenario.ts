import { stringify } from 'yaml';
import { normalize } from '../agent/embedded/classifier/normalize.ts';
import type { Language } from '../domain/language.ts';
import type { Described } from './describe-group.ts';

export interface ProposedScenario {
  /** The file's name without its ending, free among the scenarios there are. */
  readonly id: string;
  /** The whole file. The loader accepts it as it is: everything goes to people with a brief until somebody writes the replies. */
  readonly yaml: string;
}

/** A scenario file to start from. It invents no answer: what is true of the shop, only the shop knows. */
export function proposeScenario({ terms, typical }: Described, taken: ReadonlySet<string>): ProposedScenario {
  const says: Partial<Record<Language, string[]>> = {};
  for (const { text, language } of typical) if (language !== null) says[language] = [...(says[language] ?? []), text];
  const file = {
    title: terms.slice(0, 3).join(', '),
    mode: 'shadow',
    customer_says: says,
    playbook: [
      {
        hear_wish: {
          question: { hand_over: 'unknown_scenario' },
          request: { hand_over: 'unknown_scenario' },
          permission: { hand_over: 'unknown_scenario' },
        },
      },
    ],
  };
  return { id: freeId(terms, taken), yaml: `${remarks}${stringify(file, { lineWidth: 140 })}` };
}

const remarks = `# Proposed from mail that no scenario covers. Give the title the wish in your own words, and read the sentences: names may stand in them.
# As it is, the file hands every such mail to people with a brief. To answer by itself, let the playbook look things up and reply:
# docs/add-a-scenario.md says how. Training sentences for config/<pack>/training/ are what makes it heard.
`;

function freeId(terms: readonly string[], taken: ReadonlySet<string>): string {
  const plain = terms.slice(0, 2).map((term) => normalize(term).replaceAll(/[^a-z]+/g, ''));
  const name = plain.filter(Boolean).join('_') || 'new_scenario';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? name : `${name}_${number}`;
    if (!taken.has(id)) return id;
  }
}
