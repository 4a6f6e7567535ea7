import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/**
 * Lines of JSON as they come, at the pace at which they are taken. The first is waited for before anything is sent, so that what
 * fails at once is still answered as a problem; what fails later cuts the file off, which whoever loads it notices.
 */
export async function sendFile(
  response: Response,
  name: string,
  answers: AsyncIterable<unknown>,
  shown: (answer: unknown) => unknown,
): Promise<void> {
  const each = answers[Symbol.asyncIterator]();
  const first = await each.next();
  // The name says a type of its own.
  response.attachment(name).type('application/x-ndjson');
  await pipeline(Readable.from(lines()), response).catch((error) => {
    // Whoever asked has gone away.
    if (error?.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });

  async function* lines(): AsyncGenerator<string> {
    try {
      for (let next = first; !next.done; next = await each.next()) yield `${JSON.stringify(shown(next.value))}\n`;
    } finally {
      await each.return?.();
    }
  }
}
