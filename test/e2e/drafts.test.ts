import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { mail } from '../support/desk-store.ts';
import { MINUTE, startDrafts } from '../support/drafts.ts';

let on: Awaited<ReturnType<typeof startDrafts>>;
beforeAll(async () => {
  on = await startDrafts();
});
afterAll(() => on.close());
beforeEach(() => on.anew());

const by = { by: 'Mette' };
const parcel = mail('Hej, hvor er min pakke? Det er ordre 10400.');

test('what people sent is theirs in the numbers, and the audit log tells the same', async () => {
  // The first ticket of this database: of later ones the audit log knows more than the tables, which each test empties.
  await on.decide(await on.drafted(), 'approve', by);

  const day = on.world.service.pack.calendar.day(on.world.service.clock.now());
  const { total } = await on.world.service.stats.readReport.fromTables({ from: day, to: day });
  const { differences } = await on.world.service.stats.readReport.fromAudit({ from: day, to: day });

  expect(total).toMatchObject({ proposed: 1, resolved: 0, resolvedAtFirst: 0, firstResponse: { people: { count: 1 }, bot: { count: 0 } } });
  expect(total.resolutionTime.people.count).toBe(1);
  expect(differences).toEqual([]);
});

test('an approved draft is carried out once, answered as it stood, and counts as agreement', async () => {
  const draft = await on.drafted();
  const [waiting] = (await on.ask('GET', '/')).body['drafts'] as Record<string, unknown>[];
  expect(waiting).toMatchObject({
    turn: draft.turn,
    state: 'waiting',
    plan: [{ kind: 'cancel_order', order: '#10412', amount: '638.00' }],
  });

  const answer = await on.decide(draft, 'approve', by, 'the-same-request');
  const again = await on.decide(draft, 'approve', by, 'the-same-request');

  expect(answer).toMatchObject({ status: 200, body: { state: 'sent', review: { kind: 'approved', by: 'Mette' } } });
  expect(again).toMatchObject({ status: 200, body: answer.body });
  expect(on.world.sandbox.effects()).toMatchObject([{ kind: 'cancel_order', order: '#10412', amount: '638.00' }]);
  expect(on.replies().map(({ data }) => data['html_body'] ?? data['body'])).toHaveLength(1);
  expect(on.desk.standing()).toMatchObject({ status: 'solved', tags: expect.arrayContaining(['resolute_approved', 'ai_generated']) });
  expect((await on.desk.caseOf())?.state).toBe('resolved');
  expect((await on.events('draft_%')).slice(-2)).toEqual([
    { type: 'draft_approved', turn: draft.turn, by: 'Mette' },
    { type: 'draft_sent', turn: draft.turn, disposition: 'resolved', at: expect.any(String) },
  ]);
  expect((await on.ask('GET', '/')).body['drafts']).toEqual([]);
  expect(await on.captured(draft)).toMatchObject({
    review: { kind: 'approved', by: 'Mette' },
    comparison: { disposition: { verdict: 'same' }, effects: { verdict: 'same', wrongMoney: false }, content: { verdict: 'same' } },
  });
  const { card } = await on.world.service.shadow.progressOf('cancel_order');
  expect(card).toMatchObject({ agreement: { outcome: { agree: 1, of: 1 } }, reviews: { approved: 1, edited: 0, overridden: 0 } });
});

test('an approval rests on what the shop says now: what has changed there is refused with a sentence, and nothing is done', async () => {
  const draft = await on.drafted();
  await on.cancelledByHand();
  const before = on.byBot();

  const answer = await on.decide(draft, 'approve', by);

  expect(answer).toMatchObject({
    status: 409,
    body: { title: 'The draft no longer holds: cancel_order now comes out as already_cancelled, not as planned.' },
  });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(on.byBot()).toBe(before);
  expect((await on.ask('GET', `/${draft.turn}`)).body).toMatchObject({ state: 'waiting', review: null });
});

test('the rules judge again: what they leave to a person now is not done on a word for yesterday’s', async () => {
  const draft = await on.drafted();
  await on.rewritten(draft, 'decision', '"signals":[]', '"signals":["safety"]');

  expect(await on.decide(draft, 'edit', { ...by, text: 'Hej', carryOut: true })).toMatchObject({
    status: 409,
    body: { title: 'The draft no longer holds: the rules now leave it to a person (safety: stands in the mail).' },
  });
  expect(on.world.sandbox.effects()).toEqual([]);
});

test('an amount that has changed since is not given on the word for another', async () => {
  const draft = await on.drafted();
  await on.rewritten(draft, 'decision', '63800', '63700');

  expect(await on.decide(draft, 'approve', by)).toMatchObject({
    status: 409,
    body: { title: 'The draft no longer holds: it would now do cancel_order #10412 638.00, not cancel_order #10412 637.00.' },
  });
  expect(on.world.sandbox.effects()).toEqual([]);
});

