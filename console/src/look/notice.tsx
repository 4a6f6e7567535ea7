import type { ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';
import classes from './notice.module.css';
import type { Tone } from './tag.tsx';

const icons: Readonly<Record<Tone, IconName>> = { plain: 'info', accent: 'info', good: 'check', warn: 'warning', bad: 'warning' };

/** A sentence that must not be missed. `urgent` is also read out when it appears. */
export function Notice({
  tone = 'accent',
  urgent = false,
  children,
}: {
  readonly tone?: Tone;
  readonly urgent?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes.notice} data-tone={tone} {...(urgent ? { role: 'alert' } : {})}>
      <Icon name={icons[tone]} size={18} />
      <div>{children}</div>
    </div>
  );
}
