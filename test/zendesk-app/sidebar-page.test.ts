import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { asId, type TicketId } from '../../src/domain/ids.ts';
import { refusedByPolicy, violations } from '../console/browser.ts';
import { hostileMails, hostileWords } from '../console/hostile-mails.ts';
import { tooWide } from './beside-ticket.ts';
import { planted } from './hostile-answer.ts';
import { METTE, startSidebarWorld } from './sidebar-world.ts';

let on: Awaited<ReturnType<typeof startSidebarWorld>>;
beforeAll(async () => {
  on = await startSidebarWorld();
}, 120_000);
afterAll(() => on?.close());
afterEach(() => on?.closeTickets());

test('a draft is approved beside its ticket: the order is cancelled, and the customer has the answer as it stood', async () => {
  const ticket = await on.drafted('sofie');
  const { frame, faults } = await on.beside(ticket, { language: 'da', colours: 'light' });

  await frame.getByRole('heading', { name: 'En kladde venter på dig' }).waitFor();
  expect(await frame.locator('.proposal').textContent()).toContain('#10700');
  expect(await frame.locator('main').textContent()).toMatch(/Annuller ordren #10700 638,00/);
  expect([...(await violations(frame)), ...(await tooWide(frame))]).toEqual([]);
  await frame.getByRole('button', { name: 'Godkend og send' }).click();
  await frame.getByText('Godkendt.').waitFor();
  await frame.getByText('Udført').waitFor();

  expect(on.effectsOn('#10700')).toMatchObject([{ kind: 'cancel_order' }]);
  await expect.poll(() => on.saidIn(ticket).at(-1)).toContain('#10700');
  expect({ faults, refused: await refusedByPolicy(frame) }).toEqual({ faults: [], refused: [] });
});

test('a draft is edited: into the editor of the ticket as words, or sent with the changes', async () => {
  const ticket = await on.drafted('lars');
  const { frame, inserted, faults } = await on.beside(ticket, { language: 'en', colours: 'dark' });

  await frame.getByRole('button', { name: 'Edit' }).click();
  const field = frame.getByRole('textbox', { name: 'Reply' });
  expect(await frame.getByRole('button', { name: 'Approve with my changes' }).isDisabled()).toBe(true);
  expect([...(await violations(frame)), ...(await tooWide(frame))]).toEqual([]);
  await field.fill('Hej Lars\n\nDin ordre er <b>annulleret</b>.\nVenlig hilsen');
  await frame.getByRole('button', { name: 'Into Zendesk’s editor' }).click();
  await frame.getByText('It stands in the editor.').waitFor();
  expect(await inserted()).toEqual(['<p>Hej Lars</p><p>Din ordre er &lt;b&gt;annulleret&lt;/b&gt;.<br>Venlig hilsen</p>']);
  expect(on.saidIn(ticket)).toEqual([]);

  await frame.getByRole('checkbox', { name: 'Also do what is planned at the shop' }).uncheck();
  await frame.getByRole('button', { name: 'Approve with my changes' }).click();
  await frame.getByText('Approved with your changes.').waitFor();

  await expect.poll(() => on.saidIn(ticket)).toEqual([expect.stringContaining('Din ordre er <b>annulleret</b>.')]);
  expect(on.effectsOn('#10701')).toEqual([]);
  expect(faults).toEqual([]);
});

test('a draft is put aside by keyboard alone, with a reason: nothing is done or sent', async () => {
  const ticket = await on.drafted('rikke');
  const { page, frame } = await on.beside(ticket, { language: 'da', colours: 'light' });

  await frame.getByRole('button', { name: 'Gør det anderledes' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hun ringede');
  await page.keyboard.press('Escape');
  expect(await frame.locator('button:focus').textContent()).toBe('Gør det anderledes');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Hun ringede selv');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await frame.getByText('Lagt til side.').waitFor();

  expect(on.effectsOn('#10702')).toEqual([]);
  expect(on.saidIn(ticket)).toEqual([]);
  const [turn] = await on.turnsOf(ticket);
  expect((await on.world.service.store.drafts.find(asId(String(turn?.id))))?.review).toMatchObject({
    by: expect.stringMatching(/^Mette \(Zendesk \d+\)$/),
    review: { kind: 'overridden', why: 'Hun ringede selv' },
  });
});

test('a ticket that people have shows its brief, and is handed back with an instruction that the bot follows', async () => {
  await on.setModes('auto');
  const ticket = await on.arrived(on.lineOf('anna', 'Hej, jeg vil gerne tale med en medarbejder om ordre 10703.'));
  const { frame } = await on.beside(ticket, { language: 'en', colours: 'light' });

  await frame.getByRole('heading', { name: 'With people' }).waitFor();
  expect(await frame.locator('main').textContent()).toContain('Asked for a person');
  await frame.getByRole('button', { name: 'Hand back to the bot' }).click();
  await frame.getByRole('textbox', { name: 'What should the bot do?' }).fill('annuller ordre 10703');
  await frame.getByRole('group').getByRole('button', { name: 'Hand back to the bot' }).click();
  await frame.getByText('Handed back.').waitFor();
  await on.handled(ticket);

  expect(on.effectsOn('#10703')).toMatchObject([{ kind: 'cancel_order' }]);
  expect((await on.world.service.store.cases.find(ticket))?.handBack).toMatchObject({ count: 1 });
});

test('what happens meanwhile is shown when the help desk tells of it, and a step on what was is refused', async () => {
  const ticket = await on.drafted('anna');
  const { frame, tell } = await on.beside(ticket, { language: 'da', colours: 'light' });
  await frame.getByRole('heading', { name: 'En kladde venter på dig' }).waitFor();
  await tell('colorScheme.changed', 'dark');
  expect(await frame.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');

  await on.byMette(ticket, { comment: { body: 'Jeg ser på den.', public: false } });
  await frame.getByRole('button', { name: 'Godkend og send' }).click();
  await frame.getByText('Nogen kom før dig').waitFor();
  await on.byMette(ticket, { comment: { body: 'Hej Anna, den er annulleret.', public: true }, status: 'solved' });
  await tell('ticket.conversation.changed');
  await frame.getByRole('heading', { name: 'Ikke rørt' }).waitFor();

  expect(await frame.getByRole('button', { name: 'Godkend og send' }).count()).toBe(0);
  expect(on.saidIn(ticket)).toEqual([]);
});

test('who may write only notes sees the same, and can decide nothing', async () => {
  await on.setModes('auto');
  const ticket = await on.arrived(on.lineOf('rikke', 'Jeg vil tale med et menneske.'));
  on.world.sandbox.zendesk.changeAgent(METTE, { onlyPrivateComments: true });
  const { frame } = await on.beside(ticket, { language: 'en', colours: 'dark' });

  await frame.getByText('Zendesk lets you write internal notes only').waitFor();
  on.world.sandbox.zendesk.changeAgent(METTE, { onlyPrivateComments: false });

  expect(await frame.getByRole('heading', { name: 'Brief' }).count()).toBe(1);
  expect(await frame.getByRole('button').count()).toBe(0);
});

test('axe finds nothing in either language and theme, with a form open and the reasons shown; nothing is too wide', async () => {
  await on.setModes('auto');
  const ticket = await on.arrived(on.lineOf('sofie', 'Jeg vil tale med et menneske om ordre 10700!'));
  const looks = [
    { language: 'da', colours: 'light' },
    { language: 'en', colours: 'dark' },
    { language: 'da', colours: 'dark' },
    { language: 'en', colours: 'light' },
  ] as const;

  const found: string[] = [];
  for (const look of looks) {
    const { frame } = await on.beside(ticket, look);
    await frame.locator('summary').click();
    await frame.locator('[aria-expanded=false]').first().click();
    expect(await frame.locator('html').getAttribute('data-mantine-color-scheme')).toBe(look.colours);
    found.push(...(await violations(frame)), ...(await tooWide(frame)));
  }

  expect(found).toEqual([]);
});

test('what ten hostile tickets say is shown as it is: nothing of it runs, and nothing breaks the page', { timeout: 60_000 }, async () => {
  await on.setModes('auto');
  const tickets = await Promise.all(hostileMails().map(on.arrived));
  const broken: string[] = [];
  for (const [place, words] of hostileWords.entries()) {
    const ticket = tickets[place] ?? asId<TicketId>('');
    const { frame, page, faults } = await on.beside(ticket, { language: 'da', colours: 'light', answer: (shown) => planted(shown, words) });
    await frame.getByRole('heading', { name: 'Resumé' }).waitFor();
    await frame.locator('summary').click();
    expect(await frame.locator('main').textContent()).toContain(words);
    broken.push(...(await tooWide(frame)), ...faults, ...(await refusedByPolicy(frame)));
    expect([await frame.evaluate('window.hacked'), await page.evaluate('window.hacked')]).toEqual([undefined, undefined]);
    expect(await frame.locator('script:not([src]), iframe, img, svg, style, [onerror], [onload], a[href^=javascript]').count()).toBe(0);
    await on.closeTickets();
  }

  expect(broken).toEqual([]);
});

test('the policy is in force: no script of the page’s own text runs, and no other site frames it', async () => {
  const ticket = await on.arrived(on.lineOf('lars', 'Jeg vil tale med et menneske.'));
  const { frame } = await on.beside(ticket, { language: 'da', colours: 'light' });
  await frame.locator('h1').waitFor();
  await frame.evaluate(`{
    const script = document.createElement('script');
    script.textContent = 'window.hacked = 1';
    document.body.append(script);
  }`);
  expect(await frame.evaluate('window.hacked')).toBeUndefined();
  expect(await refusedByPolicy(frame)).toEqual([expect.stringMatching(/^script-src/)]);
  expect(await frame.locator('meta[name=visit]').count()).toBe(0);

  await expect(on.beside(ticket, { language: 'da', colours: 'light', host: 'http://evil.example' })).rejects.toThrow(
    'ERR_BLOCKED_BY_RESPONSE',
  );
});

test('a sidebar that has been open for two hours says so in the place of what it knew', async () => {
  await on.setModes('auto');
  const ticket = await on.arrived(on.lineOf('anna', 'Jeg vil tale med et menneske.'));
  const { frame, tell } = await on.beside(ticket, { language: 'da', colours: 'light' });
  await frame.getByRole('heading', { name: 'Resumé' }).waitFor();
  on.world.sandbox.clock.advance(5 * 60_000);
  await tell('app.activated');
  await frame.getByText('om 10 min.').waitFor();

  on.world.sandbox.clock.advance(121 * 60_000);
  await tell('app.activated');
  await frame.getByRole('heading', { name: 'Sidepanelet har været åbent for længe.' }).waitFor();

  expect(await frame.getByRole('heading').count()).toBe(1);
});
