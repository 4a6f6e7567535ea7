/** Figures as people read them. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

export function day(moment: string, timezone: string): string {
  return new Date(moment).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: timezone });
}

export const languageNames: Readonly<Record<string, string>> = {
  da: 'Danish',
  en: 'English',
  sv: 'Swedish',
  nb: 'Norwegian',
  de: 'German',
  other: 'other or too short to tell',
};
