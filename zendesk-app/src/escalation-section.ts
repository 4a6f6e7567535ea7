import { plainText } from '../../src/domain/html.ts';
import { element, facts, section, tag } from './element.ts';
import type { Escalation } from './service.ts';
import { createSteps } from './step-form.ts';
import type { View } from './view.ts';
import { written } from './written.ts';

/** A ticket that people have: what it is about, what the bot would answer, and the way back to the bot. */
export function escalationSection(escalation: Escalation, view: View): HTMLElement {
  const { shown, words, formats } = view;
  const { own, escalations, domain } = words;
  const { deadline, late, reasons, group, brief, proposedReply } = escalation;
  const due = element('time', { datetime: deadline, title: formats.exactly(deadline) }, formats.fromNow(deadline, Date.parse(shown.now)));
  return section(
    escalations.brief,
    element('p', { class: 'tags' }, ...reasons.map((reason, place) => tag(domain.reasons[reason], place === 0 ? 'warn' : 'plain'))),
    facts([
      [escalations.due, late ? tag(`${own.late}, ${due.textContent}`, 'bad') : due],
      [escalations.group, group],
    ]),
    written(brief),
    proposedReply !== null && element('h3', {}, escalations.proposal),
    proposedReply !== null && element('div', { class: 'proposal' }, written(proposedReply)),
    shown.mayReply && steps(escalation, view),
  );
}

function steps(escalation: Escalation, view: View): HTMLElement {
  const { own, escalations } = view.words;
  const all = createSteps(view);
  const reply = escalation.proposedReply;
  if (reply !== null) all.atOnce(own.write, () => view.write(plainText(reply)), 'first');
  all.asking(escalations.handBack, {
    label: escalations.instruction,
    hint: escalations.instructionSays,
    most: 500,
    rows: 3,
    buttons: [
      {
        label: escalations.handBack,
        run: (instruction) => view.take({ what: 'hand-back', of: escalation, body: { instruction } }),
      },
    ],
  });
  return all.element;
}
