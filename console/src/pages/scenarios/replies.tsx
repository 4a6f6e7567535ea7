import { useState } from 'react';
import { languages as allLanguages, type Language } from '../../../../src/domain/language.ts';
import { Choice } from '../../look/choice.tsx';
import { Sheet } from '../../look/page.tsx';
import { Words } from '../../look/written.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { scenarioWords } from './scenario-words.ts';
import classes from './scenarios.module.css';
import type { Scenario } from './use-scenarios.ts';

/** The texts with their holes, one language at a time. */
export function Replies({
  replies,
  languages,
}: {
  readonly replies: Scenario['replies'];
  readonly languages: Readonly<Record<Language, string>>;
}) {
  const words = useWords(scenarioWords).replies;
  const own = useLanguage().language;
  const [language, setLanguage] = useState<Language>(own);
  return (
    <Sheet
      title={words.title}
      aside={
        <Choice
          label={words.language}
          value={language}
          onChange={setLanguage}
          options={allLanguages.map((name) => ({ value: name, label: languages[name] }))}
        />
      }
    >
      <div className={classes.replies}>
        {Object.entries(replies).map(([name, texts]) => (
          <details key={name}>
            <summary className="mono">{name}</summary>
            <div className={classes.reply} lang={language}>
              {texts[language] === undefined ? <p className={classes.lead}>{words.missing}</p> : <Words>{texts[language]}</Words>}
            </div>
          </details>
        ))}
      </div>
    </Sheet>
  );
}
