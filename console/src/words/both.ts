export const consoleLanguages = ['da', 'en'] as const;
export type ConsoleLanguage = (typeof consoleLanguages)[number];

export type Both<Words> = Readonly<Record<ConsoleLanguage, Words>>;

/** Texts in both languages, side by side: what the English has, the Danish must have too, or the types say so. */
export function both<Words>(words: { readonly en: Words; readonly da: NoInfer<Words> }): Both<Words> {
  return words;
}
