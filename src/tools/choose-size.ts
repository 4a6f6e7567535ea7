import type { Measure, UsualSize } from '../domain/heard.ts';
import type { Guide, measureNames, Size } from '../domain/product-knowledge.ts';
import { sameSize } from './find-variant.ts';

type GuideMeasure = (typeof measureNames)[number];

export interface GivenMeasure {
  readonly of: GuideMeasure;
  readonly value: number;
}

export type BySize =
  | { readonly kind: 'chosen'; readonly size: Size; readonly by: readonly { readonly measure: GivenMeasure; readonly size: Size }[] }
  /** None of the guide's measures is given. */
  | { readonly kind: 'unmeasured' }
  /** Smaller or larger than anything in the guide: then a guess would be all there is. */
  | { readonly kind: 'outside' };

/** The measures that a guide knows. The diameter of a ring gives the finger's circumference. */
export function guideMeasures(measures: readonly Measure[]): readonly GivenMeasure[] {
  return measures.map(({ of, value }) =>
    of === 'diameter' ? { of: 'finger', value: Math.round(value * Math.PI * 10) / 10 } : { of, value },
  );
}

/**
 * The size that a guide gives for a body. Each measure gives the smallest size it goes into; when they disagree the largest counts, so
 * that nothing pinches. Only sizes that the product comes in are chosen, when any are given.
 */
export function chooseSize(guide: Guide, measures: readonly GivenMeasure[], made: readonly string[]): BySize {
  const deciding = [guide.choose_by, guide.otherwise_by].map((names) => measures.filter(({ of }) => names.includes(of)));
  const given = deciding.find((list) => list.length > 0);
  if (!given) return { kind: 'unmeasured' };
  const offered = guide.sizes.filter((size) => made.length === 0 || madeName(size, made) !== null);
  const by = given.map((measure) => ({ measure, size: smallestFor(measure, guide, offered) }));
  const sizes = by.flatMap(({ size }) => size ?? []);
  if (sizes.length < by.length) return { kind: 'outside' };
  const largest = sizes.reduce((a, b) => (guide.sizes.indexOf(b) > guide.sizes.indexOf(a) ? b : a));
  return { kind: 'chosen', size: largest, by: by.flatMap(({ measure, size }) => (size ? [{ measure, size }] : [])) };
}

function smallestFor({ of, value }: GivenMeasure, guide: Guide, offered: readonly Size[]): Size | null {
  const least = guide.sizes[0]?.[of]?.[0];
  if (least === undefined || value < least) return null;
  return offered.find((size) => (size[of]?.[1] ?? 0) >= value) ?? null;
}

/** The sizes of a guide that customers mean by the names they use, in the product's own way of counting first. */
export function sizesCalled(guide: Guide, sizes: readonly string[], usual: readonly UsualSize[], made: readonly string[]): readonly Size[] {
  const bySystem = usual.flatMap(({ system, size }) =>
    guide.sizes.filter(({ names }) => system !== null && (names[system] ?? []).some((name) => sameSize(name, size))),
  );
  const byName = sizes.flatMap((said) => {
    if (made.some((name) => sameSize(name, said))) return guide.sizes.filter((size) => madeName(size, made, said) !== null);
    for (const system of ['eu', 'letter', 'inch', 'uk'] as const) {
      const found = guide.sizes.filter(({ names }) => (names[system] ?? []).some((name) => sameSize(name, said)));
      if (found.length > 0) return found;
    }
    return [];
  });
  const all = new Set([...bySystem, ...byName]);
  return guide.sizes.filter((size) => all.has(size));
}

/** What the product calls this size; null when it does not come in it. */
export function madeName({ names }: Size, made: readonly string[], said: string | null = null): string | null {
  const own = (['eu', 'letter', 'inch'] as const).flatMap((system) => names[system] ?? []);
  return made.find((name) => own.some((each) => sameSize(name, each)) && (said === null || sameSize(name, said))) ?? null;
}
