import type { Instant } from '../../domain/ids.ts';
import type { Language } from '../../domain/language.ts';
import type { Policy } from '../../domain/policy.ts';
import type { ReasonCode } from '../../domain/reasons.ts';
import { createFormats } from './formats.ts';
import { asHtml } from './render-reply.ts';
import { fillTemplate } from './templates.ts';

/** Says to a customer that people have the ticket, and by when they answer. Nothing else is promised, nothing personal told. */
export function renderAcknowledgement(
  policy: Policy,
  about: {
    /** As heard; null when it could not be told. */
    readonly language: string | null;
    readonly firstName: string;
    readonly reasons: readonly ReasonCode[];
    readonly answerBy: Instant;
    readonly now: Instant;
  },
): string {
  const { acknowledgement } = policy.escalation;
  const language: Language = policy.languages.find((known) => known === about.language) ?? acknowledgement.other_languages;
  const [special] = about.reasons.flatMap((code) => acknowledgement.text_by_reason[code] ?? []);
  const formats = createFormats(language, policy.shop.timezone, about.now);
  const facts = { customer: { first_name: about.firstName }, shop: { name: policy.shop.name }, answer_by: about.answerBy };
  const { greeting, signature } = policy.assistant;
  const parts = [
    greeting[language],
    (special ?? acknowledgement.text)[language],
    signature[language],
    acknowledgement.disclosure[language],
  ];
  return asHtml(parts.map((template) => fillTemplate(template ?? '', facts, formats)).join('\n\n'), language);
}
