import type { Decision, Facts } from '../../domain/decision.ts';
import { escapeHtml } from '../../domain/html.ts';
import type { Language } from '../../domain/language.ts';
import type { Policy } from '../../domain/policy.ts';
import { policyMoney } from '../../domain/policy.ts';
import type { Book } from '../../scenarios/book.ts';
import { asJson } from '../../tools/order-facts.ts';
import { createFormats } from './formats.ts';
import { findUngrounded } from './grounding.ts';
import { fillTemplate } from './templates.ts';

export interface RenderedReply {
  readonly text: string;
  readonly html: string;
  /** Figures of the reply that no fact holds; must be empty before it may be sent. */
  readonly ungrounded: readonly string[];
}

/**
 * The reply to a decision: greeting, one prepared text for each wish, disclosure and signature, in the customer's language.
 * Null when the decision has no answer. @throws when a text lacks a fact it shows.
 */
export function renderReply(decision: Decision, book: Book, policy: Policy, firstName: string, now: string): RenderedReply | null {
  const { language } = decision.heard;
  if (language === null || decision.answers.length === 0) return null;
  const formats = createFormats(language, policy.shop.timezone, now);
  const general = generalFacts(policy, language, firstName);
  const shown: Facts[] = [general];

  const parts = decision.answers.map((answer) => {
    const facts = { ...general, ...factsOf(decision, answer.scenario) };
    shown.push(facts);
    return fillTemplate(textOf(book, answer.scenario, answer.text, language), facts, formats);
  });
  const { greeting, signature, also } = policy.assistant;
  const frame = (template: string | undefined) => fillTemplate(template ?? '', general, formats);
  const body = parts.join(`\n\n${frame(also[language])}\n\n`);
  const told = [frame(greeting[language]), body, frame(signature[language])].join('\n\n');
  const text = `${told}\n\n${disclosureOf(policy, language, firstName, now)}`;
  return { text, html: asHtml(text, language), ungrounded: findUngrounded(text, { shown }, formats) };
}

function generalFacts(policy: Policy, language: Language, firstName: string): Facts {
  return {
    customer: { first_name: firstName },
    shop: { name: policy.shop.name, url: policy.shop.url },
    policy: policyFacts(policy, language),
  };
}

/** What is put below a reply to say that an AI wrote it. */
function disclosureOf(policy: Policy, language: Language, firstName: string, now: string): string {
  const formats = createFormats(language, policy.shop.timezone, now);
  return fillTemplate(policy.assistant.disclosure[language] ?? '', generalFacts(policy, language, firstName), formats);
}

/** For a person to send in their own name: without the very words that `renderReply` put below it; other words stay. */
export function withoutDisclosure(html: string, policy: Policy, language: Language | null, firstName: string, now: string): string {
  if (language === null) return html;
  const end = `${paragraphs(disclosureOf(policy, language, firstName, now))}</div>`;
  return html.endsWith(end) ? `${html.slice(0, -end.length)}</div>` : html;
}

function textOf(book: Book, scenario: string, name: string, language: Language): string {
  const text = book.scenarios.get(scenario)?.replies.get(name)?.[language];
  if (text === undefined) throw new RangeError(`the text ${name} of ${scenario} is missing in ${language}`);
  return text;
}

/** What the look-ups of one wish found; a later answer to the same name counts. */
function factsOf(decision: Decision, scenario: string): Facts {
  return Object.assign({}, ...decision.calls.filter((call) => call.scenario === scenario).map((call) => call.facts)) as Facts;
}

/** The shop's published figures, for texts that explain a rule. */
function policyFacts(policy: Policy, language: Language): Facts {
  return {
    return_label: policy.returns.label[language] ?? '',
    withdrawal_days: policy.returns.withdrawal_days,
    window_days: policy.returns.window_days,
    return_fee: asJson(policyMoney(policy, policy.returns.fee)),
    refund_days: policy.returns.refund_business_days,
    reservation_days: policy.payments.reservation_days,
    ship_days: policy.delivery.ship_within_business_days,
    damage_days: policy.claims.damage_days,
    defect_years: policy.claims.defect_years,
    wrong_item_days: policy.claims.wrong_item_days,
  };
}

/** Plain text to HTML: everything escaped, blank lines to paragraphs, links made clickable; what an AI wrote is marked so. */
export function asHtml(text: string, language: Language | null, by: 'ai' | 'person' = 'ai'): string {
  const marks = [language === null ? '' : ` lang="${language}"`, by === 'ai' ? ' data-ai-generated="true"' : ''].join('');
  return `<div${marks}>${paragraphs(text)}</div>`;
}

function paragraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${link(escapeHtml(paragraph)).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

function link(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+[^\s<.,;:!?)]/g, (url) => `<a href="${url}">${url}</a>`);
}
