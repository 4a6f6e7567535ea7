import type { Heard } from '../../domain/heard.ts';
import type { Language } from '../../domain/language.ts';
import type { Classifier } from '../embedded/classifier/classify.ts';
import type { TellTone } from '../embedded/classifier/mood-model.ts';
import type { TellWanting } from '../embedded/classifier/wish-model.ts';
import { doubtsAfterWish } from './after-wish.ts';
import { asksOfShop } from './beyond.ts';
import { calledOffElse } from './called-off.ts';
import { accountIn } from './extract-account.ts';
import { addressIn } from './extract-address.ts';
import { answerIn, answerTo, withoutNo } from './extract-answer.ts';
import { claimIn } from './extract-claim.ts';
import { countriesIn } from './extract-countries.ts';
import { demandIn } from './extract-demand.ts';
import { doubtsIn, notAskedIn, wishesIn } from './extract-doubts.ts';
import { colorsIn, sizesIn } from './extract-goods.ts';
import { invoiceIn } from './extract-invoice.ts';
import { keptOrdersIn } from './extract-kept-orders.ts';
import { loneNumbersIn, numbersIn } from './extract-lone-numbers.ts';
import { lossIn } from './extract-loss.ts';
import { amountsIn, codesIn, emailsIn } from './extract-numbers.ts';
import { orderChoiceIn } from './extract-order-choice.ts';
import { orderNamesIn } from './extract-order-names.ts';
import { paymentIn } from './extract-payment.ts';
import { placedIn } from './extract-placed.ts';
import { sizingIn } from './extract-sizing.ts';
import { swapsIn } from './extract-swap.ts';
import { answeredTogether, calledOffTogether } from './extract-together.ts';
import { voucherIn } from './extract-voucher.ts';
import { isRemedyUnclear, tellWish } from './extract-wish.ts';
import { hearScenarios } from './hear-scenarios.ts';
import { tellLanguage } from './language.ts';
import { isMailboxLost } from './lost-mailbox.ts';
import { tellMood } from './mood.ts';
import { doubtsOfWhose } from './not-theirs.ts';
import { hasSeveralMatters } from './several-matters.ts';
import { signalsIn } from './signals.ts';
import { tellSkip } from './skip.ts';
import { splitMail } from './split-mail.ts';

export interface HearingInput {
  readonly subject: string;
  /** The customer's public messages that nobody has answered, oldest first, raw as the help desk gives them. */
  readonly messages: readonly {
    readonly text: string;
    readonly attachments: readonly { readonly name: string; readonly type: string }[];
  }[];
  /** The customer's earlier messages in this ticket, oldest first. */
  readonly earlier: readonly string[];
  /** Names of the questions the bot asked before. */
  readonly asked: readonly string[];
}

export type Hear = (input: HearingInput) => Heard;

export interface HearingNeeds {
  readonly classifier: Classifier;
  /** How a mail sounds, where the pack teaches it. */
  readonly tone?: TellTone;
  /** Whether a mail wants what it names, where the pack teaches it. */
  readonly wanting?: TellWanting;
  readonly colors: Readonly<Record<string, readonly string[]>>;
  readonly currency: string;
  /** Words for goods, in all languages. */
  readonly goods?: readonly string[];
  /** The shop's own name. */
  readonly shop?: string;
}

