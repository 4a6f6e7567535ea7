import { both } from '../words/both.ts';

export const callWords = both({
  en: { details: 'Asked and found', asked: 'Asked', found: 'Found', nothing: 'nothing', yes: 'yes', no: 'no' },
  da: { details: 'Spurgt og fundet', asked: 'Spurgt', found: 'Fundet', nothing: 'intet', yes: 'ja', no: 'nej' },
});
