import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportFile } from '../../sandbox/formats/report-file.ts';
import { parseStoreFile, type StoreFile } from '../../sandbox/formats/store-file.ts';
import { parseTicketFile } from '../../sandbox/formats/ticket-file.ts';
import type { TicketLine } from '../../src/domain/ticket-line.ts';
import { createExpectationCheck } from './check-expectation.ts';
import { createProgress } from './progress.ts';
import { type RanTicket, tryTicket } from './run-ticket.ts';
import { startTemporaryDatabase } from './temporary-database.ts';
import { startWorld, type WorldOptions } from './world.ts';
import { writeReport } from './write-report.ts';

export interface FileRun {
  readonly report: ReportFile;
  readonly ran: readonly RanTicket[];
}

export interface Files {
  readonly store: StoreFile;
  readonly tickets: readonly TicketLine[];
}

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Reads both files, and that they and the pack go together. @throws FormatError with file, line and a sentence. */
export function readFiles(storeFile: NamedText, ticketFile: NamedText, root: string, onDoubt?: (sentence: string) => void): Files {
  const store = parseStoreFile(storeFile.text, storeFile.name, onDoubt);
  const scenarios = readdirSync(join(root, 'config/fashion/scenarios')).flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? []);
  const check = createExpectationCheck(store, scenarios.toSorted());
  return { store, tickets: parseTicketFile(ticketFile.text, ticketFile.name, check) };
}

/** Runs every ticket against a fresh store, one after the other, in as many worlds side by side as there are cores to spare. */
export async function runFile(
  files: Files,
  options: { readonly root: string; readonly worlds?: number } & Partial<Omit<WorldOptions, 'store'>>,
): Promise<FileRun> {
  const startedAt = new Date().toISOString();
  const began = performance.now();
  const database = await startTemporaryDatabase();
  const worlds = await Promise.all(
    Array.from({ length: Math.max(1, Math.min(options.worlds ?? 2, files.tickets.length)) }, async (_, index) => {
      const url = await database.create(`world_${index}`);
      return startWorld({ ...options, store: files.store, databaseUrl: url, ownerUrl: url });
    }),
  );
  try {
    const progress = createProgress('Tickets', files.tickets.length);
    const ran: RanTicket[] = [];
    const waiting = [...files.tickets.entries()];
    await Promise.all(
      worlds.map(async (world) => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          ran[next[0]] = await tryTicket(world, next[1]);
          progress.step();
        }
      }),
    );
    progress.end();
    const { modelName, packName } = worlds[0] ?? { modelName: '', packName: '' };
    const report = writeReport(ran, {
      model: modelName,
      pack: packName,
      startedAt,
      seconds: Math.round(performance.now() - began) / 1_000,
    });
    return { report, ran };
  } finally {
    await Promise.all(worlds.map((world) => world.close()));
    await database.stop();
  }
}
