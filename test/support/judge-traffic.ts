import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Exchange } from '../../sandbox/http.ts';
import { contractIsThere, createZendeskJudge } from '../contract/zendesk-oas.ts';

declare module 'vitest' {
  interface ProvidedContext {
    trafficFile: string;
  }
}

/**
 * Vitest's `globalSetup`: when the run ends, everything that any test exchanged with the sandbox's help desk must keep to the
 * published OpenAPI document, else the run fails. Where the document is absent it says that this was skipped.
 */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'resolute-test-traffic-'));
  const file = join(folder, 'zendesk.jsonl');
  writeFileSync(file, '');
  project.provide('trafficFile', file);
  return () => {
    const exchanges = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Exchange);
    rmSync(folder, { recursive: true });
    if (exchanges.length > 0) judgeAll(exchanges);
  };
}

function judgeAll(exchanges: readonly Exchange[]): void {
  if (!contractIsThere) {
    console.log(`Zendesk traffic: ${exchanges.length} kinds of exchange; skipped, since the published OpenAPI document is absent.`);
    return;
  }
  const judge = createZendeskJudge();
  const faults = exchanges
    .filter((exchange) => !isNobody(exchange))
    .flatMap((exchange) => judge(exchange).faults.map((fault) => `${exchange.method} ${exchange.target}: ${fault}`));
  const distinct = [...new Set(faults)];
  console.log(`Zendesk traffic: ${exchanges.length} kinds of exchange against the published OpenAPI document, ${distinct.length} faults.`);
  if (distinct.length === 0) return;
  console.error(`The tests' traffic breaks the published OpenAPI document:\n${distinct.join('\n')}`);
  // An error thrown here would leave the run hanging.
  process.exitCode = 1;
}

/** The help desk tells a caller without rights that nobody is signed in, in a form that its document does not know. */
function isNobody({ target, responseBody }: Exchange): boolean {
  const { user } = (responseBody ?? {}) as { user?: { id?: unknown } };
  return target.startsWith('/api/v2/users/me') && user?.id === null;
}
