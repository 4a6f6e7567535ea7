import type { Answer } from '../../../src/api/v1/routes.ts';
import { domainWords } from '../words/domain-words.ts';
import { useWords } from '../words/language.tsx';
import classes from './effect-line.module.css';
import { Tag } from './tag.tsx';
import { useFormats } from './use-formats.ts';
import { MASKED, Masked } from './written.tsx';

export type ShopEffect = Answer<'draft'>['plan'][number];

/** One change at the shop in a line: what, on which order, how much, which goods. */
export function EffectLine({ effect, currency }: { readonly effect: ShopEffect; readonly currency: string }) {
  const domain = useWords(domainWords);
  const formats = useFormats();
  const names: Readonly<Record<string, string>> = domain.actions;
  return (
    <span className={classes.line}>
      <strong>{names[effect.kind] ?? effect.kind}</strong>
      {effect.order !== undefined && (effect.order === MASKED ? <Masked /> : <span className="mono">{effect.order}</span>)}
      {effect.amount !== undefined && <Tag tone="accent">{formats.money(effect.amount, currency)}</Tag>}
      {[...(effect.lines ?? [])].map(({ sku, quantity }) => (
        <span key={sku} className="mono">
          {quantity} × {sku}
        </span>
      ))}
      {effect.newLines !== undefined && <span aria-hidden="true">→</span>}
      {[...(effect.newLines ?? [])].map(({ sku, quantity }) => (
        <span key={`new-${sku}`} className="mono">
          {quantity} × {sku}
        </span>
      ))}
    </span>
  );
}

export function EffectList({
  effects,
  currency,
  none,
}: {
  readonly effects: readonly ShopEffect[];
  readonly currency: string;
  readonly none: string;
}) {
  if (effects.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <ul className={classes.list}>
      {effects.map((effect) => (
        <li key={JSON.stringify(effect)}>
          <EffectLine effect={effect} currency={currency} />
        </li>
      ))}
    </ul>
  );
}
