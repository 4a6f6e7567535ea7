import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { TicketLine } from '../domain/ticket-line.ts';
import { type Answers, AnswersShape } from '../golden/answers.ts';
import { badConfiguration } from '../scenarios/located.ts';

export interface Golden {
  readonly answers: Answers;
  /** By scenario, in the order of its file. */
  readonly tickets: ReadonlyMap<string, readonly TicketLine[]>;
}

/**
 * Reads `config/<pack>/golden/`: tickets by scenario, and what shop and help desk answered when they were looked up. Null where a pack
 * has none.
 * @throws config.invalid with every fault, each with file, line and a sentence.
 */
export function readGolden(root: string, pack: string, scenarios: ReadonlySet<string>): Golden | null {
  const folder = `config/${pack}/golden`;
  if (!existsSync(join(root, folder))) return null;
  const faults: string[] = [];
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith('.tickets.jsonl'));
  const tickets = new Map<string, readonly TicketLine[]>();
  for (const name of files.toSorted()) {
    const scenario = name.replace(/\.tickets\.jsonl$/, '');
    if (!scenarios.has(scenario)) faults.push(`${folder}/${name}: there is no scenario "${scenario}"; name the file after one`);
    tickets.set(scenario, linesOf(`${folder}/${name}`));
  }
  const answers = answersOf(`${folder}/answers.json`);
  if (faults.length > 0 || answers === null) throw badConfiguration(faults.join('\n'));
  return { answers, tickets };

  function linesOf(path: string): readonly TicketLine[] {
    const lines = readFileSync(join(root, path), 'utf8').split(/\r?\n/);
    return lines.flatMap((line, index) => (line.trim() === '' ? [] : (parsed(TicketLine, line, `${path}, line ${index + 1}`) ?? [])));
  }

  function answersOf(path: string): Answers | null {
    if (existsSync(join(root, path))) return parsed(AnswersShape, readFileSync(join(root, path), 'utf8'), path);
    faults.push(`${path}: there is no such file; write it with npm run golden`);
    return null;
  }

  function parsed<Shape extends z.ZodType>(shape: Shape, text: string, where: string): z.output<Shape> | null {
    try {
      const result = shape.safeParse(JSON.parse(text));
      if (result.success) return result.data;
      faults.push(...result.error.issues.map(({ path: at, message }) => `${where}, ${at.map(String).join('.')}: ${message}`));
    } catch {
      faults.push(`${where}: this is no JSON`);
    }
    return null;
  }
}
