import { Button } from '@mantine/core';
import { shellWords } from '../shell/shell-words.ts';
import { useWords } from '../words/language.tsx';
import classes from './more.module.css';

/** The way to the next page of a list; nothing on its last. */
export function More({
  pages,
}: {
  readonly pages: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => unknown };
}) {
  const words = useWords(shellWords);
  if (!pages.hasNextPage) return null;
  return (
    <div className={classes.more}>
      <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {words.more}
      </Button>
    </div>
  );
}
