import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ResoluteError } from '../../src/domain/errors.ts';
import { asId, type CommentId, type PersonId, type TicketId } from '../../src/domain/ids.ts';
import type { Thread, TicketChange } from '../../src/domain/ticket.ts';
import type { HelpDeskBench, Mail, Trouble } from './help-desk-bench.ts';

/** What every help desk promises, whatever vendor is behind it. `Support` and `Payments` exist as groups. */
export function helpDeskSuite(vendor: string, start: () => Promise<HelpDeskBench>): void {
  describe(`the help desk port on ${vendor}`, () => {
    let bench: HelpDeskBench;
    beforeAll(async () => {
      bench = await start();
    });
    afterAll(() => bench.close());
    beforeEach(() => bench.pass(120_000));

    const sofie = { email: 'sofie.holm@example.dk', name: 'Sofie Holm', subject: 'Min pakke', body: 'Hvor er min pakke?\n\nHilsen Sofie' };
    const newTicket = (more: Partial<Mail> = {}) => bench.customerWrites({ ...sofie, ...more });

    async function read(ticket: TicketId): Promise<Thread> {
      const thread = await bench.helpDesk.readThread(ticket);
      if (thread === null) throw new Error('the ticket does not exist');
      return thread;
    }

    async function change(ticket: TicketId, more: Partial<TicketChange> = {}): Promise<TicketChange> {
      const { updatedAt } = (await read(ticket)).ticket;
      return { basedOn: updatedAt, mark: `mark-of-${ticket}`, comment: { html: '<p>Hej Sofie</p>', public: true }, ...more };
    }

    async function failure(promise: Promise<unknown>): Promise<ResoluteError> {
      const outcome = await promise.catch((error: unknown) => error);
      if (outcome instanceof ResoluteError) return outcome;
      throw new Error('it did not fail with an error of ours');
    }

    test('a ticket is read as the customer wrote it', async () => {
      const ticket = await newTicket({ attachments: [{ name: 'kvittering.pdf', type: 'application/pdf' }] });

      const thread = await read(ticket);

      expect(thread.ticket).toMatchObject({ id: ticket, subject: 'Min pakke', status: 'new', group: null, assignee: null });
      expect(thread.ticket.requester).toMatchObject({ name: 'Sofie Holm', email: 'sofie.holm@example.dk' });
      expect(thread.ticket.channel).toBe('email');
      expect(thread.comments).toHaveLength(1);
      expect(thread.comments[0]).toMatchObject({
        public: true,
        senderFlagged: false,
        author: { role: 'customer', id: thread.ticket.requester.id },
      });
      expect(thread.comments[0]?.text.replaceAll(/\s+/g, ' ')).toBe('Hvor er min pakke? Hilsen Sofie');
      expect(thread.comments[0]?.attachments).toEqual([{ name: 'kvittering.pdf', type: 'application/pdf' }]);
    });

    test('a ticket that does not exist is null', async () => {
      expect(await bench.helpDesk.readThread(asId<TicketId>('999999999'))).toBeNull();
    });

    test('comments come oldest first, each with the role of its author', async () => {
      const ticket = await newTicket();
      bench.pass(1000);
      await bench.helpDesk.update(ticket, await change(ticket));
      bench.pass(1000);
      await bench.agentWrites(ticket, { text: 'Jeg ser på det', public: false });
      bench.pass(1000);
      await bench.customerWrites({ ...sofie, ticket, body: 'Tak' });

      const { comments } = await read(ticket);

      expect(comments.map(({ author, public: isPublic }) => [author.role, isPublic])).toEqual([
        ['customer', true],
        ['bot', true],
        ['agent', false],
        ['customer', true],
      ]);
      expect(comments.map(({ createdAt }) => createdAt)).toEqual(comments.map(({ createdAt }) => createdAt).toSorted());
    });

    test('all comments of a long thread are read', async () => {
      const ticket = await newTicket();
      for (let nth = 1; nth <= 230; nth += 1) await bench.customerWrites({ ...sofie, ticket, body: `nr. ${nth}` });

      const { comments } = await read(ticket);

      expect(comments).toHaveLength(231);
      expect(new Set(comments.map(({ id }): CommentId => id)).size).toBe(231);
      expect(comments.at(-1)?.text).toContain('nr. 230');
    });

    test('a sender whose address could not be confirmed is flagged', async () => {
      const { comments } = await read(await newTicket({ verified: false }));

      expect(comments[0]?.senderFlagged).toBe(true);
    });

    test('the mail of a stranger on a ticket is flagged', async () => {
      const ticket = await newTicket();
      await bench.customerWrites({ email: 'stranger@example.com', body: 'And my order?', ticket });

      const { comments } = await read(ticket);

      expect(comments[1]).toMatchObject({ author: { role: 'customer' }, senderFlagged: true });
    });

    test('text of any kind is read without breaking, and holds nothing that cannot be stored', async () => {
      const ticket = await newTicket({ body: `a\u0000b \ud800 c \u200b <script>x</script> ${'ø'.repeat(100_000)} end` });

      const text = (await read(ticket)).comments[0]?.text ?? '';

      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toContain('\u0000');
      expect(text).toContain('c \u200b');
    });

    test('one update writes comment, status, group, priority and tags', async () => {
      const ticket = await newTicket();
      await bench.helpDesk.update(
        ticket,
        await change(ticket, { mark: 'first', addTags: ['waiting', 'shoes'], comment: { html: 'note', public: false } }),
      );
      bench.pass(1000);

      const { updatedAt } = await bench.helpDesk.update(
        ticket,
        await change(ticket, {
          status: 'pending',
          group: 'Payments',
          priority: 'high',
          addTags: ['ai_generated'],
          removeTags: ['waiting'],
        }),
      );

      const thread = await read(ticket);
      expect(thread.ticket).toMatchObject({ status: 'pending', group: 'Payments', priority: 'high', updatedAt });
      expect(thread.ticket.tags.toSorted()).toEqual(['ai_generated', 'shoes']);
      expect(thread.comments.at(-1)).toMatchObject({ public: true, author: { role: 'bot' } });
      expect(thread.comments.at(-1)?.text).toContain('Hej Sofie');
      expect(bench.updatesByBot(ticket)).toBe(2);
    });

    test('an internal note stays internal', async () => {
      const ticket = await newTicket();

      await bench.helpDesk.update(ticket, await change(ticket, { comment: { html: '<p>only for people</p>', public: false } }));

      expect((await read(ticket)).comments.at(-1)).toMatchObject({ public: false });
    });

    test('when somebody was faster, the update is a conflict and changes nothing', async () => {
      const ticket = await newTicket();
      const outdated = await change(ticket);
      bench.pass(2000);
      await bench.customerWrites({ ...sofie, ticket, body: 'Og en ting til' });

      const error = await failure(bench.helpDesk.update(ticket, outdated));

      expect(error).toMatchObject({ code: 'help_desk.conflict', retry: 'start_over', effect: 'none' });
      expect(bench.updatesByBot(ticket)).toBe(0);
      expect((await read(ticket)).comments).toHaveLength(2);
    });

    test('the stamp that an update returns is good for the next one', async () => {
      const ticket = await newTicket();
      bench.pass(2000);

      const { updatedAt } = await bench.helpDesk.update(ticket, await change(ticket));
      bench.pass(2000);
      await bench.helpDesk.update(ticket, { basedOn: updatedAt, mark: 'second', status: 'solved' });

      expect((await read(ticket)).ticket.status).toBe('solved');
    });

    test('a closed ticket refuses an update', async () => {
      const ticket = await newTicket();
      await bench.agentCloses(ticket);

      const error = await failure(bench.helpDesk.update(ticket, await change(ticket)));

      expect(error).toMatchObject({ code: 'help_desk.refused', retry: 'never', effect: 'none' });
    });

    test('a group that does not exist is refused and nothing is written', async () => {
      const ticket = await newTicket();

      const error = await failure(bench.helpDesk.update(ticket, await change(ticket, { group: 'Nobody' })));

      expect(error).toMatchObject({ code: 'help_desk.refused', effect: 'none' });
      expect(bench.updatesByBot(ticket)).toBe(0);
    });

    test('a change is found again by its mark, also behind many others', async () => {
      const ticket = await newTicket();
      await bench.helpDesk.update(ticket, await change(ticket, { mark: 'wanted' }));
      for (let nth = 1; nth <= 120; nth += 1) await bench.customerWrites({ ...sofie, ticket, body: `nr. ${nth}` });

      expect(await bench.helpDesk.hasChange(ticket, 'wanted')).toBe('yes');
      expect(await bench.helpDesk.hasChange(ticket, 'never made')).toBe('no');
    });

    test.each<[Trouble, 0 | 1, object]>([
      ['lost_answer', 1, { code: 'help_desk.unreachable', effect: 'unknown', retry: 'later' }],
      ['malformed', 1, { code: 'help_desk.unreachable', effect: 'unknown', retry: 'later' }],
      ['stall', 1, { code: 'help_desk.unreachable', effect: 'unknown', retry: 'later' }],
      ['refused', 0, { code: 'help_desk.unreachable', effect: 'unknown', retry: 'later' }],
      ['500', 0, { code: 'help_desk.unreachable', effect: 'unknown', retry: 'later' }],
      ['502', 1, { code: 'help_desk.unreachable', effect: 'unknown', retry: 'later' }],
      ['429', 0, { code: 'help_desk.throttled', effect: 'none', retry: 'later' }],
    ])('an update that meets "%s" has %i effects, fails as documented, and the read-back knows', async (trouble, effects, expected) => {
      const ticket = await newTicket();
      const wanted = await change(ticket);
      bench.trouble(trouble, 'update', 1);

      const error = await failure(bench.helpDesk.update(ticket, wanted));

      expect(error).toMatchObject(expected);
      expect(bench.updatesByBot(ticket)).toBe(effects);
      expect(await bench.helpDesk.hasChange(ticket, wanted.mark)).toBe(effects === 1 ? 'yes' : 'no');
    });

    test.each<Trouble>(['lost_answer', 'malformed', 'refused', '500', '502'])(
      'a read that meets "%s" twice succeeds all the same',
      async (trouble) => {
        const ticket = await newTicket();
        bench.trouble(trouble, 'read', 2);

        expect((await read(ticket)).ticket.id).toBe(ticket);
      },
    );

    test('changed tickets come oldest change first, each page behind the cursor of the last, without the last minute', async () => {
      const start = bench.now();
      bench.pass(1000);
      const early = await newTicket();
      bench.pass(1000);
      const late = await newTicket();
      bench.pass(1000);
      await bench.customerWrites({ ...sofie, ticket: early, body: 'nyt' });
      const withheld = await bench.helpDesk.changedSince({ start });
      bench.pass(61_000);

      const first = await bench.helpDesk.changedSince({ cursor: withheld.cursor });
      const rest = await bench.helpDesk.changedSince({ cursor: first.cursor });

      const mine = (page: typeof first) => page.tickets.map(({ id }) => id).filter((id) => [early, late].includes(id));
      expect(mine(withheld)).toEqual([]);
      expect(mine(first)).toEqual([late, early]);
      expect(first.end).toBe(true);
      expect(first.tickets.at(-1)).toMatchObject({ id: early, status: 'new', updatedAt: (await read(early)).ticket.updatedAt });
      expect(rest.tickets).toEqual([]);
    });

    test("a requester's tickets come newest first, within the days asked for", async () => {
      const person = { email: 'lars@example.dk', name: 'Lars' };
      const old = await newTicket({ ...person, subject: 'gammel' });
      bench.pass(10 * 86_400_000);
      const middle = await newTicket({ ...person, subject: 'mellem' });
      bench.pass(60_000);
      const newest = await newTicket({ ...person, subject: 'ny', body: 'Hej igen' });
      const requester: PersonId = (await read(newest)).ticket.requester.id;

      expect((await bench.helpDesk.ticketsOf(requester, 14)).map(({ id }) => id)).toEqual([newest, middle, old]);
      const recent = await bench.helpDesk.ticketsOf(requester, 7);
      expect(recent.map(({ id }) => id)).toEqual([newest, middle]);
      expect(recent[0]).toMatchObject({ subject: 'ny', status: 'new' });
      expect(recent[0]?.description).toContain('Hej igen');
    });

    test("a requester's tickets carry the tags that were set on them", async () => {
      const ticket = await newTicket({ email: 'tine@example.dk', name: 'Tine' });
      await bench.helpDesk.update(ticket, await change(ticket, { addTags: ['claim', 'claim_missing_item'] }));

      const [listed] = await bench.helpDesk.ticketsOf((await read(ticket)).ticket.requester.id, 366);

      expect(listed?.tags).toEqual(expect.arrayContaining(['claim', 'claim_missing_item']));
    });

    test('the bot knows who it is', async () => {
      const ticket = await newTicket();
      await bench.helpDesk.update(ticket, await change(ticket));

      const me = await bench.helpDesk.me();

      expect((await read(ticket)).comments.at(-1)?.author.id).toBe(me.id);
    });

    test('a good connection has no faults; missing groups and a wrong token are said', async () => {
      expect(await bench.helpDesk.checkConnection({ groups: ['Support', 'Payments'] })).toEqual([]);
      expect(await bench.helpDesk.checkConnection({ groups: ['Legal'] })).toEqual([expect.stringContaining('"Legal"')]);
      expect(await bench.stranger.checkConnection({ groups: [] })).toEqual([expect.stringContaining('token')]);
    });

    test('a wrong token is unauthorized', async () => {
      expect(await failure(bench.stranger.me())).toMatchObject({ code: 'help_desk.unauthorized', retry: 'never', effect: 'none' });
    });
  });
}
