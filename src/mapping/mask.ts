const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const address = /\b(?:https?:\/\/|www\.)\S+/giu;
/** Phone numbers, order numbers, cards, accounts, parcel numbers, personal numbers: digits in a row, also in groups. */
const number = /(?<![\p{L}\d])[+#(]{0,2}\d(?:[\s()./–-]{0,2}\d){3,}(?![\p{L}\d])/gu;
/** Numbers with letters among them, such as a parcel's or a bank account's. */
const mixedNumber = /(?<![\p{L}\d])(?=[\p{Lu}\d-]*\d{3})[\p{Lu}\d](?:-?[\p{Lu}\d]){4,}(?![\p{L}\d])/gu;

/** What a mask stands as: read by people, and passed over when mails are compared. */
export const masks = { email: '[e-mail]', link: '[link]', number: '[number]' } as const;

/** Text without e-mail addresses, links, and numbers of four or more digits. Names stay: no rule finds them all. */
export function mask(text: string): string {
  return text
    .replace(address, masks.link)
    .replace(email, masks.email)
    .replace(number, masks.number)
    .replace(mixedNumber, masks.number)
    .replace(/#?\d{4,}/g, masks.number);
}

export function withoutMasks(text: string): string {
  return text.replaceAll(/\[(?:e-mail|link|number)\]/g, ' ');
}
