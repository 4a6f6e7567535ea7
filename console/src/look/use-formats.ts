import { useMemo } from 'react';
import { useLanguage } from '../words/language.tsx';
import { type Formats, formatsOf } from './format.ts';

export function useFormats(): Formats {
  const { language } = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}
