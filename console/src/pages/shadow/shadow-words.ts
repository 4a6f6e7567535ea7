import type {
  ComparedLevel,
  ContentVerdict,
  HumanDisposition,
  Opinion,
  OutcomeVerdict,
  ProposedDisposition,
} from '../../../../src/domain/shadow.ts';
import { both } from '../../words/both.ts';

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly tabs: { readonly scorecards: string; readonly pairs: string };
  readonly empty: { readonly title: string; readonly says: string };
  readonly columns: Readonly<Record<'scenario' | 'stage' | 'pairs' | 'outcome' | 'money' | 'content' | 'gate', string>>;
  readonly goal: (goal: string) => string;
  readonly gate: { readonly ready: string; readonly not_yet: string; readonly no: string };
  readonly wrongMoney: (count: number) => string;
  readonly show: string;
  readonly shows: Readonly<Record<'to_judge' | 'differing' | 'compared' | 'open' | 'all', string>>;
  readonly scenario: string;
  readonly all: string;
  readonly noPairs: { readonly title: string; readonly says: string };
  readonly ticket: (ticket: string) => string;
  readonly pair: string;
  readonly customer: string;
  readonly ours: string;
  readonly theirs: string;
  readonly plan: string;
  readonly effects: string;
  readonly noPlan: string;
  readonly noEffects: string;
  readonly noReply: string;
  readonly noHuman: string;
  readonly notYet: string;
  readonly replyDifference: string;
  readonly missing: string;
  readonly extra: string;
  readonly levels: Readonly<Record<ComparedLevel, string>>;
  readonly opinions: Readonly<Record<Opinion, string>>;
  readonly outcomes: Readonly<Record<OutcomeVerdict, string>>;
  readonly contents: Readonly<Record<ContentVerdict, string>>;
  readonly dispositions: Readonly<Record<HumanDisposition | ProposedDisposition, string>>;
  readonly instead: (ours: string, theirs: string) => string;
  readonly onlyBot: string;
  readonly onlyPeople: string;
  readonly withoutPairs: (count: number) => string;
  readonly similarity: (share: string) => string;
  readonly wrong: string;
  readonly judge: {
    readonly title: string;
    readonly says: string;
    readonly level: string;
    readonly why: string;
    readonly whySays: string;
    readonly byKey: string;
    readonly key: (opinion: string) => string;
    readonly levelKey: (level: string) => string;
    readonly given: string;
  };
  readonly next: string;
  readonly previous: string;
  readonly minutes: (minutes: string) => string;
  readonly openTicket: string;
  readonly openDesk: string;
}

