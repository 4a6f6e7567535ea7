import type { HeardInvoice } from '../../domain/heard.ts';
import { anyOf } from './phrases.ts';

/** Data of a company to stand on the paper. That a company pays, or a number in a signature, asks for none. */
const company = anyOf(
  'cvr(?:-?nr|-?nummer\\p{L}*)?|ean(?:-?nr|-?nummer\\p{L}*)?|firmanavn\\p{L}*|firmaets (?:navn|adresse|oplysninger|data)|virksomhed(?:ens|s)? ?(?:navn|oplysninger|adresse)|virksomhedsnavn\\p{L}*|firmaoplysninger\\p{L}*|(?:i|på) (?:firmaets|virksomhedens|mit firmas|vores firmas|selskabets) (?:navn|vegne)|(?:udsted|udstedt|stilet|stile|stiles|lydende|skrevet|lavet) (?:\\p{L}+ ){0,3}?(?:til|på|i) (?:\\p{L}+ ){0,2}?(?:firma\\p{L}*|virksomhed\\p{L}*|selskab\\p{L}*|aps|a/s)|faktura (?:\\p{L}+ ){0,2}?(?:til|på) (?:mit|vores|min) (?:firma|virksomhed|selskab)|firmafaktura|rekvisitionsnummer|momsnummer|se-?nr',
  "(?:our|my|the|a) (?:vat|tax|company|business|registration|ein) (?:id|no\\.?|number|reg\\p{L}*|name|details|data|information|address)|vat[ -]?(?:id|no\\.?|number|registration)|company (?:name|number|details|data|information|registration)|business (?:name|details|address)|(?:made out|issued|addressed|billed) (?:\\p{L}+ ){0,2}?to (?:\\p{L}+ ){0,2}?(?:company|business|employer|firm)|in (?:the|my|our) (?:company's?|business's?|firm's?|employer's?) name|po number|purchase order number|company invoice|business invoice",
  'org\\.?-?(?:nr|nummer)\\p{L}*|organisationsnummer\\p{L}*|organisasjonsnummer\\p{L}*|företagsnamn\\p{L}*|företagets (?:namn|uppgifter)|företagsuppgifter|momsregistrerings\\p{L}*|vat-?nummer|(?:utställd|ställd) (?:\\p{L}+ )?(?:på|till) (?:\\p{L}+ )?(?:företag\\p{L}*|firma\\p{L}*|bolag\\p{L}*)|firmanavn\\p{L}*|firmaets navn|bedriftens navn|utstedt (?:\\p{L}+ )?(?:på|til) (?:\\p{L}+ )?(?:firma\\p{L}*|bedrift\\p{L}*|selskap\\p{L}*)|foretaksnavn\\p{L}*',
  'ust\\.?-?id\\p{L}*|ust-?idnr|umsatzsteuer-?id\\p{L}*|steuernummer|firmenname\\p{L}*|firmendaten|firmenadresse|firmenanschrift|auf (?:die|meine|unsere) firma|auf den namen (?:der|meiner|unserer) firma|mit firmen\\p{L}*|firmenrechnung',
);
/** Another paper than the order's own: other name or address on it, no prices, a credit note, one paper as two. */
const otherPaper = anyOf(
  '(?:forkert|fejl i|andet|anden|forkerte) (?:\\p{L}+ ){0,2}?(?:navn\\p{L}*|adresse\\p{L}*) (?:\\p{L}+ ){0,3}?(?:faktura\\p{L}*|kvittering\\p{L}*)|(?:faktura\\p{L}*|kvittering\\p{L}*) (?:\\p{L}+ ){0,4}?(?:forkert navn|forkert adresse|et andet navn|en anden adresse)|(?:ret|rette|rettes|rettet|ændre|ændres|ændret|skift|skifte) (?:\\p{L}+ ){0,3}?(?:på|i) (?:\\p{L}+ )?(?:faktura\\p{L}*|kvittering\\p{L}*)|(?:byttekvittering|gavekvittering)\\p{L}*|uden (?:pris|priser|beløb)|kreditnota\\p{L}*|(?:to|2) (?:separate|forskellige|særskilte) (?:faktura\\p{L}*|kvittering\\p{L}*)|(?:del|dele|deles|splitte) (?:\\p{L}+ )?(?:faktura\\p{L}*|kvittering\\p{L}*)',
  '(?:wrong|incorrect|different|another|other) (?:\\p{L}+ ){0,2}?(?:name|address) (?:\\p{L}+ ){0,3}?(?:invoice|receipt|bill)|(?:invoice|receipt|bill) (?:\\p{L}+ ){0,4}?(?:wrong name|wrong address|different name|different address)|(?:change|correct|amend|fix|update) (?:\\p{L}+ ){0,4}?(?:on|in) (?:\\p{L}+ )?(?:invoice|receipt|bill)|gift receipt|(?:without|no) (?:the )?prices?|credit note|(?:two|2) separate (?:invoices|receipts)|split (?:the )?(?:invoice|receipt)',
  '(?:fel|annat|annan) (?:namn|adress) (?:\\p{L}+ ){0,2}?(?:faktura\\p{L}*|kvitto\\p{L}*)|(?:ändra|rätta) (?:\\p{L}+ ){0,3}?på (?:fakturan|kvittot)|bytekvitto|presentkvitto|utan pris\\p{L}*|kreditfaktura|feil (?:navn|adresse)|(?:endre|rette) (?:\\p{L}+ ){0,3}?på (?:fakturaen|kvitteringen)|byttelapp|gavekvittering|uten pris\\p{L}*|kreditnota',
  '(?:falsche\\p{L}*|andere\\p{L}*) (?:name\\p{L}*|adresse|anschrift)|rechnung (?:\\p{L}+ )?(?:ändern|korrigieren|umschreiben)|umtauschbon|geschenkquittung|ohne preis\\p{L}*|gutschrift|stornorechnung',
);
/** Somebody else is to have it. */
const elsewhere = anyOf(
  '(?:send\\p{L}*|maile?\\p{L}*|videresend\\p{L}*) (?:\\p{L}+ ){0,5}?til (?:\\p{L}+ )?(?:bogholder\\p{L}*|revisor\\p{L}*|regnskab\\p{L}*|økonomi\\p{L}*|arbejdsgiver\\p{L}*|chef\\p{L}*|mand|kone|kæreste\\p{L}*|mor|far|søster|bror|datter|søn|veninde|ven|kollega\\p{L}*|forsikring\\p{L}*|arbejds?mail\\p{L}*|arbejde|firma\\p{L}*|kontor\\p{L}*)|(?:en |min )?anden (?:e-?)?mail(?:adresse)?|andre (?:e-?)?mail\\p{L}*|(?:min|vores) arbejds?mail\\p{L}*',
  '(?:send|mail|email|forward) (?:\\p{L}+ ){0,5}?to (?:my|our|the|his|her) (?:\\p{L}+ )?(?:accountants?|bookkeeper|accounts|accounting|finance|employer|boss|manager|husband|wife|partner|mum|mom|dad|mother|father|sister|brother|daughter|son|friend|colleague|insurer|insurance|work (?:e-?mail|address)|office|company)|(?:a |my )?(?:different|other|another) e-?mail(?: address)?|(?:my|our) work e-?mail',
  '(?:skicka\\p{L}*|mejla\\p{L}*|maila\\p{L}*) (?:\\p{L}+ ){0,4}?till (?:min |vår |mitt )?(?:revisor\\p{L}*|bokför\\p{L}*|ekonomi\\p{L}*|chef\\p{L}*|man|fru|sambo|mamma|pappa|arbetsgivare|jobb\\p{L}*|kollega|försäkring\\p{L}*)|(?:en |min )?annan (?:e-?post|mejl|mail)\\p{L}*|(?:send\\p{L}*) (?:\\p{L}+ ){0,4}?til (?:\\p{L}+ )?(?:regnskapsfører\\p{L}*|revisoren|økonomi\\p{L}*|sjef\\p{L}*|samboer\\p{L}*|arbeidsgiver\\p{L}*|jobb\\p{L}*)|(?:en )?annen (?:e-?post|mail)\\p{L}*',
  '(?:schick\\p{L}*|send\\p{L}*|mail\\p{L}*) (?:\\p{L}+ ){0,5}?an (?:meine?n?|unsere?n?|den|die|das) (?:\\p{L}+ )?(?:buchhalt\\p{L}*|steuerberat\\p{L}*|arbeitgeber\\p{L}*|chef\\p{L}*|mann|frau|partner\\p{L}*|mutter|vater|firma|kolleg\\p{L}*|versicherung\\p{L}*)|an (?:meine?n?|unsere?n?|den|die|das) (?:\\p{L}+ )?(?:buchhalt\\p{L}*|steuerberat\\p{L}*|arbeitgeber\\p{L}*|chef\\p{L}*|mann|frau|firma|versicherung\\p{L}*) (?:schick\\p{L}*|send\\p{L}*|mail\\p{L}*|weiter\\p{L}*)|an (?:eine|meine) andere (?:e-?mail|mail|adresse)\\p{L}*',
);
const recipient =
  /(?<!\p{L})(?:til|to|till|an|på|at|auf|cc|kopi|copy|hertil|here|hit|hierher|adressen?|address|mailen?|e-?mail|e-?post|faktura|invoice)(?!\p{L})[\s:()«"'–-]*(?:adressen?|address|adresse|mailen?|e-?mailen?|mailadressen?|e-?posten?|die|den|the)?[\s:()«"'<–-]*([\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+)/giu;

/** What is asked of an invoice beside the order's own copy to the sender. */
export function invoiceIn(text: string): HeardInvoice {
  const plain = text.replace(/[’`´]/g, "'");
  return {
    to: [...new Set([...plain.matchAll(recipient)].map((match) => (match[1] ?? '').toLowerCase()))],
    elsewhere: elsewhere.test(plain),
    company: company.test(plain),
    otherPaper: otherPaper.test(plain),
  };
}