test('a reply that would tell something else now is not sent as it stood', async () => {
  const draft = await on.drafted(parcel);
  await on.rewritten(draft, 'reply', '00370712345678', '00370712345679');

  const answer = await on.decide(draft, 'approve', by);

  expect(answer).toMatchObject({ status: 409, body: { title: 'The draft no longer holds: what its reply tells has changed.' } });
  expect(on.replies()).toEqual([]);
});

test('a code that is not kept with the draft is looked up again as it stands in the mail', async () => {
  const draft = await on.drafted(mail('Hej, hvor mange penge er der på mit gavekort LNDH-7F3K-22QX-91ZB?'));
  expect((await on.decide(draft, 'approve', by)).body).toMatchObject({ state: 'sent', text: expect.stringContaining('200,00 kr.') });
});

test('a ticket that is not as the person saw it is read again first', async () => {
  const draft = await on.drafted();
  on.world.sandbox.clock.advance(MINUTE);
  await on.desk.byAgent({ comment: { body: 'Jeg ser på den.', public: false } });

  expect((await on.decide(draft, 'approve', by)).status).toBe(412);
  expect((await on.decide(draft, 'override', { ...by, why: 'nej' })).status).toBe(412);

  expect(on.world.sandbox.effects()).toEqual([]);
  const { body } = await on.ask('GET', `/${draft.turn}`);
  expect((await on.decide({ ...draft, version: String(body['version']) }, 'approve', by)).body).toMatchObject({ state: 'sent' });
});

test('once the customer or a person has written, the draft is nobody’s to send, also while nobody has told us', async () => {
  const overtaken = await on.drafted();
  on.world.sandbox.webhookTrouble({ drop: 1 });
  on.world.sandbox.clock.advance(MINUTE);
  on.customerWrites('Vent lidt!');
  expect(
    await on.decide({ ...overtaken, version: await on.versionOf(overtaken.turn) }, 'edit', { ...by, text: 'Hej', carryOut: false }),
  ).toMatchObject({
    status: 409,
    body: { title: 'The customer has written again since. A new draft is on its way.' },
  });

  on.world.sandbox.webhookTrouble({});
  const answered = await on.drafted();
  on.world.sandbox.webhookTrouble({ drop: 1 });
  on.world.sandbox.clock.advance(MINUTE);
  await on.desk.byAgent({ comment: { body: 'Hej Sofie, det er Mette.', public: true } });
  expect(
    await on.decide({ ...answered, version: await on.versionOf(answered.turn) }, 'edit', { ...by, text: 'Hej', carryOut: false }),
  ).toMatchObject({
    status: 409,
    body: { title: 'Somebody has answered this ticket already.' },
  });
  expect(on.replies()).toEqual([]);
});

test('what the customer writes while it is being sent is read first: people hear what was done, and a new draft follows', async () => {
  const draft = await on.drafted();
  on.meanwhile('after_plan_update', () => on.customerWrites('Hvor er ordre 10400?'));

  const answer = await on.decide(draft, 'approve', by);
  await on.desk.handled();

  expect(answer.body).toMatchObject({ state: 'overtaken' });
  expect(on.world.sandbox.effects()).toHaveLength(1);
  expect(on.replies()).toEqual([]);
  expect(on.desk.notes().some((note) => note.includes('#10412'))).toBe(true);
  const waiting = (await on.ask('GET', '/')).body['drafts'] as { turn: string }[];
  expect(waiting.map(({ turn }) => turn)).not.toContain(draft.turn);
});

test('a person’s own text goes out in place of the reply, says of no AI that it wrote it, and what was changed is a pair', async () => {
  const draft = await on.drafted();
  const text = 'Hej Sofie\n\nVi har annulleret ordre 10412, og du får <b>638,00 kr.</b> tilbage.\n\nMette';

  const answer = await on.decide(draft, 'edit', { ...by, text, carryOut: true });

  expect(answer).toMatchObject({
    status: 200,
    body: { state: 'sent', review: { kind: 'edited', text, carryOut: true, status: 'solved' } },
  });
  expect(on.world.sandbox.effects()).toMatchObject([{ kind: 'cancel_order', amount: '638.00' }]);
  const [reply] = on.replies();
  expect(String(reply?.data['body'])).toContain('<b>638,00 kr.</b>');
  expect(on.desk.standing()['tags']).toEqual(expect.arrayContaining(['resolute_edited']));
  expect(on.desk.standing()['tags']).not.toContain('ai_generated');
  expect(await on.events('draft_edited')).toContainEqual({ type: 'draft_edited', turn: draft.turn, by: 'Mette', carryOut: true });
  expect(await on.captured(draft)).toMatchObject({
    review: { kind: 'edited', text },
    work: { replies: [expect.stringContaining('Mette')] },
    comparison: { disposition: { verdict: 'same' }, effects: { verdict: 'same' } },
  });
});

