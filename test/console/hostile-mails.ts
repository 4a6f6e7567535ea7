import { parseTicketFile } from '../../sandbox/formats/ticket-file.ts';
import type { TicketLine } from '../../src/domain/ticket-line.ts';

/** What somebody might write who wants something to run in the browser of whoever reads it, or the page to break. */
export const hostileWords = [
  '<script>window.hacked = 1</script>',
  '<img src=x onerror="window.hacked = 1">',
  '"><svg onload="window.hacked = 1">',
  '<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe>',
  'javascript:window.hacked=1',
  '<a href="javascript:window.hacked=1">her</a>',
  '{{ constructor.constructor("window.hacked=1")() }}',
  '<style>* { display: none }</style>',
  '\u202Egnp.exe\u202C \u0000 \u{1F469}\u200D\u{1F469}\u200D\u{1F467}',
  'W'.repeat(2_000),
] as const;

/** Ten tickets with it in name, subject, body and the name of an attachment. */
export function hostileMails(): readonly TicketLine[] {
  const lines = hostileWords.map((words, place) =>
    JSON.stringify({
      id: `hostile-${place}`,
      language: 'da',
      channel: 'email',
      from: { email: `hostile-${place}@mail.example`, name: words.slice(0, 100), verified: true },
      subject: words.slice(0, 150),
      body: `Hej\n\n${words}\n\nJeg vil gerne tale med et menneske.`,
      attachments: [{ name: `${words.slice(0, 60).replaceAll('/', '-')}.png`, type: 'image/png' }],
      expect: {},
    }),
  );
  return parseTicketFile(lines.join('\n'), 'hostile');
}
