import { expect, test } from 'vitest';
import { createDecideInMode } from '../../src/agent/decide-in-mode.ts';
import type { Situation } from '../../src/agent/situation.ts';
import type { Decision } from '../../src/domain/decision.ts';
import type { ServiceMode } from '../../src/domain/service-mode.ts';
import { now, turn } from '../contract/store-fixtures.ts';

const by = (model: string): Decision => ({ ...turn([]).decision, model });
const standing = (mode: ServiceMode) => ({
  mode,
  wanted: mode,
  held: false,
  triggers: [],
  troubledAt: null,
  by: 'Mette',
  why: 'the model is down',
  at: now,
  version: 1,
});
// Only handed on.
const situation = {} as Situation;

function decideIn(modes: readonly ServiceMode[], decideForBrief: (failures: number) => Promise<Decision>) {
  const rest = [...modes];
  return createDecideInMode({
    serviceMode: { current: async () => standing(rest.length > 1 ? (rest.shift() ?? 'auto') : (rest[0] ?? 'auto')) },
    decide: async () => by('language model'),
    decideForBrief: (_situation, failures) => decideForBrief(failures),
    briefMs: 30,
  });
}

test('in human the language model is not asked, and every ticket is a person’s', async () => {
  const { decision, service } = await decideIn(['human'], async () => ({ ...by('embedded'), skip: 'thanks' }))(situation, 0);

  expect(service).toBe('human');
  expect(decision).toMatchObject({ model: 'embedded', skip: null, handOver: [{ reason: 'human_mode', why: 'the model is down' }] });
});

test('what the language model decided while the switch was flipped is a person’s too', async () => {
  const { decision } = await decideIn(['auto', 'human'], async () => by('embedded'))(situation, 0);

  expect(decision).toMatchObject({ model: 'language model', handOver: [{ reason: 'human_mode' }] });
});

test('a brief that takes too long goes out without what was looked for', async () => {
  const decide = decideIn(['human'], (failures) => (failures === 0 ? new Promise(() => undefined) : Promise.resolve(by('nothing'))));

  expect((await decide(situation, 0)).decision).toMatchObject({ model: 'nothing' });
});

test('after a failure nothing more is looked for', async () => {
  const decide = decideIn(['human'], async (failures) => by(failures === 0 ? 'looked' : 'nothing'));

  expect((await decide(situation, 1)).decision).toMatchObject({ model: 'nothing' });
});
