import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTicketFile } from '../../sandbox/formats/ticket-file.ts';
import { readOthers, readRequests } from '../model-report/read-corpora.ts';
import type { KnownMail } from './make-history.ts';

const golden = 'benchmark/fashion-23/fashion-23.tickets.jsonl';

/** Mails of one scenario each: the golden tickets, and the public requests where there are any. */
export function readKnown(root: string, corpora: string | null): readonly KnownMail[] {
  const tickets = parseTicketFile(readFileSync(join(root, golden), 'utf8'), golden);
  const own = tickets.flatMap(({ language, subject, body, expect: { scenario = [] } }) =>
    scenario.length === 1 ? [{ language, subject, body, scenarios: scenario }] : [],
  );
  return [...own, ...publicMails(corpora)];
}

function publicMails(corpora: string | null): readonly KnownMail[] {
  if (corpora === null) return [];
  return readRequests(corpora).flatMap(({ text, right }) => {
    const scenarios = right.flatMap((label) => (label === null ? [] : [label]));
    const wished = scenarios.length === right.length && !scenarios.includes('human_requested');
    return wished ? [{ language: 'en', subject: '', body: text, scenarios }] : [];
  });
}

/** Public questions that are none of a shop's. */
export function readUnknown(corpora: string | null): readonly KnownMail[] {
  if (corpora === null) return [];
  return readOthers(corpora).map(({ text }) => ({ language: 'en', subject: '', body: text, scenarios: [] }));
}

/** The folder of public texts, where there is one. */
export function corporaIn(folder: string | undefined): string | null {
  return folder !== undefined && existsSync(folder) ? folder : null;
}
