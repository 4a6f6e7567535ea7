import type { Language } from '../../../domain/language.ts';
import { thresholdFor } from './calibrate.ts';
import { type ComposedMail, composeMails } from './compose-mails.ts';
import { evidenceOf, type MailEvidence } from './evidence.ts';
import { type Families, readFamilies } from './families.ts';
import { isWish, type MailRating, type Ranked, type TrainingSet } from './model.ts';
import { fitEvidence, type Weighed } from './weigh-evidence.ts';
import { type WeighedWish, weighWishes } from './weigh-wishes.ts';

/** How often what is asserted of a mail must be right, in cross-validation; real mails say more than the composed ones. */
export const targetPrecision = { first: 0.9, second: 0.8 } as const;
/** Nor is anything asserted below these, however much of what is surer is right: each single answer must be likely. */
const least = { first: 0.65, second: 0.6 } as const;

/** A part of the training sentences, and a classifier that has not seen them. */
export interface Fold {
  readonly training: TrainingSet;
  readonly classify: (text: string, language: Language | null) => readonly Ranked[];
}

export interface JudgedMail {
  readonly mail: ComposedMail;
  readonly evidence: MailEvidence;
  readonly fold: number;
}

const perFold = 700;
const seed = 20261119;

/** Composes mails from each fold's sentences and lets its classifier read them. */
export function judgeMails(folds: readonly Fold[]): JudgedMail[] {
  return folds.flatMap(({ training, classify }, fold) => {
    const families = readFamilies(training.families);
    return composeMails(training.examples, families, perFold, seed + fold).map((mail) => ({
      mail,
      fold,
      evidence: evidenceOf(mail.text, mail.language, classify),
    }));
  });
}

export interface HeardMail {
  readonly mail: ComposedMail;
  /** Likeliest first. */
  readonly wishes: readonly WeighedWish[];
}

/** Each mail as it is heard by a classifier and by weights that have not seen its sentences. */
export function hearMails(judged: readonly JudgedMail[], families: Families): HeardMail[] {
  return [...new Set(judged.map(({ fold }) => fold))].flatMap((fold) => {
    const own = fitAll(judged.filter((one) => one.fold !== fold));
    return judged.filter((one) => one.fold === fold).map(({ mail, evidence }) => ({ mail, wishes: weighWishes(evidence, own, families) }));
  });
}

/** Weights of the evidence, and the thresholds from mails that were not used for their weights. */
export function rateMails(judged: readonly JudgedMail[], families: Families): MailRating {
  const heard = hearMails(judged, families);
  const firsts = heard.flatMap(({ mail, wishes: [first] }) =>
    first ? [{ p: first.sure, top: true, right: isMeant(mail, first.label, families) }] : [],
  );
  const seconds = heard.flatMap(({ mail, wishes: [first, ...others] }) => {
    const second = others.find((wish) => first !== undefined && wish.beside(first));
    return second ? [{ p: second.p, top: true, right: isMeant(mail, second.label, families) }] : [];
  });
  return {
    ...fitAll(judged),
    first: Math.max(least.first, thresholdFor(firsts, targetPrecision.first)),
    second: Math.max(least.second, thresholdFor(seconds, targetPrecision.second)),
  };
}

/** Whether a mail wishes this, or one that facts will tell from it. */
export function isMeant({ wishes }: ComposedMail, label: string, families: Families): boolean {
  return wishes.some((wish) => families.settled(wish).includes(label));
}

function fitAll(judged: readonly JudgedMail[]): Pick<MailRating, 'single' | 'several'> {
  return { single: fitEvidence(rows(judged, false)), several: fitEvidence(rows(judged, true)) };
}

function rows(judged: readonly JudgedMail[], several: boolean): Weighed[] {
  return judged
    .filter(({ evidence }) => evidence.several === several)
    .flatMap(({ mail, evidence }) =>
      evidence.labels
        .filter(({ label, likely }) => isWish(label) && likely)
        .map(({ label, values }) => ({ values, right: mail.wishes.includes(label) })),
    );
}
