import { both } from '../../words/both.ts';

export const auditWords = both({
  en: {
    title: 'Audit',
    lead: 'Everything worth proving, in one chain: each event holds the hash of the one before. No customer’s words stand here.',
    type: 'What',
    all: 'Everything',
    ticket: 'Ticket',
    from: 'From',
    to: 'to',
    verify: 'Check the whole chain',
    verified: (count: string) => `The chain is whole: ${count} events, each as it was written.`,
    broken: (seq: string, fault: string) => `The chain is broken at event ${seq}: ${fault}`,
    checked: (to: string, head: string) => `Checked by the running service up to event ${to} of ${head}.`,
    download: 'Save this list',
    empty: { title: 'No event matches', says: 'Take a filter away.' },
  },
  da: {
    title: 'Revision',
    lead: 'Alt, der er værd at kunne bevise, i én kæde: Hver hændelse indeholder den forriges hash. Ingen kunders ord står her.',
    type: 'Hvad',
    all: 'Alt',
    ticket: 'Sag',
    from: 'Fra',
    to: 'til',
    verify: 'Kontrollér hele kæden',
    verified: (count) => `Kæden er hel: ${count} hændelser, hver som den blev skrevet.`,
    broken: (seq, fault) => `Kæden er brudt ved hændelse ${seq}: ${fault}`,
    checked: (to, head) => `Kontrolleret af tjenesten til og med hændelse ${to} af ${head}.`,
    download: 'Gem denne liste',
    empty: { title: 'Ingen hændelse passer', says: 'Fjern et filter.' },
  },
});
