import type { Formats } from '../../console/src/look/format.ts';
import { draftWords } from '../../console/src/pages/drafts/draft-words.ts';
import { escalationWords } from '../../console/src/pages/escalations/escalation-words.ts';
import { ticketWords } from '../../console/src/pages/tickets/ticket-words.ts';
import type { ConsoleLanguage } from '../../console/src/words/both.ts';
import { domainWords } from '../../console/src/words/domain-words.ts';
import { outcomeWord } from '../../console/src/words/outcome-words.ts';
import { toolWords } from '../../console/src/words/tool-words.ts';
import type { Shown, Step } from './service.ts';
import { sidebarWords } from './sidebar-words.ts';

/** What every part of the page is made with. */
export interface View {
  readonly shown: Shown;
  readonly words: ReturnType<typeof wordsOf>;
  readonly formats: Formats;
  /** Resolves when the service has done it and the page shows what is now; throws when it refused. */
  take(step: Step): Promise<void>;
  /** Into the editor of the ticket. */
  write(text: string): Promise<void>;
}

export function wordsOf(language: ConsoleLanguage) {
  return {
    own: sidebarWords[language],
    drafts: draftWords[language],
    escalations: escalationWords[language],
    tickets: ticketWords[language],
    domain: domainWords[language],
    tools: toolWords[language] as Readonly<Record<string, string>>,
    outcome: (name: string) => outcomeWord(name, language),
  };
}
