import classes from './radio-cards.module.css';
import { Tag } from './tag.tsx';

export interface RadioCard<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly says: string;
  readonly note?: string;
}

/** One of a few, each with what it means. */
export function RadioCards<Value extends string>({
  legend,
  name,
  value,
  cards,
  onChange,
}: {
  readonly legend: string;
  readonly name: string;
  readonly value: Value;
  readonly cards: readonly RadioCard<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <fieldset className={classes.cards}>
      <legend>{legend}</legend>
      {cards.map((card) => (
        <label key={card.value} className={classes.card}>
          <input type="radio" name={name} value={card.value} checked={card.value === value} onChange={() => onChange(card.value)} />
          <span>
            <strong>{card.title}</strong> {card.note !== undefined && <Tag tone="accent">{card.note}</Tag>}
            <small>{card.says}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