export const shadowWords = both<Words>({
  en: {
    title: 'Shadow',
    lead: 'What the bot would have done beside what people did. From this a scenario earns its way to answering by itself.',
    tabs: { scorecards: 'Scorecards', pairs: 'Pairs' },
    empty: { title: 'No pairs yet', says: 'As soon as people have worked a ticket that the bot watched, it is compared here.' },
    columns: {
      scenario: 'Scenario',
      stage: 'Mode',
      pairs: 'Pairs',
      outcome: 'Same outcome',
      money: 'Money',
      content: 'Content',
      gate: 'Next step',
    },
    goal: (goal) => `The dashed line is the goal: the whole band must lie beyond ${goal}.`,
    gate: { ready: 'Ready', not_yet: 'Not yet', no: 'No' },
    wrongMoney: (count) => (count === 1 ? '1 wrong money effect' : `${count} wrong money effects`),
    show: 'Show',
    shows: { to_judge: 'To judge', differing: 'Different', compared: 'Compared', open: 'Not worked yet', all: 'All' },
    scenario: 'Scenario',
    all: 'All scenarios',
    noPairs: { title: 'No pair here', says: 'Choose another view, or wait until people have worked more tickets.' },
    ticket: (ticket) => `Ticket ${ticket}`,
    pair: 'Pair',
    customer: 'What the customer wrote',
    ours: 'The bot proposed',
    theirs: 'People did',
    plan: 'Would have changed at the shop',
    effects: 'Changed at the shop',
    noPlan: 'Nothing at the shop.',
    noEffects: 'Nothing at the shop.',
    noReply: 'No reply.',
    noHuman: 'No public reply.',
    notYet: 'People have not worked this ticket yet.',
    replyDifference: 'The bot’s reply, seen from the person’s',
    missing: 'Only the person told',
    extra: 'Only the bot told',
    levels: { disposition: 'Outcome', effects: 'Shop', content: 'Content', wording: 'Wording' },
    opinions: { better: 'Better', equal: 'Equal', worse: 'Worse', wrong: 'Wrong' },
    outcomes: { same: 'the same', different: 'different', handed_over: 'left to people' },
    contents: { same: 'the same', more: 'more', less: 'less', contrary: 'contrary', not_compared: 'not compared' },
    dispositions: {
      resolved: 'resolved',
      asked: 'asked the customer',
      handed_over: 'handed over',
      passed_on: 'passed on',
      skipped: 'nothing to do',
    },
    instead: (ours, theirs) => `The bot: ${ours}. People: ${theirs}.`,
    onlyBot: 'Only the bot',
    onlyPeople: 'Only people',
    withoutPairs: (count) => (count === 1 ? '1 scenario has no pairs yet' : `${count} scenarios have no pairs yet`),
    similarity: (share) => `${share} alike`,
    wrong: 'wrong money',
    judge: {
      title: 'Your verdict on the bot’s side',
      says: 'It goes before the comparison: better and equal count as agreement, worse and wrong do not.',
      level: 'On',
      why: 'Why (if you like)',
      whySays: 'Colleagues and auditors read it.',
      byKey: 'Judged side by side in the console',
      key: (opinion) => `Verdict: ${opinion}`,
      levelKey: (level) => `Judge: ${level}`,
      given: 'Given so far',
    },
    next: 'Next pair',
    previous: 'Previous pair',
    minutes: (minutes) => `solved after ${minutes}`,
    openTicket: 'Everything about the ticket',
    openDesk: 'Open in Zendesk',
  },
  da: {
    title: 'Skygge',
    lead: 'Hvad botten ville have gjort, ved siden af hvad mennesker gjorde. Sådan gør et scenarie sig fortjent til selv at svare.',
    tabs: { scorecards: 'Scorekort', pairs: 'Par' },
    empty: { title: 'Ingen par endnu', says: 'Så snart mennesker har behandlet en sag, som botten fulgte, sammenlignes den her.' },
    columns: {
      scenario: 'Scenarie',
      stage: 'Tilstand',
      pairs: 'Par',
      outcome: 'Samme udfald',
      money: 'Penge',
      content: 'Indhold',
      gate: 'Næste trin',
    },
    goal: (goal) => `Den stiplede linje er målet: Hele båndet skal ligge over ${goal}.`,
    gate: { ready: 'Klar', not_yet: 'Ikke endnu', no: 'Nej' },
    wrongMoney: (count) => (count === 1 ? '1 forkert pengevirkning' : `${count} forkerte pengevirkninger`),
    show: 'Vis',
    shows: { to_judge: 'Skal bedømmes', differing: 'Forskellige', compared: 'Sammenlignet', open: 'Ikke behandlet', all: 'Alle' },
    scenario: 'Scenarie',
    all: 'Alle scenarier',
    noPairs: { title: 'Intet par her', says: 'Vælg en anden visning, eller vent, til mennesker har behandlet flere sager.' },
    ticket: (ticket) => `Sag ${ticket}`,
    pair: 'Par',
    customer: 'Hvad kunden skrev',
    ours: 'Botten foreslog',
    theirs: 'Mennesker gjorde',
    plan: 'Ville have ændret i butikken',
    effects: 'Ændret i butikken',
    noPlan: 'Intet i butikken.',
    noEffects: 'Intet i butikken.',
    noReply: 'Intet svar.',
    noHuman: 'Intet offentligt svar.',
    notYet: 'Mennesker har endnu ikke behandlet sagen.',
    replyDifference: 'Bottens svar set fra menneskets',
    missing: 'Kun mennesket fortalte',
    extra: 'Kun botten fortalte',
    levels: { disposition: 'Udfald', effects: 'Butik', content: 'Indhold', wording: 'Ordlyd' },
    opinions: { better: 'Bedre', equal: 'Lige godt', worse: 'Dårligere', wrong: 'Forkert' },
    outcomes: { same: 'det samme', different: 'forskelligt', handed_over: 'overladt til mennesker' },
    contents: { same: 'det samme', more: 'mere', less: 'mindre', contrary: 'i strid', not_compared: 'ikke sammenlignet' },
    dispositions: {
      resolved: 'løst',
      asked: 'spurgte kunden',
      handed_over: 'givet videre',
      passed_on: 'sendt videre',
      skipped: 'intet at gøre',
    },
    instead: (ours, theirs) => `Botten: ${ours}. Mennesker: ${theirs}.`,
    onlyBot: 'Kun botten',
    onlyPeople: 'Kun mennesker',
    withoutPairs: (count) => (count === 1 ? '1 scenarie har endnu ingen par' : `${count} scenarier har endnu ingen par`),
    similarity: (share) => `${share} ens`,
    wrong: 'forkerte penge',
    judge: {
      title: 'Din dom over bottens side',
      says: 'Den går forud for sammenligningen: Bedre og lige godt tæller som enighed, dårligere og forkert gør ikke.',
      level: 'Om',
      why: 'Hvorfor (hvis du vil)',
      whySays: 'Kolleger og revisorer læser det.',
      byKey: 'Bedømt side om side i konsollen',
      key: (opinion) => `Dom: ${opinion}`,
      levelKey: (level) => `Bedøm: ${level}`,
      given: 'Afgivet indtil nu',
    },
    next: 'Næste par',
    previous: 'Forrige par',
    minutes: (minutes) => `løst efter ${minutes}`,
    openTicket: 'Alt om sagen',
    openDesk: 'Åbn i Zendesk',
  },
});
