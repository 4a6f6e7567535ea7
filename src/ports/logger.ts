/** Fields of a log line: ids, codes, counts and durations only. Never customer text, names, addresses or payloads. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `message` is a constant sentence; what varies goes into the fields. */
export interface Logger {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}
