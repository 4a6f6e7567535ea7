import { readFamilies } from '../../src/agent/embedded/classifier/families.ts';
import type { MailRating, TrainingSet } from '../../src/agent/embedded/classifier/model.ts';
import { isMeant } from '../../src/agent/embedded/classifier/rate-mails.ts';
import { judgeByCrossValidation } from '../../src/agent/embedded/classifier/train-classifier.ts';
import type { Judged } from './measures.ts';
import { judgedSection, type Section, share } from './section.ts';

/** The training sentences, and mails composed of them, as judged by models that have not seen them. */
export function reportTraining(training: TrainingSet, { first: leastFirst, second: leastSecond }: MailRating): readonly Section[] {
  const families = readFamilies(training.families);
  const { sentences, mails } = judgeByCrossValidation(training);
  const single = sentences.map(({ example, ranked }): Judged => {
    const [top] = ranked;
    return { text: example.text, said: meantBy(top?.label), confidence: top?.p ?? 0, right: [meantBy(example.label)] };
  });
  const whole = mails.map(({ mail, wishes: [first] }): Judged => {
    const right = first && isMeant(mail, first.label, families) ? [first.label, ...mail.wishes] : mail.wishes;
    return {
      text: mail.text,
      said: first && first.sure >= leastFirst ? first.label : null,
      confidence: first?.sure ?? 0,
      right: mail.wishes.length === 0 ? [null] : right,
    };
  });
  const two = mails.filter(({ mail }) => mail.wishes.length === 2);
  const one = mails.filter(({ mail }) => mail.wishes.length === 1);
  const heardTwo = two.filter(({ mail, wishes }) => wishes.slice(0, 2).every(({ label }) => isMeant(mail, label, families)));
  const seconds = mails.flatMap(({ mail, wishes: [first, ...others] }) => {
    const second = first && first.sure >= leastFirst ? others.find((wish) => wish.beside(first) && wish.p >= leastSecond) : undefined;
    return second ? [{ two: mail.wishes.length === 2, right: isMeant(mail, second.label, families) }] : [];
  });
  const byLanguage = ['da', 'en', 'sv', 'nb', 'de'].flatMap((language) => {
    const own = sentences.filter(({ example }) => example.language === language);
    const right = own.filter(({ example, ranked }) => meantBy(ranked[0]?.label) === meantBy(example.label));
    return own.length === 0 ? [] : [[`right, ${language}`, share(right.length, own.length)] as const];
  });
  return [
    judgedSection(
      'Sentences, by cross-validation',
      'Every training sentence by itself, judged by a model that was trained without it and its neighbours; the likeliest label, however sure.',
      single,
      byLanguage,
    ),
    judgedSection(
      'Mails, by cross-validation',
      'Mails composed of training sentences (greeting, story, one wish, two or none, signature), judged by models that have not seen them. At the thresholds in force; a scenario that facts tell from the meant one counts as right.',
      whole,
      [
        [
          'mails of one wish, heard first',
          share(one.filter(({ mail, wishes: [first] }) => first && isMeant(mail, first.label, families)).length, one.length),
        ],
        ['a second wish asserted, of mails of two', share(seconds.filter((one) => one.two && one.right).length, two.length)],
        ['a second wish asserted wrongly, of all mails', share(seconds.filter((one) => !one.right).length, mails.length)],
        ['mails of two wishes, both heard first', share(heardTwo.length, two.length)],
      ],
    ),
  ];
}

function meantBy(label: string | undefined): string | null {
  return label === undefined || label === 'none' || label === 'story' ? null : label;
}
