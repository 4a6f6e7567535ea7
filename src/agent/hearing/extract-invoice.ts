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
/** People and offices that are not the customer. */
const others = [
  'bogholder\\p{L}*|revisor\\p{L}*|regnskab\\p{L}*|økonomi\\p{L}*|arbejdsgiver\\p{L}*|chef\\p{L}*|mand|kone|kæreste\\p{L}*|samlever\\p{L}*|mor|far|søster|bror|datter|søn|veninde|ven|kollega\\p{L}*|forsikring\\p{L}*|arbejds?mail\\p{L}*|arbejde|firma\\p{L}*|virksomhed\\p{L}*|kontor\\p{L}*',
  'accountants?|bookkeeper|accounts?(?: department| payable| team)?|accounting|finance\\p{L}*|employer|boss|manager|assistant|husband|wife|partner|girlfriend|boyfriend|mum|mom|dad|mother|father|sister|brother|daughter|son|friend|colleague|insurer|insurance|work (?:e-?mail|address)|office|company',
  'revisor\\p{L}*|bokför\\p{L}*|ekonomi\\p{L}*|redovisning\\p{L}*|chef\\p{L}*|man|fru|sambo|mamma|pappa|arbetsgivare\\p{L}*|jobb\\p{L}*|kollega\\p{L}*|försäkring\\p{L}*|företag\\p{L}*',
  'regnskap\\p{L}*|revisor\\p{L}*|økonomi\\p{L}*|sjef\\p{L}*|samboer\\p{L}*|mann(?:en)?|kona|kone|arbeidsgiver\\p{L}*|jobb\\p{L}*|kollega\\p{L}*|forsikring\\p{L}*|bedrift\\p{L}*',
  'buchhalt\\p{L}*|steuerberat\\p{L}*|arbeitgeber\\p{L}*|chef\\p{L}*|mann|frau|partner\\p{L}*|freund\\p{L}*|mutter|vater|firma|büro|kolleg\\p{L}*|versicherung\\p{L}*',
] as const;
const [da, en, sv, nb, de] = others;
const words = "(?:[\\p{L}\\d#.'-]+ ){0,6}?";
const possessive = '(?:\\p{L}+ ){0,2}?';
/** What they will send on themselves is theirs. */
const notSelf =
  "(?<!(?:i|we)(?:'ll| will| can| could| must| should| have to| need to| want to| am going to)(?: then| just)? |(?:jeg|vi|jag) (?:skal|vil|kan|må|skulle|ville|kunne|ska|vill|måste)(?: selv| lige| så| själv)? |(?:skal|vil|kan|må|ska) (?:jeg|vi|jag)(?: selv| lige| själv)? |to )";
/** Somebody else is to have it. */
const elsewhere = anyOf(
  `${notSelf}(?:send|mail|videresend|fremsend|tilsend|cc)\\p{L}* ${words}(?:til|hos) ${possessive}(?:${da}|${nb})`,
  `(?:kan|må|skal|skulle) (?:min|mit|vores|mine|vår) (?:\\p{L}+ )?(?:${da}|${nb}) (?:\\p{L}+ )?(?:få|have|modtage|ha|motta)`,
  '(?:en |min )?and(?:en|re) (?:e-?)?mail\\p{L}*|(?:min|vores) arbejds?mail\\p{L}*',
  `${notSelf}(?:send|sent|mail|e-?mail|forward|share|pass|go|goes|cc|copy)\\p{L}* ${words}(?:to|with) (?:my|our|the|his|her|their) (?:\\p{L}+ )?(?:${en})`,
  `(?:cc|copy in|copy|include) (?:my|our|the|his|her) (?:\\p{L}+ )?(?:${en})`,
  `(?:can|could|may) (?:my|our|the|his|her) (?:\\p{L}+ )?(?:${en}) (?:please |also )?(?:get|have|receive)`,
  '(?:a |my )?(?:different|other|another) e-?mail(?: address)?|(?:my|our) work e-?mail|(?:send|mail|e-?mail|forward)\\p{L}* (?:\\p{L}+ ){0,6}?to (?:my other|another|a different) address',
  `${notSelf}(?:skicka|mejla|maila|vidarebefordra|cc)\\p{L}* ${words}(?:till|åt) ${possessive}(?:${sv})`,
  `(?:kan|får|ska) (?:min|mitt|vår|våra) (?:\\p{L}+ )?(?:${sv}) (?:\\p{L}+ )?(?:få|ha)`,
  '(?:en |min )?annan (?:e-?post|mejl|mail)\\p{L}*|(?:en )?annen (?:e-?post|mail)\\p{L}*',
  `(?:schick|send|zusend|mail|leit|weiterleit)\\p{L}* ${words}(?:an (?:meine?n?|unsere?n?|den|die|das)|meine[mr]|unsere[mr]) (?:\\p{L}+ )?(?:${de})`,
  `(?:an (?:meine?n?|unsere?n?|den|die|das)|meine[mr]|unsere[mr]) (?:\\p{L}+ )?(?:${de}) (?:\\p{L}+ ){0,2}?(?:zu|weiter)?(?:schick|send|mail|leit)\\p{L}*(?! (?:muss|will|kann|möchte|werde|soll))`,
  `kann (?:meine?|unsere?|der|die) (?:\\p{L}+ )?(?:${de}) (?:\\p{L}+ ){0,4}?(?:bekommen|erhalten|haben)`,
  'an (?:eine|meine) andere (?:e-?mail|mail|adresse)\\p{L}*',
);
const address = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu;
/** Where they bought or have their account from: nothing is to go there. */
const origin =
  /(?<!\p{L})(?:bestil\p{L}*|købt\p{L}*|handlede?|opret\p{L}*|konto(?:en)?|bruger(?:en)?|tilmeldt|ordered|order was|bought|purchased|account|registered|signed up|log(?:ged)? in|beställ\p{L}*|köpt\p{L}*|handlade|kontot|kjøpt\p{L}*|registrert?|bestellt\p{L}*|gekauft|angemeldet|kundenkonto)(?!\p{L})[^.!?\n@]{0,30}(?<!\p{L})(?:fra|from|from:|with|med|under|via|från|mit|von|unter|über|is|er|är|ist|in with)[\s:<("']*$|(?<!\p{L})(?:account|konto(?:en)?|kundenkonto|bruger(?:en)?)[\s:<("',]*$/iu;
/** A line with nothing but an address, under the mail and not after a colon, is a signature. */
const signed = /(?:^|[^:\s]\s*\n)[ \t]*(?:e-?mail|mail|e-?post)?[:. \t]*<?$/iu;

function recipientsIn(text: string): readonly string[] {
  const found = [...text.matchAll(address)].flatMap((match) => {
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const isSignature =
      signed.test(before) && /^>?[ \t]*(?:\n|$)/.test(after) && after.trim().split(/\s+/).length <= 6 && before.trim() !== '';
    return isSignature || origin.test(before) ? [] : [match[0].toLowerCase()];
  });
  return [...new Set(found)];
}

/** What is asked of an invoice beside the order's own copy to the sender. Any other address in such a mail is taken for a recipient's. */
export function invoiceIn(text: string): HeardInvoice {
  const plain = text.replace(/[’`´]/g, "'");
  return {
    to: recipientsIn(plain),
    elsewhere: elsewhere.test(plain),
    company: company.test(plain),
    otherPaper: otherPaper.test(plain),
  };
}
