import { Button } from '@mantine/core';
import { useState } from 'react';
import { shellWords } from '../shell/shell-words.ts';
import { useWords } from '../words/language.tsx';
import { Notice } from './notice.tsx';

export interface LookedAt<Standing> {
  /** As it stood when the person last looked: a change is asked for against this, and not against what has come in since. */
  readonly looked: Standing;
  readonly isMoved: boolean;
  readonly look: () => void;
}

/** Pages renew themselves; whoever has begun to change something must not undo unseen what another person has done meanwhile. */
export function useLookedAt<Standing extends { readonly version: string | number }>(standing: Standing): LookedAt<Standing> {
  const [looked, setLooked] = useState(standing);
  return { looked, isMoved: standing.version !== looked.version, look: () => setLooked(standing) };
}

export function Moved({ of: { isMoved, look } }: { readonly of: Pick<LookedAt<unknown>, 'isMoved' | 'look'> }) {
  const words = useWords(shellWords).moved;
  if (!isMoved) return null;
  return (
    <Notice tone="warn" urgent>
      {words.says}{' '}
      <Button variant="subtle" size="compact-sm" onClick={look}>
        {words.seen}
      </Button>
    </Notice>
  );
}
