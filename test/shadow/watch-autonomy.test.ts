import { expect, test } from 'vitest';
import type { Mode } from '../../src/domain/decision.ts';
import type { ModeChange, ModeStanding } from '../../src/ports/mode-store.ts';
import type { ShadowStore, StoredEvidence } from '../../src/ports/shadow-store.ts';
import { createWatchAutonomy } from '../../src/shadow/watch-autonomy.ts';
import { now, pack } from '../support/orders.ts';
import { recordingLogger } from '../support/silent-logger.ts';

const wrong: StoredEvidence = { wrongEffects: ['too much'], resolved: 0, reopened: 0, rated: 0, ratedGood: 0 };

/** The watch over modes as files and operators set them; every scenario has done something wrong. */
function bench(
  files: Readonly<Record<string, Mode>>,
  set: Readonly<Record<string, Mode>>,
  change: { fails?: boolean; moved?: boolean } = {},
) {
  const changes: ModeChange[] = [];
  const told: string[] = [];
  const logger = recordingLogger();
  const nothing = () => Promise.reject(new Error('this test does not ask for it'));
  const standing = (mode: Mode): ModeStanding => ({ mode, trial: false, by: 'x', why: 'y', at: now });
  const shadow: ShadowStore = {
    takeDue: nothing,
    observe: nothing,
    dismiss: nothing,
    open: nothing,
    find: nothing,
    list: nothing,
    giveOpinion: nothing,
    noteWrongEffect: nothing,
    ownActions: () => Promise.resolve([]),
    scored: () => Promise.resolve([]),
    evidence: () => Promise.resolve(wrong),
  };
  const watch = createWatchAutonomy({
    modes: {
      current: nothing,
      set: nothing,
      standings: () => Promise.resolve(new Map(Object.entries(set).map(([id, mode]) => [id, standing(mode)]))),
      change: (made) => {
        changes.push(made);
        return Promise.resolve(change.moved !== true);
      },
    },
    shadow,
    commerce: { ordersWithGifts: () => (change.fails ? Promise.reject(new Error('down')) : Promise.resolve([])) },
    policy: pack.policy.shadow,
    modesInFiles: new Map(Object.entries(files)),
    clock: { now: () => now },
    logger,
    tellPeople: (_, text) => Promise.resolve(void told.push(text)),
  });
  return { watch, changes, told, logger };
}

test('only what runs by itself can lose it, also where its file says so and nobody has set it', async () => {
  const { watch, changes, told } = bench({ a: 'auto', b: 'shadow', c: 'shadow', d: 'auto' }, { c: 'auto', d: 'draft' });

  expect(await watch()).toEqual(['a', 'c']);

  expect(changes).toMatchObject([
    { scenario: 'a', mode: 'draft', from: null },
    { scenario: 'c', mode: 'draft', from: { mode: 'auto', trial: false } },
  ]);
  expect(told[0]).toBe('a no longer runs by itself and drafts from now on: too much (wrong_effect).');
});

test('mail of no scenario loses nothing', async () => {
  expect(await bench({}, { hand_overs: 'auto' }).watch()).toEqual([]);
});

test('a shop that is down does not keep a person’s word from counting', async () => {
  const { watch, logger } = bench({ a: 'auto' }, {}, { fails: true });

  expect(await watch()).toEqual(['a']);
  expect(logger.lines[0]).toMatchObject({ level: 'warn' });
});

test('when somebody else has changed the mode in between, nobody is told', async () => {
  const { watch, told } = bench({ a: 'auto' }, {}, { moved: true });

  expect(await watch()).toEqual([]);
  expect(told).toEqual([]);
});
