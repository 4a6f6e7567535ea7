// What people did beside what the bot proposed: npm run shadow -- [--scenario ID] [--pairs] [--json], or a pair as a ticket to measure by: -- --golden PAIR --out FILE
import { fileURLToPath } from 'node:url';
import { createSystemClock } from '../src/adapters/system/system-clock.ts';
import { checkTemplate } from '../src/agent/reply/templates.ts';
import { ResoluteError } from '../src/domain/errors.ts';
import type { Store } from '../src/ports/store.ts';
import { readPack } from '../src/settings/read-pack.ts';
import { createChangeStage, type Progress } from '../src/shadow/change-stage.ts';
import { toolSignatures } from '../src/tools/registry.ts';
import { readOptions } from './read-options.ts';
import { printHandOvers } from './shadow/print-hand-overs.ts';
import { printPairs } from './shadow/print-pairs.ts';
import { withStore } from './shadow/with-store.ts';
import { addToFile, openHelpDesk, readGolden } from './shadow/write-golden.ts';
import { printScorecards } from './shadow-trial/print-scorecards.ts';
import { stop } from './stop.ts';

const values = readOptions(
  'npm run shadow -- [--scenario ID] [--pairs] [--json] [--golden PAIR --out FILE.tickets.jsonl] [--url postgres://…]',
  {
    scenario: { type: 'string' },
    pairs: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    golden: { type: 'string' },
    out: { type: 'string' },
    url: { type: 'string' },
  },
);
const MOST_SHOWN = 50;
const clock = createSystemClock({ startAt: null });
const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const pack = readPack({ root, pack: process.env.PACK ?? 'fashion', tools: toolSignatures(), checkTemplate });
  const known = [...pack.book.scenarios.keys()];
  if (values.scenario !== undefined && !known.includes(values.scenario)) {
    stop(`There is no scenario "${values.scenario}". Known: ${known.join(', ')}.`);
  }
  const { currency } = pack.policy.shop;
  if (values.golden !== undefined) {
    await makeGolden(values.golden, currency);
  } else if (values.pairs) {
    const search = { scenario: values.scenario ?? null, show: 'differing' } as const;
    const { rows, next } = await withStore(values.url, (store) => store.console.pairs(search, { limit: MOST_SHOWN, after: null }));
    if (values.json) console.log(JSON.stringify(rows, null, 2));
    else console.log(`${printPairs(rows)}${next === null ? '' : '\n\nOlder ones are in the console.'}`);
  } else {
    const scenarios = values.scenario === undefined ? known : [values.scenario];
    const now = clock.now();
    const { progress, open } = await withStore(values.url, async (store) => ({
      progress: await read(store, scenarios, pack),
      open: await store.console.escalations({ show: 'open', now }, { limit: MOST_SHOWN, after: null }),
    }));
    if (values.json) console.log(JSON.stringify(Object.fromEntries(progress), null, 2));
    else console.log(`${printScorecards(progress, currency)}\n\n${printHandOvers(open.rows, now, open.next !== null)}`);
  }
} catch (error) {
  if (!(error instanceof ResoluteError)) throw error;
  stop(error.message);
}

async function read(store: Store, scenarios: readonly string[], pack: ReturnType<typeof readPack>): Promise<ReadonlyMap<string, Progress>> {
  const { progressOf } = createChangeStage({
    modes: store.modes,
    shadow: store.shadow,
    policy: pack.policy.shadow,
    clock,
    modeInFile: (scenario) => pack.book.scenarios.get(scenario)?.mode ?? null,
    freeOfGate: new Set(),
  });
  const progress = new Map<string, Progress>();
  for (const scenario of scenarios) progress.set(scenario, await progressOf(scenario));
  return progress;
}

async function makeGolden(pair: string, currency: string): Promise<void> {
  const { out } = values;
  if (out === undefined) stop('Say with --out which ticket file the line is for, such as --out golden.tickets.jsonl.');
  const helpDesk = openHelpDesk(root);
  if ('faults' in helpDesk) stop(helpDesk.faults.join('\n'));
  const golden = await withStore(values.url, (store) => readGolden({ store, helpDesk }, pair, currency));
  const refusal = addToFile(golden, out);
  if (refusal !== null) stop(refusal);
  console.log(`Added to ${out}. Read it before you commit it: names of other people are known to nobody but the customer.`);
}
