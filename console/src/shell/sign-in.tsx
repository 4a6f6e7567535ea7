import { Button, Text, Title } from '@mantine/core';
import { useWords } from '../words/language.tsx';
import { shellWords } from './shell-words.ts';
import classes from './sign-in.module.css';

/** Nobody is signed in, or no more: the way in leads back to the page that was wanted. */
export function SignIn() {
  const words = useWords(shellWords);
  const back = encodeURIComponent(location.pathname + location.search);
  return (
    <main className={classes.page}>
      <img src="/console/mark.svg" alt="" width={48} height={48} />
      <Title order={1}>{words.signedOut.title}</Title>
      <Text c="dimmed" maw={400}>
        {words.signedOut.says}
      </Text>
      <Button component="a" href={`/login?to=${back}`} size="md">
        {words.signIn}
      </Button>
    </main>
  );
}
