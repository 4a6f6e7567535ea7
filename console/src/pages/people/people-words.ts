import type { Answer } from '../../../../src/api/v1/routes.ts';
import type { Role } from '../../../../src/domain/role.ts';
import { both } from '../../words/both.ts';

type Decision = NonNullable<Answer<'approvals'>['approvals'][number]['decision']>;

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly roleSays: Readonly<Record<Role, string>>;
  readonly people: {
    readonly title: string;
    readonly name: string;
    readonly roles: string;
    readonly seen: string;
    readonly none: string;
    readonly out: string;
    readonly change: string;
    readonly changeFor: (name: string) => string;
    readonly letIn: string;
    readonly letInSays: string;
    readonly save: string;
    readonly yourself: string;
    readonly empty: string;
    readonly hidden: string;
  };
  readonly approvals: {
    readonly title: string;
    readonly asksLimits: (limits: string) => string;
    readonly left: string;
    readonly nothingDone: string;
    readonly says: string;
    readonly empty: string;
    readonly asks: (scenario: string, stage: string) => string;
    readonly expired: string;
    readonly decisions: Readonly<Record<Decision, string>>;
    readonly approve: string;
    readonly refuse: string;
    readonly withdraw: string;
    readonly until: string;
  };
  readonly tokens: {
    readonly title: string;
    readonly says: string;
    readonly empty: string;
    readonly name: string;
    readonly roles: string;
    readonly expires: string;
    readonly used: string;
    readonly never: string;
    readonly revoked: string;
    readonly make: string;
    readonly days: string;
    readonly end: string;
    readonly endOf: (name: string) => string;
    readonly once: string;
    readonly copy: string;
    readonly copied: string;
  };
  readonly why: string;
  readonly whySays: string;
}

export const peopleWords = both<Words>({
  en: {
    title: 'People',
    lead: 'Who may do what in this console. Everything is denied that no role allows.',
    roles: {
      viewer: 'Viewer',
      agent: 'Agent',
      operator: 'Operator',
      administrator: 'Administrator',
      auditor: 'Auditor',
      data_protection: 'Data protection',
    },
    roleSays: {
      viewer: 'Reads, without customers’ data',
      agent: 'Works on tickets: escalations, drafts, pairs',
      operator: 'Runs the service: the switch, the modes',
      administrator: 'Gives roles, makes tokens, decides past a gate',
      auditor: 'Reads and proves, without customers’ data',
      data_protection: 'Answers for customers’ data',
    },
    people: {
      title: 'Accounts',
      name: 'Name',
      roles: 'Roles',
      seen: 'Last signed in',
      none: 'no role',
      out: 'not let in',
      change: 'Change',
      changeFor: (name) => `Change the roles of ${name}`,
      letIn: 'May sign in',
      letInSays: 'Turn this off for somebody who has left. They are signed out at once.',
      save: 'Save',
      yourself: 'you',
      empty: 'Nobody has signed in yet.',
      hidden: 'Administrators and auditors see who has which role.',
    },
    approvals: {
      title: 'Second person',
      says: 'What takes two people: one asks in writing, another administrator decides.',
      empty: 'Nothing waits for a second person.',
      asks: (scenario, stage) => `${scenario} past its gate to ${stage}`,
      asksLimits: (limits) => `New limits: ${limits}`,
      left: 'approved, not carried out yet',
      nothingDone: 'approved, but nothing was done: it had changed meanwhile',
      expired: 'expired',
      decisions: { approved: 'approved', refused: 'refused', withdrawn: 'withdrawn' },
      approve: 'Approve',
      refuse: 'Refuse',
      withdraw: 'Withdraw',
      until: 'good until',
    },
    tokens: {
      title: 'Tokens for machines',
      says: 'A program may do with a token what you may do, as far as you allow it. It is shown once.',
      empty: 'There is no token.',
      name: 'What is it for?',
      roles: 'Roles',
      expires: 'Good until',
      used: 'Last used',
      never: 'never',
      revoked: 'ended',
      make: 'Make a token',
      days: 'Good for days',
      end: 'End',
      endOf: (name) => `End the token ${name}`,
      once: 'Copy it now: it is not shown again.',
      copy: 'Copy',
      copied: 'Copied',
    },
    why: 'Why?',
    whySays: 'Colleagues and auditors read this later.',
  },
  da: {
    title: 'Personer',
    lead: 'Hvem der må hvad i denne konsol. Alt, som ingen rolle tillader, er forbudt.',
    roles: {
      viewer: 'Læser',
      agent: 'Medarbejder',
      operator: 'Driftsansvarlig',
      administrator: 'Administrator',
      auditor: 'Revisor',
      data_protection: 'Databeskyttelse',
    },
    roleSays: {
      viewer: 'Læser med, uden kundedata',
      agent: 'Arbejder med sager: eskaleringer, kladder, par',
      operator: 'Driver tjenesten: kontakten, tilstandene',
      administrator: 'Giver roller, laver nøgler, afgør uden om en port',
      auditor: 'Læser og beviser, uden kundedata',
      data_protection: 'Svarer for kundedata',
    },
    people: {
      title: 'Konti',
      name: 'Navn',
      roles: 'Roller',
      seen: 'Sidst logget ind',
      none: 'ingen rolle',
      out: 'lukket ude',
      change: 'Ret',
      changeFor: (name) => `Ret roller for ${name}`,
      letIn: 'Må logge ind',
      letInSays: 'Slå det fra for en, der er holdt op. Vedkommende logges ud med det samme.',
      save: 'Gem',
      yourself: 'dig',
      empty: 'Ingen har logget ind endnu.',
      hidden: 'Administratorer og revisorer kan se, hvem der har hvilken rolle.',
    },
    approvals: {
      title: 'To personer',
      says: 'Hvad der kræver to: Én beder om det skriftligt, en anden administrator afgør det.',
      empty: 'Intet venter på en ekstra person.',
      asks: (scenario, stage) => `${scenario} uden om porten til ${stage}`,
      asksLimits: (limits) => `Nye grænser: ${limits}`,
      left: 'godkendt, endnu ikke udført',
      nothingDone: 'godkendt, men intet blev gjort: Det var ændret i mellemtiden',
      expired: 'udløbet',
      decisions: { approved: 'godkendt', refused: 'afvist', withdrawn: 'trukket tilbage' },
      approve: 'Godkend',
      refuse: 'Afvis',
      withdraw: 'Træk tilbage',
      until: 'gælder til',
    },
    tokens: {
      title: 'Nøgler til maskiner',
      says: 'Et program må med en nøgle det, du selv må, så langt du tillader det. Den vises kun én gang.',
      empty: 'Der er ingen nøgle.',
      name: 'Hvad skal den bruges til?',
      roles: 'Roller',
      expires: 'Gælder til',
      used: 'Sidst brugt',
      never: 'aldrig',
      revoked: 'afsluttet',
      make: 'Lav en nøgle',
      days: 'Gælder i dage',
      end: 'Afslut',
      endOf: (name) => `Afslut nøglen ${name}`,
      once: 'Kopiér den nu: Den vises ikke igen.',
      copy: 'Kopiér',
      copied: 'Kopieret',
    },
    why: 'Hvorfor?',
    whySays: 'Kolleger og revisorer læser det senere.',
  },
});
