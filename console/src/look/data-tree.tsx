import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import { callWords } from './call-words.ts';
import classes from './data-tree.module.css';
import { At } from './time.tsx';
import { useFormats } from './use-formats.ts';
import { MASKED, Masked } from './written.tsx';

/** Data that has no picture of its own, as names and values. */
export function DataTree({ value }: { readonly value: unknown }): ReactNode {
  const words = useWords(callWords);
  const formats = useFormats();
  if (value === null || value === undefined || value === '') return <span className={classes.nothing}>{words.nothing}</span>;
  if (value === MASKED) return <Masked />;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return <At at={value} />;
  if (typeof value !== 'object') return <span className={classes.value}>{String(value)}</span>;
  if (isMoney(value)) return formats.money(value.minor / 100, value.currency);
  if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item !== 'object')) return value.join(', ');
  const entries = Array.isArray(value) ? value.map((item, place) => [String(place + 1), item] as const) : Object.entries(value);
  if (entries.length === 0) return <span className={classes.nothing}>{words.nothing}</span>;
  return (
    <dl className={classes.tree}>
      {entries.map(([name, item]) => (
        <div key={name} data-deep={typeof item === 'object' && item !== null}>
          <dt>{name}</dt>
          <dd>
            <DataTree value={item} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isMoney(value: object): value is { readonly minor: number; readonly currency: string } {
  return 'minor' in value && 'currency' in value && typeof value.minor === 'number' && /^[A-Z]{3}$/.test(String(value.currency));
}
