import { spawnSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftWords } from '../../console/src/pages/drafts/draft-words.ts';
import { escalationWords } from '../../console/src/pages/escalations/escalation-words.ts';
import { limitWords } from '../../console/src/pages/policy/limit-words.ts';
import { policyNames } from '../../console/src/pages/policy/policy-names.ts';
import { scenarioWords } from '../../console/src/pages/scenarios/scenario-words.ts';
import { shadowWords } from '../../console/src/pages/shadow/shadow-words.ts';
import { serviceModeWords } from '../../console/src/shell/service-mode-words.ts';
import { shellWords } from '../../console/src/shell/shell-words.ts';
import { domainWords } from '../../console/src/words/domain-words.ts';
import { handled } from '../../scripts/eval/run-ticket.ts';
import { setModes, startWorld, type World } from '../../scripts/eval/world.ts';
import { asId, type TicketId, type TurnId } from '../../src/domain/ids.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { agent, asksForPeople, atWork, shop } from './at-work.ts';
import { type Opened, openConsole, startBrowser, violations, visit } from './browser.ts';
import { asked, tooWide } from './pages.ts';

/** What people do in the console, once in each of its languages, and what comes of it at the help desk and in the shop. */
let database: FreshDatabase;
let world: World;
let browser: Browser;
const opened = new Map<Language, Opened>();
const languages = ['da', 'en'] as const;
type Language = (typeof languages)[number];
const { arrives, orderOf, lastTurn, answeredByMette, cancelled, saidTo } = atWork(() => world);

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['scripts/build-console.mjs'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  [database, browser] = await Promise.all([freshDatabase(), startBrowser()]);
  world = await startWorld({
    root: process.cwd(),
    store: { ...shop.store, desk: { ...shop.store.desk, agents: [agent] } },
    databaseUrl: database.url,
    ownerUrl: database.url,
    logLevel: 'silent',
    // The ladder is climbed within one test: what its gate weighs is tried elsewhere.
    policy: (policy) => ({
      ...policy,
      shadow: { ...policy.shadow, gate: { ...policy.shadow.gate, pairs: 1, agreement: 0.01, pairs_in_step: 0 } },
    }),
  });
  await setModes(world.service, 'auto');
  await setMode('order_status', 'shadow');
  await setMode('cancel_order', 'draft');
  const watched = [];
  for (let count = 0; count < 22; count += 1) watched.push(await arrives('status'));
  for (const ticket of watched) await answeredByMette(ticket);
  for (let look = 0; look < 2; look += 1) {
    world.sandbox.clock.advance(12 * 60_000);
    await world.service.shadow.capturePairs();
  }
  for (const language of languages)
    opened.set(language, await openConsole(browser, world.url, { language, colours: 'light', width: 1280 }));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await database?.drop();
});

test.each(languages)('a scenario climbs from shadow to automatic, and the next ticket is treated so (%s)', async (language) => {
  const page = pageIn(language);
  const words = scenarioWords[language].mode;
  const { stages } = domainWords[language];
  const climb = async (stage: 'shadow' | 'draft' | 'trial' | 'auto') => {
    await visit(page, '/scenarios/order_status');
    await page.getByRole('button', { name: words.change }).click();
    await page.getByRole('radio', { name: new RegExp(`^${stages[stage]}`) }).check();
    await page.getByRole('textbox', { name: words.why }).fill('as agreed');
    await Promise.all([page.waitForResponse(/mode$/), page.getByRole('button', { name: words.set(stages[stage]) }).click()]);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    return lastTurn(await arrives('status'));
  };
  if (language !== languages[0]) expect(await climb('shadow')).toMatchObject({ mode: 'shadow', disposition: { kind: 'shadowed' } });

  expect(await climb('draft')).toMatchObject({ mode: 'draft', disposition: { kind: 'drafted' } });
  await climb('trial');
  expect(await climb('auto')).toMatchObject({ mode: 'auto', disposition: { kind: 'resolved' } });
});

test.each(languages)('a draft is approved, another edited, a third put aside (%s)', async (language) => {
  const page = pageIn(language);
  const words = draftWords[language];
  const [approved, edited, aside] = [await arrives('cancel'), await arrives('cancel'), await arrives('cancel')];

  await openDraft(page, approved);
  await Promise.all([page.waitForResponse(/approve$/), page.keyboard.press('a')]);
  await openDraft(page, edited);
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: words.text }).fill('Hej, ordren er stoppet. Hilsen Mette');
  await page.locator('del').first().waitFor();
  await Promise.all([page.waitForResponse(/edit$/), page.getByRole('button', { name: words.sendEdited }).click()]);
  await openDraft(page, aside);
  await page.keyboard.press('o');
  await page.getByRole('textbox', { name: words.why }).fill('the customer has called');
  await Promise.all([page.waitForResponse(/override$/), page.getByRole('button', { name: words.overrideConfirm }).click()]);

  for (const ticket of [approved, edited, aside]) await handled(world, ticket);
  expect([approved, edited, aside].map((ticket) => cancelled(ticket))).toEqual([1, 1, 0]);
  expect(saidTo(edited).at(-1)).toContain('ordren er stoppet. Hilsen Mette');
  expect([approved, edited, aside].map((ticket) => saidTo(ticket).length)).toEqual([1, 1, 0]);
});