test('an edit may leave the plan undone, or ask instead: then the pair says so', async () => {
  const draft = await on.drafted();

  const answer = await on.decide(draft, 'edit', { ...by, text: 'Er du sikker?', carryOut: false, status: 'pending' });

  expect(answer.body).toMatchObject({ state: 'sent' });
  expect(on.world.sandbox.effects()).toEqual([]);
  expect(on.desk.standing()).toMatchObject({ status: 'pending' });
  expect((await on.desk.caseOf())?.state).toBe('asked');
  expect(await on.captured(draft)).toMatchObject({
    comparison: { disposition: { verdict: 'different', theirs: 'asked' }, effects: { verdict: 'different', wrongMoney: true } },
  });
});

test('a draft that is set aside leaves the ticket to people with its reason, and counts against the bot whatever they then do', async () => {
  const draft = await on.drafted(parcel);
  const before = on.world.sandbox.history.list().length;

  const answer = await on.decide(draft, 'override', { ...by, why: 'hun har ringet' });

  expect(answer).toMatchObject({
    status: 200,
    body: { state: 'overridden', review: { kind: 'overridden', why: 'hun har ringet', by: 'Mette' } },
  });
  expect(on.world.sandbox.history.list()).toHaveLength(before);
  expect((await on.desk.caseOf())?.state).toBe('observed');
  const { console: reads } = on.world.service.store;
  expect((await reads.drafts({ scenario: null }, { limit: 10, after: null })).rows).toEqual([]);
  expect((await reads.waiting(on.world.service.clock.now())).drafts.count).toBe(0);
  expect(await on.events('draft_overridden')).toEqual([{ type: 'draft_overridden', turn: draft.turn, by: 'Mette', why: 'hun har ringet' }]);
  expect(await on.decide(draft, 'approve', by)).toMatchObject({ status: 409, body: { title: 'Mette has overridden this draft already.' } });

  on.world.sandbox.clock.advance(MINUTE);
  await on.desk.byAgent({ comment: { body: 'Hej Sofie, pakken 00370712345678 er leveret.', public: true }, status: 'solved' });
  expect(await on.captured(draft)).toMatchObject({ comparison: { disposition: { verdict: 'same' } } });
  const { card } = await on.world.service.shadow.progressOf('order_status');
  expect(card).toMatchObject({ agreement: { outcome: { agree: 0, of: 1 } }, reviews: { overridden: 1 } });
});

test('of two people one decides, and a key is good for one request', async () => {
  const draft = await on.drafted();
  const key = on.freshKey();

  const answers = await Promise.all([on.decide(draft, 'approve', by, key), on.decide(draft, 'approve', { by: 'Lise' })]);

  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(on.world.sandbox.effects()).toHaveLength(1);
  expect(on.replies()).toHaveLength(1);
  const used = answers[0]?.status === 200 ? key : on.freshKey();
  if (used === key) expect((await on.decide(draft, 'approve', { by: 'Lise' }, key)).status).toBe(422);
});

test('a process that dies after the word leaves it to another, and nothing is done twice', async () => {
  const draft = await on.drafted();
  on.meanwhile('after_call', () => {
    throw new Error('died');
  });

  const answer = await on.decide(draft, 'approve', by);

  expect(answer).toMatchObject({ status: 202, body: { state: 'under_way' } });
  on.world.sandbox.clock.advance(MINUTE);
  await expect.poll(async () => (await on.ask('GET', `/${draft.turn}`)).body['state'], { timeout: 20_000, interval: 100 }).toBe('sent');
  expect(on.world.sandbox.effects()).toHaveLength(1);
  expect(on.replies()).toHaveLength(1);
});

test('while the service leaves everything to people, nothing is sent by anybody’s word', async () => {
  const draft = await on.drafted();
  const { serviceMode } = on.world.service.store;
  const standing = await serviceMode.current();
  await on.owner.query(`UPDATE system_mode SET mode = 'human'`);
  try {
    expect(await on.decide(draft, 'approve', by)).toMatchObject({
      status: 409,
      body: { title: 'The service is in the mode human: nothing is sent or done by it. Answer by hand.' },
    });
  } finally {
    await on.owner.query('UPDATE system_mode SET mode = $1', [standing.mode]);
  }
  expect(on.world.sandbox.effects()).toEqual([]);
});

test('a request without version, key or reason is refused at the door', async () => {
  const draft = await on.drafted();

  expect((await on.ask('POST', `/${draft.turn}/approve`, by)).status).toBe(428);
  expect((await on.ask('POST', `/${draft.turn}/approve`, by, { 'if-match': '"x"' })).status).toBe(428);
  expect((await on.decide(draft, 'approve', {})).status).toBe(400);
  expect((await on.decide(draft, 'edit', { ...by, text: ' ', carryOut: true })).status).toBe(400);
  expect((await on.decide(draft, 'edit', { ...by, text: 'Hej' })).status).toBe(400);
  expect((await on.decide(draft, 'override', by)).status).toBe(400);
  expect((await on.decide({ ...draft, turn: 'none' }, 'approve', by)).status).toBe(404);
  expect((await on.ask('GET', '/none')).status).toBe(404);
  expect((await on.ask('GET', '/?limit=many')).status).toBe(400);
});
