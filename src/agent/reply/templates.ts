import { Liquid } from 'liquidjs';
import { z } from 'zod';
import type { Facts } from '../../domain/decision.ts';
import type { Formats } from './formats.ts';

const MoneyShape = z.object({ minor: z.int(), currency: z.string() });

/** Fills a template's holes. @throws when a hole names a fact that is not there, or a filter gets the wrong kind. */
export function fillTemplate(template: string, facts: Facts, formats: Formats): string {
  return (
    engineFor(formats)
      .parseAndRenderSync(template, facts)
      .replace(/\n{3,}/g, '\n\n')
      // An amount may end a sentence: "800,00 kr." takes no second full stop.
      .replaceAll('kr..', 'kr.')
      .trim()
  );
}

const engines = new WeakMap<Formats, Liquid>();

function engineFor(formats: Formats): Liquid {
  const known = engines.get(formats);
  if (known) return known;
  const engine = createEngine();
  engine.registerFilter('money', (value: unknown) => formats.money(MoneyShape.parse(value)));
  engine.registerFilter('date', (value: unknown) => formats.date(z.string().parse(value)));
  engine.registerFilter('country', (value: unknown) => formats.country(z.string().parse(value)));
  engine.registerFilter('list', (value: unknown) => formats.list(z.array(z.string()).parse(value)));
  engines.set(formats, engine);
  return engine;
}

function createEngine(): Liquid {
  return new Liquid({ strictVariables: true, strictFilters: true, lenientIf: true, greedy: false, trimTagRight: false, cache: true });
}

const checker = createEngine();
for (const filter of ['money', 'date', 'country', 'list']) checker.registerFilter(filter, (value: unknown) => String(value));

/** Says what is wrong with a template, or null. Digits are holes' business: each number in a reply must come from a fact. */
export function checkTemplate(template: string): string | null {
  try {
    checker.parse(template);
  } catch (error) {
    return `this is no valid Liquid: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`;
  }
  const literal = template.replace(/\{\{.*?\}\}|\{%.*?%\}/gs, '');
  return /\d/.test(literal) ? 'write no digits in a text; take numbers from a hole such as {{ policy.window_days }}' : null;
}
