import { useNow } from '../server/now.ts';
import { useFormats } from './use-formats.ts';

/** How long ago, or until when; the exact time stands behind it. */
export function Ago({ at }: { readonly at: string }) {
  const formats = useFormats();
  const now = useNow();
  return (
    <time dateTime={at} title={formats.exactly(at)}>
      {formats.fromNow(at, now)}
    </time>
  );
}

/** The time of day to the second. */
export function Clock({ at }: { readonly at: string }) {
  const formats = useFormats();
  return (
    <time dateTime={at} title={formats.exactly(at)}>
      {formats.clock(at)}
    </time>
  );
}

export function At({ at }: { readonly at: string }) {
  const formats = useFormats();
  return (
    <time dateTime={at} title={formats.exactly(at)}>
      {formats.dateTime(at)}
    </time>
  );
}