test('a key that is held down approves one draft, says so, and leaves the keyboard on the page', async () => {
  const page = pageIn('en');
  const [first] = [await arrives('cancel'), await arrives('cancel')];
  await openDraft(page, first);
  const approvals: string[] = [];
  const note = (request: { url(): string }) => void (/approve$/.test(request.url()) && approvals.push(request.url()));
  page.on('request', note);

  await Promise.all([page.waitForResponse(/approve$/), page.keyboard.down('a')]);
  for (let count = 0; count < 20; count += 1) {
    await page.keyboard.down('a');
    await page.waitForTimeout(30);
  }
  await page.keyboard.up('a');
  page.off('request', note);

  expect(approvals).toHaveLength(1);
  await page.getByRole('status').filter({ hasText: draftWords.en.done.approve }).waitFor();
  expect(await page.evaluate('document.activeElement.id')).toBe('content');
});

test('a switch that somebody threw meanwhile is not undone unseen', async () => {
  const page = pageIn('en');
  const words = serviceModeWords.en;
  const { serviceModes } = domainWords.en;
  const { serviceMode } = world.service.store;
  await visit(page, '/');
  await page.getByRole('button', { name: words.button(serviceModes.auto) }).click();
  await page.getByRole('radio', { name: new RegExp(`^${serviceModes.suggest}`) }).check();
  await page.getByRole('textbox', { name: words.why }).fill('to be on the safe side');
  await setServiceMode('frozen', 'stop, wrong refunds');

  await page.getByText(shellWords.en.moved.says).waitFor();
  const set = page.getByRole('button', { name: words.set(serviceModes.suggest) });
  expect(await set.isDisabled()).toBe(true);
  expect(await serviceMode.current()).toMatchObject({ mode: 'frozen' });
  await page.getByRole('button', { name: shellWords.en.moved.seen }).click();
  expect(await set.isEnabled()).toBe(true);
  await page.keyboard.press('Escape');
  await setServiceMode('auto', 'back again');
});

test('what a page asks while nobody touches it keeps no session alive', async () => {
  const { page } = await openConsole(browser, world.url, { language: 'da', colours: 'light', width: 1280 });
  await page.clock.install();
  await page.reload();
  await page.getByRole('button', { name: serviceModeWords.da.button(domainWords.da.serviceModes.auto) }).waitFor();
  const marked = async () => {
    const asking = page.waitForRequest(/api\/v1\/mode$/);
    await page.clock.fastForward('00:31');
    // While one is under way, a page asks for nothing a second time.
    await (await (await asking).response())?.finished();
    return (await asking).headers()['x-unattended'];
  };

  expect([await marked(), await marked()]).toEqual([undefined, '1']);
  await page.mouse.move(5, 5);
  await page.mouse.move(50, 50);
  expect(await marked()).toBeUndefined();
  await page.context().close();
});

test.each(languages)('an escalation is taken and answered, another handed back with an instruction (%s)', async (language) => {
  const page = pageIn(language);
  const words = escalationWords[language];
  await setMode('order_status', 'auto');
  const [answered, back] = [await arrives('return', asksForPeople), await arrives('return', asksForPeople)];

  await openEscalation(page, answered);
  await Promise.all([page.waitForResponse(/take$/), page.keyboard.press('t')]);
  await page.getByText(words.taken).first().waitFor();
  await page.keyboard.press('r');
  await page.getByRole('textbox', { name: words.text }).fill('Hej, jeg ringer i dag. Hilsen Mette');
  await Promise.all([page.waitForResponse(/answer$/), page.getByRole('button', { name: words.send }).click()]);
  await openEscalation(page, back);
  await page.keyboard.press('b');
  await page.getByRole('textbox', { name: words.instruction }).fill(`jeg vil gerne returnere ordre ${orderOf(back)}`);
  const inDialog = page.getByRole('dialog').getByRole('button', { name: words.handBack });
  await Promise.all([page.waitForResponse(/hand-back$/), inDialog.click()]);

  for (const ticket of [answered, back]) await handled(world, ticket);
  expect(saidTo(answered).at(-1)).toContain('jeg ringer i dag');
  expect(world.sandbox.effects().filter(({ kind, order }) => kind === 'create_return' && order === orderOf(back))).toHaveLength(1);
});

