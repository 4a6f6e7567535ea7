import { Liquid, type Template } from 'liquidjs';
import { z } from 'zod';
import type { Facts } from '../../domain/decision.ts';
import type { Formats } from './formats.ts';

const MoneyShape = z.object({ minor: z.int(), currency: z.string() });

/** Fills a template's holes. @throws when a hole names a fact that is not there, or a filter gets the wrong kind. */
export function fillTemplate(template: string, facts: Facts, formats: Formats): string {
  const { engine, parsed } = engineFor(formats);
  const known = parsed.get(template) ?? engine.parse(template);
  parsed.set(template, known);
  return (
    engine
      .renderSync(known, facts)
      .replace(/\n{3,}/g, '\n\n')
      // An amount may end a sentence: "800,00 kr." takes no second full stop.
      .replaceAll('kr..', 'kr.')
      .trim()
  );
}

interface Engine {
  readonly engine: Liquid;
  /** The templates of a shop are few, and each is filled again and again. */
  readonly parsed: Map<string, Template[]>;
}

const engines = new WeakMap<Formats, Engine>();

function engineFor(formats: Formats): Engine {
  const known = engines.get(formats);
  if (known) return known;
  const engine = createEngine();
  engine.registerFilter('money', (value: unknown) => formats.money(MoneyShape.parse(value)));
  engine.registerFilter('date', (value: unknown) => formats.date(z.string().parse(value)));
  engine.registerFilter('country', (value: unknown) => formats.country(z.string().parse(value)));
  engine.registerFilter('list', (value: unknown) => formats.list(z.array(z.string()).parse(value)));
  const ready = { engine, parsed: new Map() };
  engines.set(formats, ready);
  return ready;
}

function createEngine(): Liquid {
  return new Liquid({ strictVariables: true, strictFilters: true, lenientIf: true, greedy: false, trimTagRight: false });
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
