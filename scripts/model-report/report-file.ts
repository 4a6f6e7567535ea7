import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Classifier } from '../../src/agent/embedded/classifier/classify.ts';
import type { Hear } from '../../src/agent/hearing/hear.ts';
import { hearText } from './hear-text.ts';
import type { Judged } from './measures.ts';
import { judgedSection, type Section } from './section.ts';

/** `{"text": …, "scenario": … | null}`, or a ticket of a ticket file. */
const Line = z.union([
  z.object({ text: z.string(), scenario: z.union([z.string(), z.null(), z.array(z.string())]) }),
  z.object({ body: z.string(), subject: z.string().optional(), expect: z.object({ scenario: z.array(z.string()).optional() }) }),
]);

/** A labelled file as the ears hear it, at their own thresholds. */
export function reportFile(file: string, hear: Hear, classifier: Classifier): readonly Section[] {
  const judged = readLines(file).flatMap((line): Judged[] => {
    const text = 'text' in line ? line.text : [line.subject, line.body].filter(Boolean).join('\n');
    const named = 'text' in line ? line.scenario : line.expect.scenario;
    // Not said what is right: nothing to judge.
    if (named === undefined) return [];
    const right = typeof named === 'string' ? [named] : (named ?? []);
    const { scenario, confidence } = hearText(text, hear, classifier);
    return [{ text, said: scenario, confidence: confidence ?? 0, right: right.length === 0 ? [null] : right }];
  });
  return [judgedSection(file, 'Each text as the ears hear it; the first of two wishes.', judged)];
}

function readLines(file: string): readonly z.infer<typeof Line>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [Line.parse(JSON.parse(line))];
      } catch {
        throw new Error(
          `${file}, line ${i + 1}: write {"text": "Where is my parcel?", "scenario": "order_status"} (null: none of these), or a ticket with "body" and "expect".`,
        );
      }
    });
}
