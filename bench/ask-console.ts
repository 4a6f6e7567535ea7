import pg from 'pg';
import type { Pack } from '../src/agent/situation.ts';
import { consoleQuestions, type Question } from './console-questions.ts';
import type { AskedTimes } from './print-times.ts';

const ROUNDS = 100;

/** Asks each question a hundred times, one after the other, each time about another ticket, customer or page. */
export async function askConsole(about: { readonly url: string; readonly databaseUrl: string; readonly pack: Pack }) {
  const cookie = await signIn(about.url);
  const database = new pg.Client({ connectionString: about.databaseUrl });
  await database.connect();
  const questions = await consoleQuestions({
    scenarios: [...about.pack.book.scenarios.keys()],
    column: async (sql) => (await database.query<{ value: string }>(sql)).rows.map(({ value }) => value),
    next: async (path) => (await ask(about.url, cookie, path)).next,
  }).finally(() => database.end());

  const cold = performance.now();
  await ask(about.url, cookie, '/overview');
  console.log(
    `The first overview, with the figures of 28 days: ${(performance.now() - cold).toFixed(0)} ms; later ones are reckoned in the background.`,
  );
  const all: AskedTimes[] = [];
  for (const question of questions) all.push(await time(question, about.url, cookie));
  return all;
}

async function time({ what, path }: Question, url: string, cookie: string): Promise<AskedTimes> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    await ask(url, cookie, path(round));
    times.push(performance.now() - began);
  }
  return { what, times };
}

async function ask(url: string, cookie: string, path: string): Promise<{ readonly next: string | null }> {
  const answer = await fetch(`${url}/api/v1${path}`, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  // Lists name their next page; others have none.
  return (await answer.json()) as { readonly next: string | null };
}

async function signIn(url: string): Promise<string> {
  const body = new URLSearchParams(['agent', 'operator', 'administrator', 'auditor'].map((role): [string, string] => ['role', role]));
  const answer = await fetch(`${url}/login/development`, { method: 'POST', body, redirect: 'manual', headers: { origin: url } });
  const [cookie = ''] = (answer.headers.getSetCookie()[0] ?? '').split(';');
  if (answer.status !== 303 || cookie === '') throw new Error(`the development login answered ${answer.status}`);
  return cookie;
}
