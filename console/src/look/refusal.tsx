import { RequestFailed } from '../server/request.ts';
import { shellWords } from '../shell/shell-words.ts';
import { useWords } from '../words/language.tsx';
import { Notice } from './notice.tsx';
import { useRefusal } from './use-refusal.ts';

/** Why the service refused a change, in its own sentence, and the way on where there is one. */
export function Refusal({ error }: { readonly error: Error | null }) {
  const words = useWords(shellWords);
  const why = useRefusal();
  if (error === null) return null;
  const again = error instanceof RequestFailed && error.code === 'login_again';
  const stale = error instanceof RequestFailed && error.status === 412;
  const back = encodeURIComponent(location.pathname + location.search);
  return (
    <Notice tone="bad" urgent>
      {again ? words.recent.says : stale ? words.stale : why(error)}{' '}
      {again && <a href={`/login?again=1&to=${back}`}>{words.recent.link}</a>}
    </Notice>
  );
}
