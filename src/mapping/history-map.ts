import type { Weekday } from '../domain/business-hours.ts';
import type { Instant, LocalDate } from '../domain/ids.ts';
import type { Language } from '../domain/language.ts';
import type { ReasonCode } from '../domain/reasons.ts';
import type { Share } from '../shadow/scorecard-share.ts';
import type { Typical } from './describe-group.ts';
import type { Lean } from './judge-group.ts';
import type { ProposedScenario } from './propose-scenario.ts';

/** What a help desk's history holds, seen by the ears of the service. Counts are tickets. This is what `--json` writes. */
export interface HistoryMap {
  readonly from: Instant | null;
  readonly to: Instant | null;
  readonly timezone: string;
  readonly tickets: number;
  readonly parts: Parts;
  readonly coverage: Coverage;
  readonly resolvable: Resolvable;
  readonly scenarios: readonly ScenarioCount[];
  readonly languages: readonly { readonly language: Language | null; readonly tickets: number }[];
  readonly weeks: readonly WeekCount[];
  readonly hours: readonly HourCount[];
  /** Tickets that arrive while nobody answers. */
  readonly outsideHours: number;
  readonly reasons: readonly ReasonCost[];
  /** Mail that no scenario is for, largest group first. */
  readonly unknown: readonly UnknownGroup[];
  /** Mail that a scenario is likely for, in words that the ears do not know. */
  readonly unheard: readonly UnheardGroup[];
}

/** Every ticket is in one of these. */
export interface Parts {
  /** One of the scenarios, and nothing in the mail calls for a person. */
  readonly covered: number;
  /** One of the scenarios, and the mail itself calls for a person. */
  readonly coveredForPeople: number;
  /** Sounds like a scenario, not surely enough. */
  readonly unsure: number;
  /** None of the scenarios. */
  readonly unknown: number;
  /** None of the scenarios, and the mail itself calls for a person. */
  readonly forPeople: number;
  /** Thanks, automatic replies, spam. */
  readonly nobody: number;
}

export interface Coverage {
  /** Heard for sure as one of the scenarios. */
  readonly surely: number;
  /** Those, and each unsure ticket by the probability of its likeliest scenario. */
  readonly likely: number;
  /** If every unsure ticket is of the scenario that it sounds like. */
  readonly atMost: number;
}

/** What would become of all tickets, expected by confidence of hearing times what became of benchmark tickets of the scenario. */
export interface Resolvable {
  readonly resolved: number;
  /** 95 % of what the size of the benchmark and the uncertainty of hearing leave open; not whether the benchmark is like this shop. */
  readonly low: number;
  readonly high: number;
  /** The bot asks the customer first. */
  readonly asked: number;
}

export interface ScenarioCount {
  readonly id: string;
  readonly title: string;
  /** Surely heard, and unsure ones by their probability. */
  readonly tickets: number;
  readonly surely: number;
  readonly unsure: number;
  /** Of those surely heard, the mail itself calls for a person. */
  readonly forPeople: number;
  /** Benchmark tickets of this scenario that end resolved. */
  readonly benchmark: Share;
  readonly resolved: number;
}

export interface WeekCount {
  /** Its Monday. */
  readonly week: LocalDate;
  readonly tickets: number;
  readonly covered: number;
}

export interface HourCount {
  readonly weekday: Weekday;
  readonly hour: number;
  readonly tickets: number;
}

export interface ReasonCost {
  readonly reason: ReasonCode;
  /** It stands in the mail itself, or in the customer's mails taken together. */
  readonly inMail: number;
  /** … and no other reason does: these could be tried if it did not count. */
  readonly alone: number;
  /** Expected beside those, from what the shop's data say: by benchmark tickets of the same scenarios. */
  readonly expected: number;
}

interface GroupCount {
  readonly tickets: number;
  readonly languages: Readonly<Partial<Record<Language | 'other', number>>>;
  readonly terms: readonly string[];
  readonly typical: readonly Typical[];
  readonly proposal: ProposedScenario;
}

export interface UnknownGroup extends GroupCount {
  /** The scenario that most of them lean to without being taken for it. */
  readonly nearest: string | null;
  /** Tickets of the group that the ears take for a scenario: these would be answered as such. */
  readonly takenFor: readonly Lean[];
}

export interface UnheardGroup extends GroupCount {
  readonly scenario: string;
  /** What its mails sound like, the scenario itself first. */
  readonly leans: readonly Lean[];
}
