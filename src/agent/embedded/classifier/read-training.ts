import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../../domain/language.ts';
import type { Example, TrainingSet } from './model.ts';

/** What `config/<pack>` teaches: `training/` and, if they are there, `lexicon/concepts.txt` and `lexicon/families.txt`. */
export function readTraining(pack: string): TrainingSet {
  return {
    examples: readExamples(join(pack, 'training')),
    concepts: readIfThere(join(pack, 'lexicon', 'concepts.txt')),
    families: readIfThere(join(pack, 'lexicon', 'families.txt')),
  };
}

/** What `config/<pack>/mood` teaches of anger: `angry` and `calm` sentences; null when there is no such folder. */
export function readMoodTraining(pack: string, { concepts, families }: TrainingSet): TrainingSet | null {
  const folder = join(pack, 'mood');
  return existsSync(folder) ? { examples: readExamples(folder), concepts, families } : null;
}

/** What `config/<pack>/wish` teaches of wanting: `wished` and `unwished` mails, and words that tell; null when there is no such folder. */
export function readWishTraining(pack: string, { concepts, families }: TrainingSet): TrainingSet | null {
  const folder = join(pack, 'wish');
  const more = readIfThere(join(folder, 'concepts.txt'));
  return existsSync(folder) ? { examples: readExamples(folder), concepts: `${concepts}\n${more}`, families } : null;
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** `<label>.<language>.txt`: one sentence or mail a line, `\n` for its line breaks; empty lines and lines that start with `# ` are left out. */
function readExamples(folder: string): Example[] {
  const seen = new Set<string>();
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const [label, tail, ...rest] = file.split('.');
      const language = languages.find((known) => known === tail);
      if (!label || !language || rest.join('.') !== 'txt') return [];
      return lines(readFileSync(join(folder, file), 'utf8')).map((text) => ({ text, label, language }));
    })
    .filter(({ label, text }) => {
      const key = `${label}\t${text.toLowerCase()}`;
      return seen.has(key) ? false : Boolean(seen.add(key));
    });
}

function lines(content: string): string[] {
  return content
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.replaceAll('\\n', '\n'));
}
