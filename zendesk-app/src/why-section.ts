import { type Child, element, facts, tag } from './element.ts';
import type { Shown } from './service.ts';
import type { View } from './view.ts';

type Last = NonNullable<Shown['last']>;

/** What was heard, what the rules said of it, and what was looked up. */
export function whySection(last: Last, view: View): HTMLElement {
  const { own, tickets, domain, tools, outcome: outcomeWord } = view.words;
  return element(
    'details',
    {},
    element('summary', {}, element('h2', {}, own.why)),
    element('h3', {}, tickets.heard.title),
    heard(last, view),
    element('h3', {}, tickets.verdict.title),
    ...rules(last, view),
    element('h3', {}, tickets.calls.title),
    last.calls.length === 0
      ? element('p', { class: 'quiet' }, tickets.calls.none)
      : list(last.calls.map(({ tool, outcome }) => [tools[tool] ?? tool, ' ', tag(outcomeWord(outcome), 'accent')])),
    last.handOver.length > 0 && element('h3', {}, tickets.verdict.own),
    last.handOver.length > 0 &&
      list(last.handOver.map(({ reason, why }) => [why === '' ? domain.reasons[reason] : `${domain.reasons[reason]}: ${why}`])),
  );
}

function heard({ scenarios, language, angry, orders }: Last, { words, formats }: View): HTMLElement {
  const { own, tickets, domain } = words;
  const names = scenarios.map(({ title, confidence }) => element('li', {}, `${title}, ${own.sure(formats.wholePercent(confidence))}`));
  return facts([
    [tickets.heard.scenarios, names.length === 0 ? tickets.heard.none : element('ul', { class: 'list' }, ...names)],
    [tickets.heard.language, language === null ? tickets.heard.other : domain.languages[language]],
    [tickets.heard.mood, angry ? tickets.heard.angry : tickets.heard.calm],
    ...(orders.length === 0 ? [] : [[tickets.heard.fields.orderNames, orders.join(', ')] as const]),
  ]);
}

function rules({ verdict }: Last, { words }: View): readonly Child[] {
  const { tickets, domain } = words;
  const isAsking = verdict.kind === 'go' && verdict.asks === true;
  return [
    element(
      'p',
      { class: 'tags' },
      tag(
        isAsking ? tickets.verdict.asks : tickets.verdict[verdict.kind],
        verdict.kind === 'go' ? 'good' : verdict.kind === 'hand_over' ? 'warn' : 'plain',
      ),
      verdict.skip !== null && tag(domain.skips[verdict.skip]),
      ...verdict.reasons.map((reason) => tag(domain.reasons[reason])),
    ),
    verdict.notes.length > 0 && list(verdict.notes.map((note) => [note])),
  ];
}

function list(of: readonly (readonly Child[])[]): HTMLElement {
  return element('ul', { class: 'list' }, ...of.map((inside) => element('li', {}, ...inside)));
}
