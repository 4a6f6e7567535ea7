import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { keep } from '../shell/kept.ts';
import type { Both, ConsoleLanguage } from './both.ts';

interface Choice {
  readonly language: ConsoleLanguage;
  readonly choose: (language: ConsoleLanguage) => void;
}

const Language = createContext<Choice>({ language: 'en', choose: () => undefined });

/** What the browser chose before, else what it speaks, else English. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<ConsoleLanguage>(() => (document.documentElement.lang === 'da' ? 'da' : 'en'));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose(next: ConsoleLanguage) {
        keep('language', next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Language value={choice}>{children}</Language>;
}

export function useLanguage(): Choice {
  return useContext(Language);
}

export function useWords<Words>(words: Both<Words>): Words {
  return words[useContext(Language).language];
}
