import type { Facts, Json } from '../../domain/decision.ts';
import { figuresIn } from '../../domain/figures.ts';
import type { Formats } from './formats.ts';

/**
 * The dates, amounts, numbers and links of a text that no fact holds. A template can only show facts, so this finds a text that
 * was written past its holes, or a model that was let near one. Empty means every figure is borne out.
 */
export function findUngrounded(text: string, facts: Facts, formats: Formats): readonly string[] {
  const borneOut = new Set<string>();
  collect(facts, borneOut, formats);
  return [...new Set(figuresIn(text))].filter((figure) => !borneOut.has(figure));
}

function collect(value: Json | undefined, into: Set<string>, formats: Formats): void {
  if (value === null || value === undefined || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    into.add(String(value));
  } else if (typeof value === 'string') {
    addFigures(value, into);
    if (/^\d{4}-\d{2}-\d{2}(T|$)/.test(value)) addFigures(formats.date(value), into);
  } else if (isList(value)) {
    for (const entry of value) collect(entry, into, formats);
    into.add(String(value.length));
  } else {
    const { minor, currency } = value;
    if (typeof minor === 'number' && typeof currency === 'string') addFigures(formats.money({ minor, currency }), into);
    for (const entry of Object.values(value)) collect(entry, into, formats);
  }
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function addFigures(text: string, into: Set<string>): void {
  for (const figure of figuresIn(text)) into.add(figure);
}
