import { Link } from 'react-router';
import { Loaded } from '../../look/loaded.tsx';
import { Notice } from '../../look/notice.tsx';
import { Sheet } from '../../look/page.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useWords } from '../../words/language.tsx';
import classes from './text.module.css';
import { textWords } from './text-words.ts';
import { useTexts } from './use-text.ts';

/** On the page of a scenario: which text is in force, and the way to it. */
export function TextSheet({ scenario }: { readonly scenario: string }) {
  const words = useWords(textWords);
  const formats = useFormats();
  return (
    <Sheet
      title={words.sheet.title}
      aside={
        <Link to={`/scenarios/${encodeURIComponent(scenario)}/text`} className={classes.open ?? ''}>
          {words.sheet.open}
        </Link>
      }
    >
      <Loaded query={useTexts(scenario)} lines={1}>
        {({ inForce, edit }) => (
          <>
            <p className={classes.quiet}>
              {words.inForce(inForce.version)}
              {inForce.note !== null && ` · ${inForce.by}: ${formats.quote(inForce.note)}`}
            </p>
            {edit !== null && <Notice>{words.sheet.edited}</Notice>}
          </>
        )}
      </Loaded>
    </Sheet>
  );
}
