import { SegmentedControl } from '@mantine/core';
import classes from './choice.module.css';

/** One of a few views of the same thing; on a narrow page it scrolls sideways. */
export function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}) {
  return (
    <div className={classes.choice}>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={(next) => onChange(next as Value)}
        data={options.map((option) => ({ ...option }))}
      />
    </div>
  );
}
