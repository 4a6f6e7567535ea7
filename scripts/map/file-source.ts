import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { PastMail } from '../../src/mapping/hear-ticket.ts';
import { readExportedLine } from './exported-line.ts';
import type { HistorySource, Past } from './source.ts';

const linesAtOnce = 500;

/** Exported tickets, one JSON object a line. The cursor is the number of lines that are read. */
export function createFileSource(file: string): HistorySource {
  const { size, mtimeMs } = statSync(file);
  let lines: AsyncIterator<string> | null = null;
  let at = 0;
  let bytes = 0;
  return {
    name: `${file}, ${size} bytes, ${mtimeMs}`,
    async read(cursor): Promise<Past> {
      const from = Number(cursor ?? 0);
      lines ??= createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
      const mails: PastMail[] = [];
      while (at < from + linesAtOnce) {
        const line = await lines.next();
        if (line.done) return { mails, cursor: String(at), end: true, done: 1 };
        at += 1;
        bytes += Buffer.byteLength(line.value) + 1;
        if (at > from) mails.push(...readExportedLine(line.value, file, at));
      }
      return { mails, cursor: String(at), end: false, done: Math.min(1, bytes / size) };
    },
  };
}
