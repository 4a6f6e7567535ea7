import type { ActionState } from '../../src/domain/action.ts';
import { type Child, element, type Tone, tag } from './element.ts';
import type { Draft, Shown } from './service.ts';
import type { View } from './view.ts';

type Effect = Draft['plan'][number];

/** Changes at the shop that are planned. */
export function planList(plan: readonly Effect[], view: View): HTMLElement {
  if (plan.length === 0) return element('p', { class: 'quiet' }, view.words.drafts.noPlan);
  return element('ul', { class: 'list' }, ...plan.map((effect) => element('li', {}, ...spaced(effectLine(effect, view)))));
}

const tones: Readonly<Record<ActionState, Tone>> = {
  planned: 'plain',
  started: 'accent',
  done: 'good',
  refused: 'bad',
  unknown: 'warn',
  with_people: 'warn',
};

/** Changes that were carried out, or were to be, each with how it went and when. */
export function actionList(actions: Shown['actions'], view: View): HTMLElement {
  const { words, formats } = view;
  if (actions.length === 0) return element('p', { class: 'quiet' }, words.own.didNothing);
  const lines = actions.map(({ effect, state, changedAt }) =>
    element(
      'li',
      {},
      ...spaced([
        ...(effect === null ? [] : effectLine(effect, view)),
        tag(words.domain.actionStates[state], tones[state]),
        element('time', { class: 'quiet', datetime: changedAt, title: formats.exactly(changedAt) }, formats.dateTime(changedAt)),
      ]),
    ),
  );
  return element('ul', { class: 'list' }, ...lines);
}

function effectLine({ kind, order, amount, lines, newLines }: Effect, { shown, words, formats }: View): readonly Child[] {
  const names: Readonly<Record<string, string>> = words.domain.actions;
  const goods = (of: Effect['lines']) => (of ?? []).map(({ sku, quantity }) => element('span', { class: 'mono' }, `${quantity} × ${sku}`));
  return [
    element('strong', {}, names[kind] ?? kind),
    order !== undefined && element('span', { class: 'mono' }, order),
    amount !== undefined && tag(formats.money(amount, shown.currency), 'accent'),
    ...goods(lines),
    newLines !== undefined && element('span', { 'aria-hidden': 'true' }, '→'),
    ...goods(newLines),
  ];
}

/** Apart also for whoever hears it or copies it. */
function spaced(children: readonly Child[]): readonly Child[] {
  return children.filter((child) => child !== null && child !== false).flatMap((child) => [child, ' ']);
}
