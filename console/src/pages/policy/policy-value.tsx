import type { ReactNode } from 'react';
import { languages } from '../../../../src/domain/language.ts';
import { callWords } from '../../look/call-words.ts';
import { useFormats } from '../../look/use-formats.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './policy.module.css';
import { keysOfTheShop, policyNames } from './policy-names.ts';
import { policyWords } from './policy-words.ts';

/** Shares among the numbers; every other number counts something that its name says. */
const shares = /\.(?:agreement|review_share|reopen_rate|csat|calibration_drift|errors|invalid|refunds_of_day_cap|confidence)$/;

/** One setting with all that is in it. `path` is its place in the file, without the places of a list. */
export function Setting({
  path,
  value,
  currency,
}: {
  readonly path: string;
  readonly value: unknown;
  readonly currency: string;
}): ReactNode {
  const words = useWords(policyWords);
  const yesNo = useWords(callWords);
  const known = useWords(domainWords);
  const nameOf = useName();
  const formats = useFormats();
  if (value === null || (Array.isArray(value) && value.length === 0)) return words.none;
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no;
  if (typeof value === 'number') return shares.test(path) ? formats.percent(value) : formats.number(value);
  if (typeof value === 'string') return /^\d+\.\d\d$/.test(value) ? formats.money(value, currency) : word(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.map(word).join(', ');
  if (isSpan(value)) return `${value.from}–${value.to}`;
  const inside = Object.entries(value);
  const list = (
    <dl className={classes.list}>
      {inside.map(([key, item]) => {
        const isOwn = keysOfTheShop.test(path);
        const place = Array.isArray(value) ? path : `${path}.${isOwn ? '*' : key}`;
        return (
          <div key={key} data-deep={typeof item === 'object' && item !== null && !isSpan(item) && !isPlainList(item)}>
            <dt>{Array.isArray(value) ? `${Number(key) + 1}.` : nameOf(isOwn ? null : place, key)}</dt>
            <dd>
              <Setting path={place} value={item} currency={currency} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
  if (!isTexts(value)) return list;
  return (
    <details>
      <summary>{words.texts}</summary>
      {list}
    </details>
  );

  function word(text: string): string {
    return (known.reasons as Readonly<Record<string, string>>)[text] ?? text;
  }
}

/** Of a setting, else of a reason or a language; a group or a ladder has only the name that the shop gave it. */
function useName(): (path: string | null, key: string) => string {
  const names = useWords(policyNames);
  const known = useWords(domainWords);
  const others: Readonly<Record<string, string>> = { ...known.reasons, ...known.languages };
  return (path, key) => (path === null ? undefined : names[path]) ?? others[key] ?? key;
}

function isSpan(value: unknown): value is { readonly from: string | number; readonly to: string | number } {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'from,to';
}

function isPlainList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item !== 'object');
}

/** A text in several languages, or such texts by reason. */
function isTexts(value: object): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => languages.some((language) => language === key)) && keys.length > 1;
}
