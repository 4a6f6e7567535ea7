import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

/** Names and values as the operator gave them; nothing is checked yet. */
export type Env = Readonly<Record<string, string | undefined>>;

/** The environment, filled up from `.env` in the project's folder. What the environment says goes first. */
export function loadEnv(folder: string): Env {
  return { ...readEnvFile(join(folder, '.env')), ...process.env };
}

function readEnvFile(file: string): Env {
  try {
    return parseEnv(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
