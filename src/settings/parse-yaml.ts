import type { z } from 'zod';
import { badConfiguration, check, locate, sayFault } from '../scenarios/located.ts';

/**
 * Reads a YAML text against a schema.
 * @throws config.invalid with every fault as `file, line 11, limits.bot_turns: sentence`.
 */
export function parseYaml<Schema extends z.ZodType>(schema: Schema, text: string, file: string): z.output<Schema> {
  const located = locate(file, text);
  const value = check(located, schema);
  if (value === null || located.faults.length > 0) throw badConfiguration(located.faults.map(sayFault).join('\n'));
  return value;
}
