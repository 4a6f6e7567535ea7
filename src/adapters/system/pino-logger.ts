import type { DestinationStream } from 'pino';
import { pino } from 'pino';
import type { LogFields, Logger } from '../../ports/logger.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/**
 * JSON lines. What the port's types cannot promise is made true here: only flat values get through, names that hold customer
 * text or secrets are masked, and so are addresses inside other values.
 */
export function createPinoLogger({ level, destination }: { readonly level: LogLevel; readonly destination?: DestinationStream }): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const out = destination === undefined ? pino(options) : pino(options, destination);
  return {
    debug: (message, fields) => out.debug(harmless(fields), message),
    info: (message, fields) => out.info(harmless(fields), message),
    warn: (message, fields) => out.warn(harmless(fields), message),
    error: (message, fields) => out.error(harmless(fields), message),
  };
}

const masked = '[masked]';
const longest = 300;
const neverLogged =
  /^(authorization|cookie|headers?|payload|body|html|text|subject|description|comment|reply|brief|note|query|variables|address|city|zip)$|secret|password|token|e-?mail|phone|(first|last|full)_?name/i;
const mailAddress = /[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+/gu;

function harmless(fields: LogFields = {}): Record<string, string | number | boolean | null> {
  const kept: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(fields as Readonly<Record<string, unknown>>)) {
    if (value === undefined) continue;
    kept[name] = neverLogged.test(name) ? masked : flat(value);
  }
  return kept;
}

function flat(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (typeof value !== 'string') return masked;
  const text = value.toWellFormed().replaceAll(mailAddress, masked);
  return text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text;
}