/** Understands one turn of a customer's words. Pure: the same mail is always heard the same way. */
export function createHearing({
  classifier,
  tone = () => 'calm',
  wanting = () => 'wanted',
  colors,
  currency,
  goods = [],
  shop = '',
}: HearingNeeds): Hear {
  return function hear({ subject, messages, earlier, asked }) {
    const mails = messages.map((message) => splitMail(message.text));
    const before = earlier.map((text) => splitMail(text));
    const own = mails
      .map((mail) => mail.own)
      .join('\n\n')
      .trim();
    const isAnswer = asked.length > 0;
    const opening = /^(?:re|sv|vs|aw|fwd?|fw|wg)\s*:/i.test(subject) ? '' : subject;
    const topic = isAnswer ? '' : opening;
    const text = [topic, own].filter(Boolean).join('\n');
    const earlierText = [isAnswer ? opening : '', ...before.map((mail) => mail.own)].filter(Boolean).join('\n\n');
    /** With an answer goes what it answers to. */
    const soFar = isAnswer ? `${earlierText}\n${text}` : text;
    const apart = keptOrdersIn(soFar);
    const later = before.slice(1).map((mail) => mail.own);
    const answers = isAnswer ? [own, ...later.reverse()] : [];

    const inherited = earlierText === '' ? null : tellLanguage(earlierText, null);
    const language: Language | null = tellLanguage(own === '' ? subject : own, inherited ?? tellLanguage(subject, null));
    const heard = hearScenarios(text, language, classifier);
    const isLost = asked.at(-1) === 'write_from_order_email' && isMailboxLost(own);
    // Whose mailbox is lost still wants what they wanted before.
    const told = isLost ? { ...heard, scenarios: [] } : heard;
    const beyond = !isAnswer && asksOfShop(text);
    const mood = tellMood(text, language, tone(text, language));
    const answer = isAnswer ? answerTo(asked.at(-1), own, tellWish(own).sealed) : null;
    // "Ja, machen Sie das" answers the bot; only plain words make it a wish for a person.
    const isBareAnswer = isAnswer && answerIn(own) !== null && own.split(/\s+/).length <= 8;
    const guessed = isBareAnswer ? told.signals.filter((signal) => signal !== 'human_requested') : told.signals;
    const signals = [...new Set([...signalsIn(text), ...guessed])];
    return {
      language,
      mood,
      scenarios: beyond ? [] : told.scenarios,
      noneOfThese: beyond || told.noneOfThese,
      signals,
      skip:
        isAnswer || mood.angry || signals.length > 0 ? null : tellSkip({ own, subject, label: told.skip, wish: told.scenarios.length > 0 }),
      wish: wishOf(),
      doubts: doubtsOf(),
      wishes: isAnswer ? [] : wishesIn(own),
      severalMatters: !isAnswer && hasSeveralMatters(text),
      demand: demandIn(text, currency),
      answer,
      ...ordersOf(),
      placed: placedIn(soFar),
      calledOffTogether: togetherOf(),
      emails: emailsIn(own),
      address: addressIn(own) ?? (isAnswer ? addressIn(earlierText) : null),
      sizes: orEarlier(sizesIn),
      colors: orEarlier((said) => colorsIn(said, colors)),
      codes: codesIn(text),
      amounts: amountsIn(text, currency),
      countries: countriesIn(text),
      swaps: swapsIn(text, isAnswer ? earlierText : '', colors),
      photo: messages.some((message) => message.attachments.some(({ type }) => type.startsWith('image/'))),
      loss: lossIn(text, isAnswer ? earlierText : null),
      sizing: sizingIn(isAnswer ? `${own}\n${earlierText}` : text),
      payment: paymentIn(soFar),
      invoice: invoiceIn(soFar),
      voucher: voucherIn(text, isAnswer ? earlierText : null),
      account: accountIn(soFar),
      claim: claimIn(soFar, isAnswer ? own : null),
      text: text.slice(0, 8_000),
      earlier: earlierText.slice(0, 8_000),
    };

    function unwantedIn(said: string): Heard['doubts'] {
      const { rest } = keptOrdersIn(said);
      const sounds = wanting(rest, language);
      if (sounds === 'not') return [{ about: 'any', why: 'not_wanted' }];
      return sounds === 'hardly' && wishesIn(rest).length === 0 ? [{ about: 'any', why: 'hardly_wanted' }] : [];
    }

    /** What they said yes to is wished, without its name; a double that they complain of is theirs to be called off. */
    function doubtsOf(): Heard['doubts'] {
      const isYes = answer === 'yes' && !asked.at(-1)?.includes('sealed');
      // What is consented to was weighed when it was asked: the answer speaks for itself, and a no in it about the seal takes nothing back.
      const said = answer === 'yes' ? (isYes ? text : withoutNo(text)) : apart.rest;
      // The first mail answers nothing: "Cancel 10412" is no yes to what is asked later.
      const consented = isYes || before.slice(1).some((mail) => answerIn(mail.own) === 'yes');
      const notAsked =
        consented || isSurelyWanted() ? [] : notAskedIn(opening, [...before.map((mail) => mail.own), own].filter(Boolean).join('\n\n'));
      const settled = settledByAnswer();
      const isDouble = paymentIn(soFar).about === 'twice';
      const unwanted = consented ? [] : [...before.map((mail) => mail.own), own].flatMap(unwantedIn);
      // What has been found is neither sent again nor paid back, and of goods and money together neither is sure.
      const isFound = lossIn(text, isAnswer ? earlierText : null).search === 'found';
      const why = isFound ? 'taken_back' : isRemedyUnclear(soFar) ? 'undecided' : null;
      const ofRemedy: Heard['doubts'] =
        why === null
          ? []
          : [
              { about: 'resend', why },
              { about: 'refund', why },
            ];
      // "The other one", and no telling which that is.
      const unclear: Heard['doubts'] =
        apart.speaksOfOther && apart.kept.length === 0 && orderNamesIn(soFar).length > 0
          ? [{ about: apart.namesOther ? 'any' : 'cancel', why: 'undecided' }]
          : [];
      return [
        ...doubtsIn(said),
        ...doubtsOfWhose(apart.rest),
        ...doubtsAfterWish(said),
        ...calledOffElse(said, { goods, shop }),
        ...unclear,
        ...unwanted,
        ...ofRemedy,
        ...notAsked.filter(({ about }) => !(isDouble && about === 'cancel') && !settled.includes(about)),
      ];
    }

    /** What the bot asks for in order to do it is wished by whoever gives it: the address to send to, the seal of what is to come back. */
    function settledByAnswer(): readonly string[] {
      const question = asked.at(-1) ?? '';
      if (question.includes('sealed') && answer === 'yes') return ['return'];
      return question === 'which_address' && addressIn(own) !== null ? ['address'] : [];
    }

    /** The words for a wish are more than a list can hold: one scenario heard beyond doubt, in a first mail that sounds like a wish, is one. */
    function isSurelyWanted(): boolean {
      const [only, ...others] = told.scenarios;
      return (
        !isAnswer &&
        only !== undefined &&
        others.length === 0 &&
        only.confidence >= beyondDoubt &&
        wanting(apart.rest, language) === 'surely'
      );
    }

    /** An answer such as "the dress" goes back to the size that was named before. */
    function orEarlier(find: (said: string) => readonly string[]): readonly string[] {
      const now = find(text);
      return now.length > 0 || !isAnswer ? now : find(earlierText);
    }

    /** Whether a part is meant, and goods or money wished, is said once; an answer does not repeat it. */
    function wishOf(): Heard['wish'] {
      const wish = tellWish(text);
      const remedy = isAnswer && wish.remedy === null ? tellWish(earlierText).remedy : wish.remedy;
      const { kind, partial } = tellWish(soFar);
      return { ...wish, kind, remedy, partial };
    }

    /** Orders to be cancelled in one go, named in the mail or in an answer to the question for the order. */
    function togetherOf(): readonly string[] {
      const opened = isAnswer ? [opening, before[0]?.own ?? ''].join('\n') : text;
      const named = numbersIn(opened).filter((name) => !apart.kept.includes(name));
      const [answered] = answers.map((said) => answeredTogether(said, named)).filter((names) => names.length > 0);
      return asked.some(asksForOrder) && answered ? answered : calledOffTogether(opened);
    }

    /**
     * What the customer writes now goes before what they wrote earlier, and both before what they only quote. In an answer a number
     * is a choice, or says which order is not meant.
     */
    function ordersOf(): Pick<Heard, 'orderNames' | 'loneNumbers' | 'ordersNotMeant'> {
      const ordersNotMeant = [...apart.kept];
      const wasAsked = asksForOrder(asked.at(-1) ?? '');
      for (const choice of answers.map((said) => orderChoiceIn(said, wasAsked))) {
        ordersNotMeant.push(...(choice?.notMeant ?? []).filter((name) => !ordersNotMeant.includes(name)));
        const chosen = choice?.chosen.filter((name) => !ordersNotMeant.includes(name)) ?? [];
        if (chosen.length > 0) return { orderNames: chosen, loneNumbers: [], ordersNotMeant };
      }
      const opened = isAnswer ? [before[0]?.own ?? ''] : [own, topic];
      const loneNumbers = opened.flatMap(loneNumbersIn).filter((number) => !ordersNotMeant.includes(number));
      for (const source of [...opened, subject, ...mails.map((mail) => mail.quoted)]) {
        const names = orderNamesIn(source).filter((name) => !ordersNotMeant.includes(name));
        if (names.length > 0) return { orderNames: names, loneNumbers, ordersNotMeant };
      }
      return { orderNames: [], loneNumbers, ordersNotMeant };
    }
  };
}

/** Above what the shop asks for: here the words that name the wish are missing. */
const beyondDoubt = 0.9;
const asksForOrder = (question: string) => /^which_(?:one_)?order/.test(question);
