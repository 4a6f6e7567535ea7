import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMailNotifier } from '../../../src/adapters/notify/mail.ts';
import type { Notice } from '../../../src/domain/notice.ts';

const notice = (to: 'group' | 'manager'): Notice => ({
  id: 'n-1',
  key: 'escalation:t1:0',
  channel: 'mail',
  content: {
    kind: 'escalation_waits',
    text: 'Sag 35 venter på en medarbejder.',
    ticket: '35',
    url: 'https://acme.zendesk.com/agent/tickets/35',
    reasons: [],
    group: 'Support',
    to,
    deadline: null,
    next: null,
  },
});

/** As much of a mail server as one letter needs. */
let server: Server;
let said: string[] = [];
let answerToRecipient = '250 fine';
let cutAtData = false;
beforeEach(async () => {
  said = [];
  answerToRecipient = '250 fine';
  cutAtData = false;
  server = createServer((socket) => {
    let inLetter = false;
    socket.write('220 test\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      for (const line of chunk.toString('utf8').split('\r\n').slice(0, -1)) {
        said.push(line);
        if (inLetter && line !== '.') continue;
        if (inLetter && cutAtData) socket.destroy();
        else if (inLetter || line.startsWith('MAIL') || line.startsWith('EHLO')) socket.write('250 fine\r\n');
        else if (line.startsWith('RCPT')) socket.write(`${answerToRecipient}\r\n`);
        else if (line === 'DATA') socket.write('354 go on\r\n');
        else socket.write('221 bye\r\n');
        inLetter = line === 'DATA';
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const notifier = (port = (server.address() as AddressInfo).port) =>
  createMailNotifier({
    url: `smtp://127.0.0.1:${port}`,
    from: 'resolute@acme.example',
    to: 'leads@acme.example',
    manager: 'boss@acme.example',
    timeoutMs: 2_000,
  });

test('a notice is one mail with the link, marked as automatic', async () => {
  await notifier().send(notice('group'));

  expect(said.filter((line) => line.startsWith('RCPT'))).toEqual(['RCPT TO:<leads@acme.example>']);
  expect(said).toEqual(expect.arrayContaining(['Subject: Resolute: Zendesk #35', 'Auto-Submitted: auto-generated']));
  expect(said.join('').replaceAll('=3D', '=')).toContain('agent/tickets/35');
});

test('what has reached the manager goes to the manager too', async () => {
  await notifier().send(notice('manager'));

  expect(said.filter((line) => line.startsWith('RCPT'))).toHaveLength(2);
});

test('a no is refused; a server that is away surely got nothing; one that is lost at the end nobody can tell', async () => {
  answerToRecipient = '550 no such user';
  await expect(notifier().send(notice('group'))).rejects.toMatchObject({ code: 'notifier.refused', retry: 'never' });

  answerToRecipient = '250 fine';
  cutAtData = true;
  await expect(notifier().send(notice('group'))).rejects.toMatchObject({ code: 'notifier.unreachable', effect: 'unknown' });

  await expect(notifier(9).send(notice('group'))).rejects.toMatchObject({ code: 'notifier.unreachable', effect: 'none' });
});
