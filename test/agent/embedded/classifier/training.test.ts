import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isWish, type TrainingSet } from '../../../../src/agent/embedded/classifier/model.ts';
import { loadModel } from '../../../../src/agent/embedded/classifier/model-file.ts';
import { readMoodTraining, readTraining, readWishTraining } from '../../../../src/agent/embedded/classifier/read-training.ts';
import { digest } from '../../../../src/agent/embedded/classifier/train-classifier.ts';
import { languages } from '../../../../src/domain/language.ts';

const pack = join(process.cwd(), 'config', 'fashion');
const training = readTraining(pack);
const { examples } = training;
const scenarios = [...new Set(examples.map(({ label }) => label))].filter(isWish);

describe('the training sentences of the fashion pack', () => {
  test('every scenario is taught broadly in every language', () => {
    const few = scenarios.flatMap((scenario) =>
      languages.flatMap((language) => {
        const count = examples.filter((example) => example.label === scenario && example.language === language).length;
        const least = language === 'da' || language === 'en' ? 60 : 25;
        return count < least ? [`${scenario}.${language}: ${count}`] : [];
      }),
    );

    expect(scenarios).toHaveLength(23);
    expect(few).toEqual([]);
    for (const language of ['da', 'en']) {
      expect(examples.filter((example) => example.label === 'none' && example.language === language).length).toBeGreaterThanOrEqual(400);
    }
  });

  test('no sentence teaches two labels', () => {
    const labels = new Map<string, Set<string>>();
    for (const { text, language, label } of examples) {
      const key = `${language} ${plain(text)}`;
      labels.set(key, (labels.get(key) ?? new Set()).add(label));
    }

    expect([...labels].filter(([, taught]) => taught.size > 1).map(([key]) => key)).toEqual([]);
  });

  test('no sentence of six words or more stands in a ticket that the model is measured on', () => {
    const tickets = globSync('{benchmark,test}/**/*.tickets.jsonl')
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .filter((line) => line.trim() !== '')
      .map((line) => ` ${plain((JSON.parse(line) as { body: string }).body)} `)
      .join('\n');
    const leaked = examples.filter(({ text }) => plain(text).split(' ').length >= 6 && tickets.includes(` ${plain(text)} `));

    expect(leaked.map(({ text }) => text)).toEqual([]);
  });
});

test('the model files are those of the sentences beside them, and small', () => {
  const files: readonly (readonly [string, TrainingSet | null])[] = [
    ['classifier.bin', training],
    ['mood.bin', readMoodTraining(pack, training)],
    ['wish.bin', readWishTraining(pack, training)],
  ];
  for (const [file, taught] of files) {
    const path = join(pack, file);

    expect(existsSync(path) && taught && loadModel(path).trainedOn === digest(taught), `run "npm run train" to renew ${file}`).toBe(true);
    expect(readFileSync(path).length).toBeLessThan(10_000_000);
  }
});

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
