import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goldenWords } from '../../console/src/pages/scenario-golden/golden-words.ts';
import { textWords } from '../../console/src/pages/scenario-text/text-words.ts';
import { serviceModeWords } from '../../console/src/shell/service-mode-words.ts';
import { shellWords } from '../../console/src/shell/shell-words.ts';
import { domainWords } from '../../console/src/words/domain-words.ts';
import { demoFiles } from '../../scripts/demo/demo-files.ts';
import { liveThrough } from '../../scripts/demo/live-through.ts';
import { whereToLook } from '../../scripts/demo/where-to-look.ts';
import { startWorld, type World } from '../../scripts/eval/world.ts';
import { picturedPages } from '../../scripts/pictures/pages.ts';
import { idOf } from '../../src/scenarios/book.ts';
import { createPublishVersion } from '../../src/versions/publish-version.ts';
import { createWhatIf } from '../../src/versions/what-if.ts';
import { type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { type Opened, openConsole, refusedByPolicy, startBrowser, violations, visit } from './browser.ts';
import { hostileMails } from './hostile-mails.ts';
import { asked, everyPage, tooWide } from './pages.ts';

const demo = demoFiles(process.cwd());
/** Some of each kind: resolved, asked, handed over, drafted, watched. */
const chosen = ['da-001', 'en-001', 'da-002', 'da-010', 'da-012', 'da-015', 'da-019', 'da-024', 'da-036', 'da-damaged-01'];
const mails = demo.tickets.filter(({ id }) => chosen.includes(id));

let database: FreshDatabase;
let world: World;
let browser: Browser;
let danish: Opened;
let english: Opened;
beforeAll(async () => {
  const built = spawnSync(process.execPath, ['scripts/build-console.mjs'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  [database, browser] = await Promise.all([freshDatabase(), startBrowser()]);
  const url = database.url;
  world = await startWorld({ root: process.cwd(), store: demo.store, databaseUrl: url, ownerUrl: url, logLevel: 'silent' });
  await liveThrough(world, [...mails, ...hostileMails()]);
  danish = await openConsole(browser, world.url, { language: 'da', colours: 'light', width: 1280 });
  english = await openConsole(browser, world.url, { language: 'en', colours: 'dark', width: 390 });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await database?.drop();
});

test('every page opens on a wide and on a narrow screen, in both languages and colours; axe finds nothing, and nothing is refused', {
  timeout: 60_000,
}, async () => {
  const [light, dark] = [danish, english];

  const found: string[] = [];
  for (const path of await everyPage(light.page)) {
    await Promise.all([visit(light.page, path), visit(dark.page, path)]);
    // What is folded away is part of the page.
    for (const { page } of [light, dark])
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    // Of all that axe looks at, only contrast depends on the colours.
    const looks = [
      violations(light.page),
      violations(dark.page, ['color-contrast', 'target-size']),
      tooWide(light.page),
      tooWide(dark.page),
    ];
    found.push(...(await Promise.all(looks)).flat());
  }

  expect(found).toEqual([]);
  for (const { page, faults } of [light, dark])
    expect({ faults, refused: await refusedByPolicy(page) }).toEqual({ faults: [], refused: [] });
});

test('axe finds nothing in any dialog, and none is too wide', { timeout: 60_000 }, async () => {
  const dialogs = (await picturedPages(danish.page)).flatMap(({ path, press }) => (press ? [{ path, press }] : []));
  expect(dialogs.length).toBeGreaterThanOrEqual(5);

  const found: string[] = [];
  for (const { path, press } of dialogs) {
    for (const [{ page }, name] of [[danish, press.da] as const, [english, press.en] as const]) {
      await visit(page, path);
      await page.getByRole('button', { name }).first().click();
      await page.getByRole('dialog').waitFor();
      found.push(...(await violations(page)), ...(await tooWide(page)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }

  expect(found).toEqual([]);
});

test('the demo tells where its console is, and all of its mail is found there: tickets, what people must do, and the audit', async () => {
  const { page } = danish;
  const address = /http:\S+\/console\//.exec(whereToLook(world))?.[0] ?? '';

  await page.goto(address);
  await page.locator('h1').waitFor();
  const { tickets } = await asked<{ tickets: { ticket: string; disposition: string }[] }>(page, '/tickets?limit=100');
  const { escalations } = await asked<{ escalations: { ticket: string }[] }>(page, '/escalations?limit=100');
  const { events } = await asked<{ events: { type: string }[] }>(page, '/audit?limit=100');

  expect(tickets).toHaveLength(mails.length + hostileMails().length);
  const handedOver = tickets.filter(({ disposition }) => disposition === 'escalated').map(({ ticket }) => ticket);
  expect(escalations.map(({ ticket }) => ticket).toSorted()).toEqual(handedOver.toSorted());
  expect(events.length).toBeGreaterThan(tickets.length);
});

test('what ten hostile tickets say is shown as it is: nothing of it runs, and no page breaks', { timeout: 60_000 }, async () => {
  const { page, faults } = english;
  const { tickets } = await asked<{ tickets: { ticket: string }[] }>(page, '/tickets?reason=human_requested');
  expect(tickets.length).toBeGreaterThanOrEqual(10);

  const { escalations } = await asked<{ escalations: { turn: string; ticket: string }[] }>(page, '/escalations');
  const theirs = escalations.filter((escalation) => tickets.some(({ ticket }) => ticket === escalation.ticket));
  expect(theirs).toHaveLength(tickets.length);
  const pages = [...tickets.map(({ ticket }) => `/tickets/${ticket}`), ...theirs.map(({ turn }) => `/escalations/${turn}`)];

  const broken: string[] = [];
  for (const path of pages) {
    await visit(page, path);
    broken.push(...(await tooWide(page)));
  }

  expect(broken).toEqual([]);
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect({ faults, refused: await refusedByPolicy(page) }).toEqual({ faults: [], refused: [] });
});

test('whoever sees no customers sees every page, and nothing of them', async () => {
  const { page, faults } = await openConsole(browser, world.url, { language: 'en', colours: 'light', width: 1280, role: 'auditor' });
  const { tickets } = await asked<{ tickets: { ticket: string }[] }>(page, '/tickets?limit=5');
  const lists = ['/', '/tickets', '/audit', '/people'];
  const single = (await everyPage(page)).filter((path) => /^\/(?:escalations|drafts|shadow\/pairs|tickets)\/./.test(path));
  for (const path of [...lists, ...single, ...tickets.map(({ ticket }) => `/tickets/${ticket}`)]) {
    await visit(page, path);
    expect([path, (await page.locator('main').innerText()).match(/\S+@mail\.example/)]).toEqual([path, null]);
  }
  expect(faults.filter((fault) => !fault.includes('403'))).toEqual([]);
  await page.getByRole('button', { name: serviceModeWords.en.button(domainWords.en.serviceModes.auto) }).click();
  await page.getByText(serviceModeWords.en.notYours).waitFor();
  await page.context().close();
});

test.each([
  {
    language: 'Danish',
    opened: () => danish,
    golden: goldenWords.da,
    says: {
      text: /Scenariets tekst/,
      fault: /linje \d+/,
      fine: /Ingen fejl/,
      tryIt: 'Prøv på gemte sager',
      flips: /afgørelser? ændrer sig/,
      publish: 'Udgiv',
      download: 'Hent som fil',
      note: /Hvad ændrer du/,
      back: 'Rul tilbage: Filen',
    },
    done: (version: number) => `Version ${version} er i brug.`,
  },
  {
    language: 'English',
    opened: () => english,
    golden: goldenWords.en,
    says: {
      text: /Text of the scenario/,
      fault: /line \d+/,
      fine: /No faults/,
      tryIt: 'Try it on stored tickets',
      flips: /decisions? changes?/,
      publish: 'Publish',
      download: 'Download',
      note: /What changes/,
      back: 'Roll back: The file',
    },
    done: (version: number) => `Version ${version} is in force.`,
  },
])(
  'in $language a scenario is written with its faults in view, tried on stored tickets, published with a note, and rolled back',
  {
    timeout: 60_000,
  },
  async ({ opened, says, done, golden }) => {
    const { page } = opened();
    const { scenarios } = world.service.store;
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
    await visit(page, '/scenarios/cancel_order');
    const { tickets } = await asked<{ tickets: unknown[] }>(page, '/scenarios/cancel_order/golden');
    await button(golden.run).click();
    await page.getByText(golden.passed(tickets.length, tickets.length)).waitFor();
    await page.getByText(golden.asExpected).first().click();
    expect([...(await violations(page)), ...(await tooWide(page))]).toEqual([]);

    await visit(page, '/scenarios/cancel_order/text');
    const field = page.getByRole('textbox', { name: says.text });
    const file = await field.inputValue();
    const handed = file.replaceAll('planned: { reply: order_cancelled }', 'planned: { hand_over: low_confidence }');
    // As an editor on another system leaves it: comments and line ends come out as they went in.
    const edited = `# set på først ✎\n${handed}`.replaceAll('\n', '\r\n');
    const before = (await scenarios.inForce()).versions.get('cancel_order')?.version ?? 0;

    await field.fill(file.replace('playbook:', 'playbok:'));
    await button(says.fault).first().waitFor();
    expect(await button(says.publish).isDisabled()).toBe(true);
    await page.locator('input[type=file]').setInputFiles({ name: 'cancel_order.yaml', mimeType: 'text/yaml', buffer: Buffer.from(edited) });
    await page.getByText(says.fine).waitFor();
    await button(golden.runEdit).click();
    await page.getByText(golden.otherwise, { exact: true }).first().click();
    await page.getByText(golden.differences.effects).first().waitFor();
    await button(says.tryIt).click();
    await page.getByText(says.flips).first().waitFor();
    expect(await page.getByRole('table').last().textContent()).toMatch(/DKK/);
    expect([...(await violations(page)), ...(await tooWide(page))]).toEqual([]);
    await button(says.publish).click();
    await page.getByRole('textbox', { name: says.note }).fill('People look at it first');
    await inDialog(says.publish).click();
    await page.getByText(done(before + 1)).waitFor();
    expect(await scenarios.version('cancel_order', before + 1)).toMatchObject({ text: edited, note: 'People look at it first' });
    const [download] = await Promise.all([page.waitForEvent('download'), button(says.download).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(edited);

    await button(says.back).click();
    await page.getByRole('textbox', { name: says.note }).fill('The bot did it well');
    await inDialog(says.back.split(':')[0] ?? '').click();
    await page.getByText(done(before + 2)).waitFor();
    expect(await scenarios.version('cancel_order', before + 2)).toMatchObject({ restores: 0, text: file, note: 'The bot did it well' });
  },
);

test('what is written outlives a look elsewhere, and what a colleague saves meanwhile is not overwritten unseen', async () => {
  const { page } = english;
  const { store, clock } = world.service;
  const words = textWords.en;
  const field = page.getByRole('textbox', { name: words.text });
  const save = page.getByRole('button', { name: words.save, exact: true });
  await visit(page, '/scenarios/return_request/text');
  const file = await field.inputValue();
  await field.fill(`# mine\n${file}`);
  await store.scenarios.save({ scenario: 'return_request', text: `# hers\n${file}`, by: 'Mette', at: clock.now() }, null);
  await visit(page, '/');
  await visit(page, '/scenarios/return_request/text');

  await page.getByText(shellWords.en.moved.says).waitFor();
  expect(await field.inputValue()).toBe(`# mine\n${file}`);
  expect(await page.getByLabel(words.beside).locator('del').first().textContent()).toContain('# hers');
  expect(await save.isDisabled()).toBe(true);
  await page.getByRole('button', { name: shellWords.en.moved.seen }).click();
  await save.click();
  await page.getByText(words.unsaved).waitFor({ state: 'detached' });
  expect(await asked(page, '/scenarios/return_request/text')).toMatchObject({ edit: { text: `# mine\n${file}` } });
});

test('under the texts in force every stored ticket comes out as it did: what if tells of the text, and of nothing else', async () => {
  const { store, pack, clock } = world.service;
  const versions = createPublishVersion({ base: pack, scenarios: store.scenarios, limits: store.limits, clock });
  const whatIf = createWhatIf({ packInForce: async () => pack, scenarios: store.scenarios, versions });

  const tickets = await Promise.all(
    pack.source.scenarios.map(async (file) => {
      const answer = await whatIf(idOf(file), file.text, 50);
      return answer.kind === 'told' ? answer.tickets : [];
    }),
  );

  const otherwise = tickets.flat().filter((one) => {
    const { verdict, decision } = one.turn;
    if (one.kind !== 'told' || one.flips || one.reworded) return true;
    const end = verdict.kind === 'go' ? (verdict.asks ? 'asked' : 'resolved') : verdict.kind === 'skip' ? 'skipped' : 'escalated';
    const plan = verdict.kind === 'go' ? decision.plan.map(({ action }) => action) : [];
    return (
      one.before.end !== end ||
      !isDeepStrictEqual(
        one.before.plan.map(({ action }) => action),
        plan,
      )
    );
  });
  expect(tickets.flat().length).toBeGreaterThan(mails.length / 2);
  expect(otherwise.map(({ ticket }) => ticket)).toEqual([]);
});
