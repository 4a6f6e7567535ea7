/** Text that Postgres and JSON can hold: no NUL and no half characters, each replaced by the sign for "unreadable". */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed();
}

/**
 * HTML as Zendesk may get it. It fills in `{{…}}` placeholders of comments, so text that a customer chose could pull in data of the
 * ticket: an invisible space between the braces makes it plain text.
 */
export function sendable(html: string): string {
  return html
    .replaceAll('\u0000', '')
    .toWellFormed()
    .replaceAll(/\{(?=[{%])/g, '{\u200b');
}
