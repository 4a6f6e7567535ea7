import { Policy } from '../domain/policy.ts';
import type { ConfigFile } from '../scenarios/book.ts';
import { badConfiguration, check, type Located, locate, sayFault } from '../scenarios/located.ts';
import { checkEscalation } from './escalation-policy.ts';

type Path = readonly (string | number)[];

/**
 * Reads `policy.yaml`: the keys, and what must fit together beyond them.
 * @param checkTemplate says what is wrong with a text that has holes, or null.
 * @throws config.invalid with every fault, each with file, line and a sentence.
 */
export function readPolicy(file: ConfigFile, checkTemplate: (template: string) => string | null): Policy {
  const located = locate(file.path, file.text);
  const policy = check(located, Policy);
  if (policy) {
    checkTexts(policy, located, checkTemplate);
    checkDelivery(policy, located);
    checkEscalation(policy, located);
    checkRest(policy, located);
  }
  if (!policy || located.faults.length > 0) throw badConfiguration(located.faults.map(sayFault).join('\n'));
  return policy;
}

function checkTexts(policy: Policy, located: Located, checkTemplate: (template: string) => string | null): void {
  const places: readonly (readonly [Path, Policy['assistant']['greeting']])[] = [
    [['assistant', 'greeting'], policy.assistant.greeting],
    [['assistant', 'disclosure'], policy.assistant.disclosure],
    [['assistant', 'signature'], policy.assistant.signature],
    [['assistant', 'also'], policy.assistant.also],
    [['returns', 'label'], policy.returns.label],
    [['escalation', 'acknowledgement', 'text'], policy.escalation.acknowledgement.text],
    [['escalation', 'acknowledgement', 'disclosure'], policy.escalation.acknowledgement.disclosure],
    ...Object.entries(policy.escalation.acknowledgement.text_by_reason).map(
      ([reason, texts]) => [['escalation', 'acknowledgement', 'text_by_reason', reason], texts] as const,
    ),
    ...policy.delivery.options.map((option, index) => [['delivery', 'options', index, 'name'], option.name] as const),
  ];
  for (const [path, texts] of places) {
    for (const language of policy.languages) {
      if (texts[language] === undefined) {
        located.fault(path, `the text is missing in ${language}; write it, or take ${language} out of languages`);
      }
    }
    for (const [language, text] of Object.entries(texts)) {
      const fault = checkTemplate(text);
      if (fault) located.fault([...path, language], fault);
    }
  }
}

function checkDelivery({ shop, delivery }: Policy, located: Located): void {
  const served = Object.keys(delivery.promise);
  if (!served.includes(shop.home_country)) located.fault(['delivery', 'promise'], `${shop.home_country}, the home country, has no promise`);
  for (const country of served) {
    const promise = delivery.promise[country];
    if (promise && promise.from > promise.to) located.fault(['delivery', 'promise', country], 'the first day comes after the last');
    if (!delivery.options.some((option) => option.countries.includes(country))) {
      located.fault(['delivery', 'promise', country], `no delivery option goes to ${country}; add one or remove the promise`);
    }
  }
  delivery.options.forEach((option, index) => {
    for (const country of option.countries) {
      if (!served.includes(country)) {
        located.fault(['delivery', 'options', index, 'countries'], `${country} has no delivery promise; add it under delivery.promise`);
      }
    }
  });
  for (const country of delivery.customs_included) {
    if (!served.includes(country)) located.fault(['delivery', 'customs_included'], `nothing is delivered to ${country}`);
  }
}

function checkRest(policy: Policy, located: Located): void {
  const { returns, shop } = policy;
  if (returns.window_days < returns.withdrawal_days) {
    located.fault(['returns', 'window_days'], `must be at least withdrawal_days (${returns.withdrawal_days}), which the law grants`);
  }
  if (!isTimezone(shop.timezone))
    located.fault(['shop', 'timezone'], `"${shop.timezone}" is no time zone; write one such as Europe/Copenhagen`);
  if (!/^https:\/\/[^\s]+[^/\s]$/.test(shop.url))
    located.fault(['shop', 'url'], 'write an address that starts with https:// and has no slash at its end');
}

function isTimezone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
