import type { Priority } from '../domain/ticket.ts';

/** What the follow-up says to people, in the language of the desk. */
export interface FollowWords {
  readonly alert: (deadline: string, next: string) => string;
  readonly toManager: string;
  readonly raised: (priority: Priority) => string;
  readonly why: (reasons: string) => string;
  readonly howToTake: string;
  readonly groupMissing: (wanted: string, used: string | null) => string;
  readonly notice: (ticket: string, group: string, deadline: string, reasons: string, next: string) => string;
  readonly stuck: (ticket: string, code: string) => string;
  readonly suspended: (count: number) => string;
  readonly taken: (name: string) => string;
}

export const followWords: Readonly<Record<'da' | 'en', FollowWords>> = {
  da: {
    alert: (deadline, next) => `Ingen har taget sagen endnu. Fristen var ${deadline}; næste frist er ${next}.`,
    toManager: 'Sagen er nu hos lederen.',
    raised: (priority) => `Prioriteten er sat til ${{ low: 'lav', normal: 'normal', high: 'høj', urgent: 'haster' }[priority]}.`,
    why: (reasons) => `Hvorfor den ligger hos jer: ${reasons}.`,
    howToTake: 'Tag den ved at tildele den til dig selv eller skrive en kommentar. Så kommer der ikke flere påmindelser.',
    groupMissing: (wanted, used) =>
      used === null
        ? `Sagen skulle i gruppen »${wanted}«, men Zendesk tog den ikke. Flyt den selv, og ret gruppen i policy.yaml.`
        : `Sagen skulle i gruppen »${wanted}«, men Zendesk tog den ikke. Den ligger nu i »${used}«. Ret gruppen i policy.yaml.`,
    notice: (ticket, group, deadline, reasons, next) =>
      `Sag ${ticket} (${group}) venter på en medarbejder: ${reasons}. Fristen var ${deadline}, næste frist er ${next}.`,
    stuck: (ticket, code) => `Sag ${ticket} kan ikke behandles (${code}). Se på den i Zendesk; der kan være flere.`,
    suspended: (count) =>
      `${count} ${count === 1 ? 'mail ligger' : 'mails ligger'} i Zendesks spærrede sager. De slettes efter to uger, og botten ser dem ikke.`,
    taken: (name) => `${name} har taget sagen i Resolutes konsol.`,
  },
  en: {
    alert: (deadline, next) => `Nobody has taken this ticket yet. The deadline was ${deadline}; the next one is ${next}.`,
    toManager: 'The ticket is now with the manager.',
    raised: (priority) => `The priority is now ${priority}.`,
    why: (reasons) => `Why it is with you: ${reasons}.`,
    howToTake: 'Take it by assigning it to yourself or writing a comment. Then there are no more reminders.',
    groupMissing: (wanted, used) =>
      used === null
        ? `The ticket belongs in the group “${wanted}”, but Zendesk did not take it. Move it yourself, and correct the group in policy.yaml.`
        : `The ticket belongs in the group “${wanted}”, but Zendesk did not take it. It is in “${used}” now. Correct the group in policy.yaml.`,
    notice: (ticket, group, deadline, reasons, next) =>
      `Ticket ${ticket} (${group}) waits for a person: ${reasons}. The deadline was ${deadline}, the next one is ${next}.`,
    stuck: (ticket, code) => `Ticket ${ticket} cannot be handled (${code}). Look at it in Zendesk; there may be more.`,
    suspended: (count) =>
      `${count} ${count === 1 ? 'mail is' : 'mails are'} among Zendesk's suspended tickets. They are deleted after two weeks, and the bot does not see them.`,
    taken: (name) => `${name} has taken this ticket in Resolute's console.`,
  },
};
