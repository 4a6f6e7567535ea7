import { plainText } from '../../src/domain/html.ts';
import { planList } from './effect-list.ts';
import { element, section } from './element.ts';
import type { Draft } from './service.ts';
import { createSteps } from './step-form.ts';
import type { View } from './view.ts';
import { written } from './written.ts';

/** A proposal that waits for this agent: send it, change it, or do it differently. */
export function draftSection(draft: Draft, view: View): HTMLElement {
  const { drafts } = view.words;
  return section(
    drafts.reply,
    draft.reply === null ? element('p', { class: 'quiet' }, drafts.noReply) : element('div', { class: 'proposal' }, written(draft.reply)),
    element('h3', {}, drafts.plan),
    planList(draft.plan, view),
    view.shown.mayReply && steps(draft, view),
  );
}

function steps(draft: Draft, view: View): HTMLElement {
  const { own, drafts } = view.words;
  const before = plainText(draft.reply ?? '');
  const carryOut = element('input', { type: 'checkbox', checked: true });
  const all = createSteps(view);
  all.atOnce(drafts.approve, () => view.take({ what: 'approve', of: draft }), 'first');
  all.asking(own.edit, {
    label: drafts.text,
    hint: draft.plan.length === 0 ? own.writeSays : `${own.writeSays} ${own.writePlanSays}`,
    text: before,
    most: 8_000,
    rows: 12,
    more: draft.plan.length === 0 ? [] : [element('label', { class: 'check' }, carryOut, drafts.carryOut)],
    buttons: [
      {
        label: drafts.sendEdited,
        fits: (text) => text !== before,
        run: (text) => view.take({ what: 'edit', of: draft, body: { text, carryOut: carryOut.checked } }),
      },
      { label: own.write, run: (text) => view.write(text) },
    ],
  });
  all.asking(drafts.override, {
    label: drafts.why,
    hint: `${drafts.overrideSays} ${drafts.whySays}`,
    most: 500,
    rows: 3,
    buttons: [{ label: drafts.overrideConfirm, run: (why) => view.take({ what: 'override', of: draft, body: { why } }) }],
  });
  return all.element;
}
