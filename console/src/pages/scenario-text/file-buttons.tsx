import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useWords } from '../../words/language.tsx';
import classes from './text.module.css';
import { textWords } from './text-words.ts';

/** Out to a file and in from one, byte for byte as a text. */
export function FileButtons({
  name,
  text,
  may,
  onFile,
}: {
  readonly name: string;
  readonly text: string;
  readonly may: boolean;
  readonly onFile: (text: string) => void;
}) {
  const words = useWords(textWords);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={classes.row}>
      <Button variant="default" size="compact-sm" onClick={() => download(name, text)}>
        {words.download}
      </Button>
      {may && (
        <>
          <Button variant="default" size="compact-sm" onClick={() => input.current?.click()}>
            {words.upload}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".yaml,.yml,text/plain"
            hidden
            aria-label={words.upload}
            onChange={({ currentTarget }) => {
              void currentTarget.files?.[0]?.text().then(onFile);
              currentTarget.value = '';
            }}
          />
        </>
      )}
    </div>
  );
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
