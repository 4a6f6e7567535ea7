import { expect, test } from 'vitest';
import { createFormats } from '../../../src/agent/reply/formats.ts';
import { findUngrounded } from '../../../src/agent/reply/grounding.ts';
import { asHtml, renderReply, withoutDisclosure } from '../../../src/agent/reply/render-reply.ts';
import { checkTemplate, fillTemplate } from '../../../src/agent/reply/templates.ts';
import { cancelOrder } from '../../../src/tools/cancel-order.ts';
import { call, decision, heard } from '../../support/decisions.ts';
import { context, kr, now, order, pack } from '../../support/orders.ts';

const timezone = 'Europe/Copenhagen';
const cancelled = async (language: 'da' | 'en') => {
  const { outcome, facts } = await cancelOrder.run({ order: '#10412' }, context([order()]));
  return renderReply(
    decision({ heard: heard({ language }), calls: [call({ tool: 'cancel_order', outcome, facts })] }),
    pack.book,
    pack.policy,
    'Sofie',
    now,
  );
};

test('a Danish reply greets, tells what was done, says that an AI wrote it and how to reach a person, and signs', async () => {
  const reply = await cancelled('da');

  expect(reply?.text).toBe(
    'Hej Sofie\n\nOrdre #10412 er nu annulleret. 638,00 kr. er på vej tilbage til dig, på samme måde som du betalte.\n\n' +
      'Venlig hilsen\nLindholm\n\nSvaret er skrevet af Lindholms AI-assistent. Vil du hellere have fat i et menneske? Svar bare »medarbejder«, så tager en kollega over.',
  );
  expect(reply?.ungrounded).toEqual([]);
  expect(reply?.html).toContain('<div lang="da" data-ai-generated="true"><p>Hej Sofie</p>');
});

test('amounts are written as the language writes them', async () => {
  expect((await cancelled('en'))?.text).toContain('DKK 638.00');
  const written = (['da', 'en', 'sv', 'nb', 'de'] as const).map((language) =>
    createFormats(language, timezone, now).money(kr('12345.50')).replaceAll('\u00a0', ' '),
  );
  expect(written).toEqual(['12.345,50 kr.', 'DKK 12,345.50', '12 345,50 DKK', '12 345,50 DKK', '12.345,50 DKK']);
});

test('an amount in kroner at the end of a sentence takes no second full stop', () => {
  const facts = { total: { minor: 80000, currency: 'DKK' } };

  expect(fillTemplate('Saldoen er {{ total | money }}. Og {{ total | money }}', facts, createFormats('da', timezone, now))).toBe(
    'Saldoen er 800,00 kr. Og 800,00 kr.',
  );
  expect(fillTemplate('The balance is {{ total | money }}.', facts, createFormats('en', timezone, now))).toMatch(/800\.00\.$/);
});

test('a date carries its year only when it is another one, and is the day in the shop', () => {
  const formats = createFormats('da', timezone, now);

  expect(formats.date('2026-11-20')).toBe('20. november');
  expect(formats.date('2026-11-20T23:30:00.000Z')).toBe('21. november');
  expect(formats.date('2025-11-20')).toBe('20. november 2025');
});

test('a figure past the holes is found, whatever it is', () => {
  const formats = createFormats('da', timezone, now);
  const facts = { order: { name: '#10412', total: { minor: 63800, currency: 'DKK' }, day: '2026-11-20' } };

  expect(findUngrounded('Ordre #10412 til 638,00 kr. fra 20. november', facts, formats)).toEqual([]);
  expect(findUngrounded('Ordre #10413, 639,00 kr., 21. november, https://evil.example/x', facts, formats)).toEqual([
    '#10413',
    '639,00',
    '21',
    'https://evil.example/x',
  ]);
});

test('a template that lacks a fact fails instead of writing a gap', () => {
  expect(() => fillTemplate('{{ order.nam }}', { order: { name: '#1' } }, createFormats('da', timezone, now))).toThrow('nam');
});

test('a text with digits of its own, or broken Liquid, is refused', () => {
  expect(checkTemplate('Du har 14 dage')).toContain('write no digits');
  expect(checkTemplate('{% if x %}')).toContain('no valid Liquid');
  expect(checkTemplate('{{ order.total | mony }}')).toContain('no valid Liquid');
  expect(checkTemplate('Du har {{ policy.window_days }} dage')).toBeNull();
});

test('what the shop calls a product cannot become HTML', () => {
  const facts = { order: { name: '<b>#1</b>' }, cancel: { paid: false, reserved: false } };
  const reply = renderReply(
    decision({ calls: [call({ tool: 'cancel_order', outcome: 'planned', facts })] }),
    pack.book,
    pack.policy,
    '',
    now,
  );

  expect(reply?.html).toContain('&lt;b&gt;#1&lt;/b&gt;');
  expect(reply?.text.startsWith('Hej\n')).toBe(true);
});

test.each(['da', 'en'] as const)('a reply in %s for a person to send ends with the signature', async (language) => {
  const html = (await cancelled(language))?.html ?? '';

  const own = withoutDisclosure(html, pack.policy, language, 'Sofie', now);

  expect(html).toContain('AI');
  expect(own).toMatch(/<br>Lindholm<\/p><\/div>$/);
  expect(html.startsWith(own.slice(0, -'</div>'.length))).toBe(true);
});

test('a reply that says nothing of an AI keeps its last words', () => {
  const html = asHtml('Hi Sofie,\n\nYes.\n\nBest wishes\nBo from Lindholm', 'en');

  expect(withoutDisclosure(html, pack.policy, 'en', 'Sofie', now)).toBe(html);
  expect(withoutDisclosure(html, pack.policy, null, 'Sofie', now)).toBe(html);
});
