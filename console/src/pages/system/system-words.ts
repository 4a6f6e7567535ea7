import type { Answer } from '../../../../src/api/v1/routes.ts';
import { both } from '../../words/both.ts';

type Measured = Answer<'system'>['measures']['systems'][number]['system'];

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly connections: { readonly title: string; readonly well: string; readonly again: string };
  readonly store: { readonly name: string; readonly up: string; readonly down: string };
  readonly queue: { readonly name: string; readonly note: (delayed: string, active: string) => string; readonly silent: string };
  readonly sweep: { readonly name: string; readonly never: string; readonly every: (seconds: number) => string };
  readonly model: string;
  readonly embedded: string;
  readonly version: string;
  readonly measures: {
    readonly title: (minutes: number) => string;
    readonly system: string;
    readonly calls: string;
    readonly failed: string;
    readonly invalid: string;
    readonly p50: string;
    readonly p95: string;
    readonly names: Readonly<Record<Measured, string>>;
  };
  readonly breakers: { readonly title: string; readonly says: string; readonly holds: string; readonly quiet: string };
  readonly actions: { readonly title: string; readonly unknown: string; readonly started: string; readonly withPeople: string };
  readonly notices: { readonly title: string; readonly planned: string; readonly refused: string; readonly unclear: string };
  readonly failing: { readonly title: string; readonly none: string; readonly times: (count: number) => string; readonly next: string };
  readonly errors: {
    readonly title: string;
    readonly none: string;
    readonly at: string;
    readonly ticket: string;
    readonly what: string;
    readonly code: string;
  };
  readonly tasks: { readonly title: string; readonly none: string };
}

export const systemWords = both<Words>({
  en: {
    title: 'System',
    lead: 'Whether everything the bot needs is well, and what went wrong last.',
    connections: { title: 'Connections', well: 'Help desk, shop and queue answer and have what they need.', again: 'Ask again' },
    store: { name: 'Database', up: 'up', down: 'down' },
    queue: { name: 'Queue', note: (delayed, active) => `${delayed} later · ${active} at work`, silent: 'no answer' },
    sweep: { name: 'Last sweep', never: 'not yet', every: (seconds) => `every ${seconds} s` },
    model: 'Model',
    embedded: 'embedded',
    version: 'Policy and scenarios',
    measures: {
      title: (minutes) => `The last ${minutes} minutes`,
      system: 'System',
      calls: 'Calls',
      failed: 'Failed',
      invalid: 'Against the rules',
      p50: 'Median',
      p95: '95% within',
      names: { model: 'Model', run: 'Decisions', shop: 'Shop', help_desk: 'Help desk' },
    },
    breakers: {
      title: 'What makes the service step back',
      says: 'As soon as one of them holds, the bot does less by itself.',
      holds: 'holds',
      quiet: 'quiet',
    },
    actions: { title: 'Unsettled actions', unknown: 'Outcome unknown', started: 'Under way', withPeople: 'With people' },
    notices: { title: 'Notices', planned: 'To be sent', refused: 'Refused', unclear: 'Unclear' },
    failing: {
      title: 'Tickets that fail',
      none: 'None.',
      times: (count) => (count === 1 ? 'once' : `${count} times in a row`),
      next: 'next try',
    },
    errors: { title: 'Last errors', none: 'Nothing went wrong.', at: 'When', ticket: 'Ticket', what: 'What', code: 'Code' },
    tasks: { title: 'Repeated tasks', none: 'None has run yet.' },
  },
  da: {
    title: 'System',
    lead: 'Om alt, hvad botten har brug for, har det godt, og hvad der sidst gik galt.',
    connections: { title: 'Forbindelser', well: 'Helpdesk, butik og kø svarer og har, hvad de skal have.', again: 'Spørg igen' },
    store: { name: 'Database', up: 'kører', down: 'nede' },
    queue: { name: 'Kø', note: (delayed, active) => `${delayed} senere · ${active} i gang`, silent: 'intet svar' },
    sweep: { name: 'Seneste gennemgang', never: 'ikke endnu', every: (seconds) => `hvert ${seconds}. sekund` },
    model: 'Model',
    embedded: 'indbygget',
    version: 'Regler og scenarier',
    measures: {
      title: (minutes) => `De seneste ${minutes} minutter`,
      system: 'System',
      calls: 'Kald',
      failed: 'Fejlet',
      invalid: 'Mod reglerne',
      p50: 'Median',
      p95: '95 % inden for',
      names: { model: 'Model', run: 'Beslutninger', shop: 'Butik', help_desk: 'Helpdesk' },
    },
    breakers: {
      title: 'Hvad der får tjenesten til at træde tilbage',
      says: 'Så snart én af dem gælder, gør botten mindre af sig selv.',
      holds: 'gælder',
      quiet: 'rolig',
    },
    actions: { title: 'Uafklarede handlinger', unknown: 'Udfald ukendt', started: 'I gang', withPeople: 'Hos mennesker' },
    notices: { title: 'Beskeder', planned: 'Skal sendes', refused: 'Afvist', unclear: 'Uklart' },
    failing: {
      title: 'Sager, der fejler',
      none: 'Ingen.',
      times: (count) => (count === 1 ? 'én gang' : `${count} gange i træk`),
      next: 'næste forsøg',
    },
    errors: { title: 'Seneste fejl', none: 'Intet gik galt.', at: 'Hvornår', ticket: 'Sag', what: 'Hvad', code: 'Kode' },
    tasks: { title: 'Gentagne opgaver', none: 'Ingen har kørt endnu.' },
  },
});
