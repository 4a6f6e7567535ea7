import { seeded } from '../../src/agent/embedded/classifier/seeded.ts';
import { everyday, oddQuestions } from './everyday.ts';
import { type PlantedMail, planted } from './planted.ts';

/** A mail whose kind is known, as it is drawn for the history. */
export interface KnownMail {
  readonly language: string;
  readonly subject: string;
  readonly body: string;
  /** Scenarios of which any is right; empty: none is. */
  readonly scenarios: readonly string[];
}

export interface TrialTicket extends KnownMail {
  readonly at: number;
  readonly email: string;
  /** The planted group it is of, or what else it is. */
  readonly kind: string;
}

export interface HistoryPlan {
  readonly tickets: number;
  readonly seed: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly days: number;
  /** Mails of scenarios; each scenario gets its share of `scenarioShares`. */
  readonly known: readonly KnownMail[];
  /** Mails of no scenario, beside the odd questions; may be empty. */
  readonly others: readonly KnownMail[];
}

/** Shares of a whole history, in percent. What is left over is spread evenly over the other scenarios. */
const scenarioShares: Readonly<Record<string, number>> = {
  order_status: 15,
  return_request: 9,
  cancel_order: 6,
  delivery_delayed: 5,
  refund_status: 5,
  exchange_item: 5,
  change_address: 4,
  delivery_options: 4,
  invoice_copy: 3,
};
const otherShares = { 'gift wrapping': 4, 'student discount': 3, odd: 7, human_requested: 3, thanks: 3 } as const;

/** A history with known shares. The same plan always gives the same one. */
export function makeHistory({ tickets, seed, from, days, known, others }: HistoryPlan): readonly TrialTicket[] {
  const random = seeded(seed);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const byScenario = Map.groupBy(known, ({ scenarios }) => scenarios[0] ?? '');
  const shares = sharesOf([...byScenario.keys()]);
  const drawn: Omit<TrialTicket, 'at' | 'email'>[] = [];
  for (const [kind, share] of shares) {
    const count = Math.round((share / 100) * tickets);
    for (let i = 0; i < count; i += 1) drawn.push({ kind, ...draw(kind) });
  }
  return shuffle(drawn).map((mail) => ({ ...mail, at: momentOf(), email: `kunde${Math.floor(random() * tickets * 0.8)}@mail.example` }));

  function draw(kind: string): KnownMail {
    const own = byScenario.get(kind);
    if (own) {
      const languages = Map.groupBy(own, ({ language }) => language);
      return vary(pick(languages.get(pickLanguage([...languages.keys()])) ?? own));
    }
    const language = random() < 0.6 ? 'da' : 'en';
    const group = planted.find(({ name }) => name === kind);
    if (group) return plantedMail(group.languages);
    if (kind === 'odd') return others.length > 0 && random() < 0.7 ? vary(pick(others)) : oddMail(language);
    const texts = everyday[kind as keyof typeof everyday][language];
    return vary({ language, subject: '', body: pick(texts), scenarios: [] });
  }

  function pickLanguage(among: readonly string[]): string {
    const weights: Readonly<Record<string, number>> = { da: 50, en: 30, sv: 8, nb: 6, de: 6 };
    const total = among.reduce((sum, language) => sum + (weights[language] ?? 1), 0);
    let left = random() * total;
    for (const language of among) {
      left -= weights[language] ?? 1;
      if (left < 0) return language;
    }
    return among[0] as string;
  }

  function plantedMail(languages: Readonly<Record<string, PlantedMail>>): KnownMail {
    const language = pickLanguage(Object.keys(languages));
    const { subjects, asks, details } = languages[language] as PlantedMail;
    const [one, other] = [pick(asks), pick(details)];
    const body = random() < 0.5 ? `${one} ${other}` : `${other} ${one}`;
    return vary({ language, subject: pick(subjects), body: body.trim(), scenarios: [] });
  }

  function oddMail(language: 'da' | 'en'): KnownMail {
    const { asks, matters } = oddQuestions[language];
    return vary({ language, subject: '', body: `${pick(asks)} ${pick(matters)}?`, scenarios: [] });
  }

  /** Another order, another greeting, another name. */
  function vary(mail: KnownMail): KnownMail {
    const order = String(10_000 + Math.floor(random() * 80_000));
    const body = mail.body.replaceAll('{order}', order).replace(/\b1\d{4}\b/g, order);
    const typed = random() < 0.15 ? misspell(body) : body;
    const [greetings, farewells] = [openings[mail.language] ?? openings.en, endings[mail.language] ?? endings.en];
    return { ...mail, body: [pick(greetings ?? ['']), typed, pick(farewells ?? ['']), pick(names)].filter(Boolean).join('\n') };
  }

  /** Two letters change places, or one is missing, in about every sixth word. */
  function misspell(text: string): string {
    return text.replace(/\p{L}{4,}/gu, (word) => {
      if (random() > 1 / 6) return word;
      const place = 1 + Math.floor(random() * (word.length - 2));
      const [one, other] = [word.charAt(place), word.charAt(place + 1)];
      return word.slice(0, place) + (random() < 0.5 ? other + one : other) + word.slice(place + 2);
    });
  }

  /** More in the daytime, on weekdays, and towards the end. */
  function momentOf(): number {
    for (;;) {
      const at = from + random() * days * 86_400_000;
      const time = new Date(at);
      const day = time.getUTCDay() % 6 === 0 ? 0.5 : 1;
      const hour = Math.max(0.05, Math.sin(((time.getUTCHours() - 5) / 18) * Math.PI));
      if (random() < day * hour) return Math.floor(at / 1000) * 1000;
    }
  }

  function shuffle<Item>(items: Item[]): Item[] {
    for (let i = items.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [items[i], items[j]] = [items[j] as Item, items[i] as Item];
    }
    return items;
  }
}

function sharesOf(scenarios: readonly string[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>(Object.entries(otherShares));
  for (const id of scenarios) if (scenarioShares[id] !== undefined) shares.set(id, scenarioShares[id]);
  const rest = scenarios.filter((id) => !shares.has(id));
  const left = 100 - [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const id of rest) shares.set(id, left / rest.length);
  return shares;
}

const openings: Readonly<Record<string, readonly string[]>> = {
  da: ['Hej', 'Hejsa,', 'Kære kundeservice', 'Hej alle', ''],
  en: ['Hi,', 'Hello', 'Dear customer service', 'Hi there', ''],
  sv: ['Hej', 'Hejsan', ''],
  nb: ['Hei', 'Hei!', ''],
  de: ['Hallo', 'Guten Tag,', ''],
};
const endings: Readonly<Record<string, readonly string[]>> = {
  da: ['Mvh', 'Venlig hilsen', 'Med venlig hilsen', ''],
  en: ['Best regards', 'Thanks', 'Kind regards', ''],
  sv: ['Hälsningar', 'Mvh'],
  nb: ['Hilsen', 'Mvh'],
  de: ['Viele Grüße', 'Mit freundlichen Grüßen'],
};
const names = ['Anna', 'Mette', 'Jonas', 'Sara', 'Peter', 'Freja', 'Lukas', 'Ida'] as const;
