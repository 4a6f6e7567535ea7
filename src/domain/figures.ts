/** Words of a text that hold a digit, and links: what a customer may rely on. "1-3" is two numbers. */
export function figuresIn(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s<>"]+|[\p{L}\p{N}#@_.,:/-]*\p{N}[\p{L}\p{N}#@_.,:/-]*/gu) ?? [];
  return found
    .map((figure) => figure.replace(/[.,:]+$/, ''))
    .flatMap((figure) => (/^\d+-\d+$/.test(figure) ? figure.split('-') : [figure]));
}