test.each(languages)('ten pairs are judged by keyboard alone (%s)', async (language) => {
  const page = pageIn(language);
  const { pairs } = await asked<{ pairs: { turn: string }[] }>(page, '/pairs?show=compared');
  await visit(page, '/');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await page.locator('h1', { hasText: shellWords[language].pages.shadow }).waitFor();
  await visit(page, `/shadow/pairs/${pairs[0]?.turn}?show=compared`);
  const judged = new Set<string>();
  for (let count = 0; count < 10; count += 1) {
    const { pathname } = new URL(page.url());
    await page.locator(`main[data-path="${pathname.replace('/console', '')}"] h1`).waitFor();
    await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
    judged.add(pathname.split('/').at(-1) ?? '');
    await Promise.all([page.waitForResponse(/opinions$/), page.keyboard.press('e')]);
    // The next one comes by itself.
    await page.waitForURL((url) => url.pathname !== pathname);
  }

  expect(judged.size).toBe(10);
  for (const turn of judged) {
    const given = (await world.service.store.shadow.find(asId<TurnId>(turn)))?.opinions ?? [];
    expect(given.map(({ opinion, why }) => `${opinion}: ${why}`)).toContain(`equal: ${shadowWords[language].judge.byKey}`);
  }
});

test.each(languages)(
  'a limit is lowered at once with a reason, and raising one waits for a second administrator (%s)',
  async (language) => {
    const page = pageIn(language);
    const words = limitWords[language];
    const lower = { da: '1.500,00', en: '1,400.00' }[language];
    const change = async (value: string, button: string) => {
      await page.getByRole('button', { name: words.change }).click();
      await page.getByRole('textbox', { name: policyNames[language]['limits.money_at_stake'] ?? '' }).fill(value);
      await page.getByRole('textbox', { name: words.why }).fill('the autumn sale');
      expect([...(await violations(page)), ...(await tooWide(page))]).toEqual([]);
      await page.getByRole('button', { name: button, exact: true }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    };
    await visit(page, '/policy');
    await change(lower, words.lower);
    const lowered = await world.service.store.limits.newest();
    expect(lowered).toMatchObject({ limits: { money_at_stake: { da: '1500.00', en: '1400.00' }[language] }, why: 'the autumn sale' });

    await change('2600', words.ask);
    await page.getByText(words.asked).waitFor();
    expect(await world.service.store.limits.newest()).toEqual(lowered);
    const { approvals } = await asked<{ approvals: { request: object; decision: string | null }[] }>(page, '/approvals');
    const limits = expect.objectContaining({ money_at_stake: '2600.00' });
    expect(approvals).toContainEqual(expect.objectContaining({ decision: null, request: expect.objectContaining({ limits }) }));
  },
);

test.each(languages)('the switch leaves every ticket to people, with a reason, and is put back (%s)', async (language) => {
  const page = pageIn(language);
  const words = serviceModeWords[language];
  const { serviceModes } = domainWords[language];
  const turnTo = async (from: 'auto' | 'human', to: 'auto' | 'human') => {
    await page.getByRole('button', { name: words.button(serviceModes[from]) }).click();
    await page.getByRole('radio', { name: new RegExp(`^${serviceModes[to]}`) }).check();
    await page.getByRole('textbox', { name: words.why }).fill('wrong prices in the shop');
    await page.getByRole('button', { name: words.set(serviceModes[to]) }).click();
    await page.getByRole('button', { name: words.button(serviceModes[to]) }).waitFor();
    expect(await world.service.store.serviceMode.current()).toMatchObject({ mode: to, why: 'wrong prices in the shop' });
  };
  // As it stands after what was done in the other language.
  await page.reload();
  await visit(page, '/');

  await turnTo('auto', 'human');
  expect(await lastTurn(await arrives('return'))).toMatchObject({ disposition: { kind: 'escalated', reasons: ['human_mode'] } });
  await turnTo('human', 'auto');
  expect(await lastTurn(await arrives('return'))).not.toMatchObject({ disposition: { kind: 'escalated' } });
});

function pageIn(language: Language): Page {
  const page = opened.get(language)?.page;
  if (!page) throw new Error(`no console in ${language}`);
  return page;
}

async function openDraft(page: Page, ticket: TicketId): Promise<void> {
  const { drafts } = await asked<{ drafts: { turn: string; ticket: string }[] }>(page, '/drafts');
  await visit(page, `/drafts/${drafts.find((draft) => draft.ticket === ticket)?.turn}`);
  await page.locator('main button [aria-hidden=true]').first().waitFor();
}

async function openEscalation(page: Page, ticket: TicketId): Promise<void> {
  const { escalations } = await asked<{ escalations: { turn: string; ticket: string }[] }>(page, '/escalations');
  await visit(page, `/escalations/${escalations.find((one) => one.ticket === ticket)?.turn}`);
  await page.locator('main button [aria-hidden=true]').first().waitFor();
}

async function setServiceMode(mode: 'auto' | 'frozen', why: string): Promise<void> {
  const at = world.service.clock.now();
  await world.service.store.serviceMode.set({ mode, wanted: mode, held: false, triggers: [], troubledAt: null, by: 'Jonas', why, at }, []);
}

async function setMode(scenario: string, mode: 'auto' | 'draft' | 'shadow'): Promise<void> {
  await world.service.store.modes.set(scenario, mode, 'test', 'where it starts', world.service.clock.now());
}
