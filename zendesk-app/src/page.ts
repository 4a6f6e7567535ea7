import { draftSection } from './draft-section.ts';
import { actionList } from './effect-list.ts';
import { type Child, element, facts, section, tag } from './element.ts';
import { escalationSection } from './escalation-section.ts';
import type { View } from './view.ts';
import { whySection } from './why-section.ts';

/** All that the sidebar says of its ticket: first what waits for the agent, then what was done, then why. */
export function page(view: View): readonly Child[] {
  const { shown, words } = view;
  const { own } = words;
  const { draft, escalation, last } = shown;
  if (shown.state === null || last === null) return [heading(own.unknown), element('p', { class: 'quiet' }, own.unknownSays)];
  return [
    heading(draft ? own.draftWaits : words.domain.states[shown.state]),
    summary(view, last),
    !shown.mayReply && element('p', { class: 'notice' }, own.notesOnly),
    draft && draftSection(draft, view),
    escalation && escalationSection(escalation, view),
    section(own.did, actionList(shown.actions, view)),
    whySection(last, view),
  ];
}

export function heading(says: string): HTMLElement {
  return element('h1', { tabindex: '-1' }, says);
}

function summary({ words, formats }: View, last: NonNullable<View['shown']['last']>): HTMLElement {
  const { own, tickets, domain } = words;
  const titles = last.scenarios.map(({ title }) => tag(title, 'accent'));
  return facts([
    [own.wish, titles.length === 0 ? own.noScenario : element('span', { class: 'tags' }, ...titles)],
    [own.ended, last.disposition === null ? '–' : domain.dispositions[last.disposition]],
    [own.mode, own.modes[last.mode]],
    [
      tickets.decided,
      element('time', { datetime: last.decidedAt, title: formats.exactly(last.decidedAt) }, formats.dateTime(last.decidedAt)),
    ],
  ]);
}
