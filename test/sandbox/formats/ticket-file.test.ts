import { expect, test } from 'vitest';
import { parseTicketFile } from '../../../sandbox/formats/ticket-file.ts';
import { acceptableEffects, acceptableReasons } from '../../../src/domain/ticket-line.ts';

const ticket = (over: object = {}) => JSON.stringify({ id: 'a', from: { email: 'a@example.dk' }, ...over });
const refusal = (text: string, more?: Parameters<typeof parseTicketFile>[2]) => {
  try {
    parseTicketFile(text, 'f.tickets.jsonl', more);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'accepted';
};

test('a ticket may leave out everything but its id and sender', () => {
  const [read] = parseTicketFile(`\n${ticket()}\n\n`, 'f.tickets.jsonl');

  expect(read).toMatchObject({ id: 'a', channel: 'email', subject: '', body: '', followUps: [], humanReply: null, expect: {} });
  expect(read?.from.verified).toBe(true);
});

test('follow-ups are texts or objects, and both come out as objects', () => {
  const [read] = parseTicketFile(ticket({ followUps: ['10412', { body: 'x', from: { email: 'b@example.dk' } }] }), 'f.tickets.jsonl');

  expect(read?.followUps).toEqual([
    { body: '10412', attachments: [], from: null },
    { body: 'x', attachments: [], from: { email: 'b@example.dk', name: '', verified: true } },
  ]);
});

test('a body may hold NUL and half of a surrogate pair', () => {
  const [read] = parseTicketFile('{"id":"a","from":{"email":"a@b.dk"},"body":"x\\u0000\\ud83dy"}', 'f.tickets.jsonl');

  expect(read?.body).toBe('x\u0000\ud83dy');
});

test('effects are one list or several of which any is right, and a reason is one or several', () => {
  const cancel = { kind: 'cancel_order', order: '#1', amount: '638.00' };
  const read = (expectation: object) => parseTicketFile(ticket({ expect: expectation }), 'f')[0]?.expect ?? {};

  expect(acceptableEffects(read({ effects: [cancel] }))).toEqual([[cancel]]);
  expect(acceptableEffects(read({ effects: [[cancel], []] }))).toEqual([[cancel], []]);
  expect(acceptableEffects(read({ effects: [] }))).toEqual([[]]);
  expect(acceptableEffects(read({}))).toBeNull();
  expect(acceptableReasons(read({ reason: 'thanks' }))).toEqual(['thanks']);
  expect(acceptableReasons(read({ reason: ['safety', 'privacy_request'] }))).toEqual(['safety', 'privacy_request']);
  expect(acceptableReasons(read({ reason: null }))).toBeNull();
});

test('a mistake is told with its own line and path', () => {
  expect(refusal(`${ticket()}\n${ticket({ id: 'b', boby: 'x' })}`)).toBe(
    'f.tickets.jsonl, line 2, boby: there is no such key here; check the spelling or remove it',
  );
  expect(refusal(`${ticket()}\n\n${ticket()}`)).toBe(
    'f.tickets.jsonl, line 3, id: "a" is already the id of line 1; each ticket needs its own',
  );
  expect(refusal(`${ticket()}\n{"id": "b",`)).toMatch(/^f\.tickets\.jsonl, line 2: this is not valid JSON/);
  expect(refusal(ticket({ expect: { reason: 'anger' } }))).toContain('line 1, expect.reason: write one of "safety"');
  expect(refusal(ticket({ expect: { effects: [{ kind: 'give_money' }] } }))).toContain('effects[0].kind: write one of "cancel_order"');
  expect(refusal(ticket({ expect: { disposition: 'done' } }))).toContain('expect.disposition: write one of "resolved"');
  expect(refusal(ticket({ followUps: [7] }))).toContain('followUps[0]: write a text in quotes, not 7');
});

test('every line with a mistake is told, also those that only other files show', () => {
  const text = [ticket({ from: { email: 'a@' } }), ticket(), ticket({ id: 'b', expect: { replyAvoids: [''] } }), '{'].join('\n');
  const seen = (id: string) => [{ path: ['id'], says: `seen ${id}` }];

  const told = refusal(text, ({ id }) => seen(id)).split('\n');

  expect(told.map((line) => /line \d+(?:, \S+)?:/.exec(line)?.[0])).toEqual([
    'line 1, from.email:',
    'line 2, id:',
    'line 3, expect.replyAvoids[0]:',
    'line 3, id:',
    'line 4:',
  ]);
});

test('a text that must and must not stand in the reply is refused where there is a reply', () => {
  const both = (disposition: string) => ticket({ expect: { disposition, replyMentions: ['GLS'], replyAvoids: ['gls'] } });

  expect(refusal(both('resolved'))).toContain('expect.replyAvoids[0]: "gls" is also in "replyMentions"; remove it from one of the two');
  expect(refusal(both('escalated'))).toBe('accepted');
});

test.each([
  'a@b.dk',
  "o'neil+x@mail.example.co.uk",
  'søren@blåbær.dk',
  'root@localhost',
  'иван@пример.рф',
  '1@2.3',
  'a..b@x.jp',
  'x_y@a-b.dk',
])('%s is an address', (email) => {
  expect(refusal(ticket({ from: { email } }))).toBe('accepted');
});

test.each(['', 'a', 'a@', '@b.dk', 'a@b@c.dk', 'a @b.dk', '<a@b.dk>', 'a@.dk', 'a@b.', 'a@b..dk', 'a@-b.dk', 'mailto:a@b.dk', 'a@b.dk;'])(
  '%j is no address',
  (email) => {
    expect(refusal(ticket({ from: { email } }))).toContain('line 1, from.email: write one e-mail address and nothing else, such as');
  },
);
