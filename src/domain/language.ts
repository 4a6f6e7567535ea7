/** The languages the bot reads and writes. */
export const languages = ['da', 'en', 'sv', 'nb', 'de'] as const;
export type Language = (typeof languages)[number];
