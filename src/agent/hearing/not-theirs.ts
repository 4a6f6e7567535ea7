import type { Doubt } from '../../domain/heard.ts';
import { namedWishes } from './extract-doubts.ts';
import { anyOf } from './phrases.ts';

/** Who the writer is, whose wish it is, and of what kind: a deed for somebody else, or on something near to what is done, is a person's. */
export function doubtsOfWhose(text: string): readonly Doubt[] {
  const plain = text.replace(/[’`´]/g, "'").replace(/[ \t]+/g, ' ');
  return [
    ...(isSomebodyElse(plain) ? [{ about: 'any', why: 'others' } as const] : []),
    ...(orderOfAnother.test(plain) ? [{ about: 'any', why: 'others' } as const] : []),
    ...(wishOfAnother.test(plain) ? [{ about: 'cancel', why: 'others' } as const, { about: 'address', why: 'others' } as const] : []),
    ...(ofAll.test(plain) ? [{ about: 'cancel', why: 'asked' } as const] : []),
    ...(leavesOther(plain) ? [{ about: 'unsubscribe', why: 'something_else' } as const] : []),
    ...(takesOutOther(plain) ? [{ about: 'unsubscribe', why: 'others' } as const] : []),
    ...(ofBill.test(plain) ? [{ about: 'address', why: 'something_else' } as const] : []),
  ];
}

const relation =
  '(?:ex-?\\p{L}*|\\p{L}*(?:mand|kone|kæreste|mor|far|mormor|søn|datter|bror|søster|ven|veninde|kollega|nabo|samlever|chef|værge|sekretær|assistent|advokat|revisor|arbejdsgiver|husband|wife|partner|mother|mum|mom|father|dad|son|daughter|brother|sister|friend|flatmate|roommate|colleague|neighbou?r|boss|guardian|assistant|secretary|carer|niece|nephew|aunt|uncle|cousin|fiancée?|grand\\p{L}+|make|fru|sambo|pappa|mamma|syster|dotter|vän|väninna|kompis|granne|kollega|chef|samboer|ektemann|kompis|venn|venninne|mann|frau|ehemann|ehefrau|mutter|vater|sohn|tochter|bruder|schwester|freund(?:in)?|nachbar(?:in)?|kolleg(?:e|in)|mitbewohner(?:in)?|chef(?:in)?|betreuer(?:in)?))';
const whose =
  "(?:\\p{L}+(?:'s|s'|s|')|(?:the )?(?:customer's|account holder's)|kundens|her|his|their|hendes|hans|deres|hennes|ihre?|seine?)";
const office =
  '(?:bank(?:en|s)?|\\p{L}*bank|sparkasse|kortudsteder\\p{L}*|card issuer|kreditkort\\p{L}*|kommun\\p{L}*|hospital\\p{L}*|dødsbo\\p{L}*|estate)';

/** "This is Anna's sister", "på vegne af", "we are the bank". */
const introduced = new RegExp(
  `(?<!\\p{L})(?:(?:this|it|here) is|it's|i am|i'm|we are|det er|her er|jeg er|vi er|det är|jag är|vi är|här är|hier (?:ist|schreibt|spricht)|ich bin|wir sind|hier schreibt)(?: \\p{L}+)?,? (?:(?:die|der|das|the|de|den) )?(?:${whose} (?:\\p{L}+ )?${relation}|(?:\\p{L}+ )?(?:${relation}|sohn|tochter|mor|mother|mum|far|father|bror|brother|broren|søsteren|moren|faren|sønnen|datteren|mannen|kona) (?:of|von|til|to|till|av|af) (?!(?:you|jer|dere|er|euch|me|mig|two|three|four|to|tre|\\d)(?!\\p{L}))|(?:\\p{L}+ )?${office})(?!\\p{L})`,
  'iu',
);
const onBehalf = anyOf(
  "on behalf of|in (?:her|his|their|the) name of|(?:as|acting as) (?:the |his |her )?(?:guardian|executor|legal representative)|i(?:'m| am) not the (?:customer|buyer|account holder|person who ordered)|(?:she|he|they) asked me to",
  'på vegne a[fv]|(?:på|i) \\p{L}+ vegne|i (?:hendes|hans) navn|jeg er ikke (?:selv )?(?:kunden|køberen|den der (?:har )?bestil\\p{L}*)|(?:hun|han) (?:har )?(?:bad|bedt) mig(?: om)?',
  'för \\p{L}+(?: \\p{L}+)? räkning|på uppdrag av|i (?:hennes|hans) namn|(?:hon|han) (?:har )?(?:bad|bett) mig',
  'im (?:namen|auftrag) (?:von|der|des|meine[rs]?|eines|einer)|in vertretung|stellvertretend für|(?:sie|er) hat mich gebeten',
);
const cardBlocked = anyOf(
  '(?:vi|we|wir)(?: (?:har|have|haben|had|hat))?(?: \\p{L}+){0,3} (?:spærre\\p{L}*|spärra\\p{L}*|sperre\\p{L}*|gesperrt|blocked|blokere\\p{L}*|frozen)',
  '(?:kortet|card|karte) (?:er|is|has been|är|ist|har) (?:\\p{L}+ )?(?:spærret|blocked|spärrat|gesperrt|sperret|blokeret) (?:af|by|av|von) (?:os|us|oss|uns)',
);
const bankSigned = /(?:hilsen|mvh|regards|hälsningar|grüßen|gruß|vh)[ ,\n]+(?:\p{L}+ )?\p{L}*(?:bank|sparkasse)(?!\p{L})/iu;
function isSomebodyElse(text: string): boolean {
  return introduced.test(text) || onBehalf.test(text) || cardBlocked.test(text) || bankSigned.test(text);
}

/** It is she who ordered, or who wants it. */
const wishOfAnother = anyOf(
  "(?:she|he)(?:'s| has| had)? (?:\\p{L}+ )?(?:ordered|bought|wants|wanted|would like|doesn't want|no longer wants)",
  '(?:hun|han) (?:har |vil |ville |ønsker )(?:\\p{L}+ ){0,3}?(?:bestilt|købt|annullere\\p{L}*|afbestil\\p{L}*|ha(?:ve)?)|(?:hun|han) (?:bestilte|købte|ønsker)',
  '(?:hon|han) (?:har |vill )(?:\\p{L}+ ){0,3}?(?:beställt|köpt|avbeställa|avboka|ha)|(?:hon|han) (?:beställde|köpte|önskar)|(?:hun|han) (?:har |vil )(?:\\p{L}+ ){0,3}?(?:bestilt|kjøpt|kansellere|avbestille)|(?:hun|han) (?:bestilte|kjøpte)',
  '(?<!\\p{L})(?:sie|er) hat (?:\\p{L}+ ){0,4}?(?:bestellt|gekauft)|(?:er) (?:möchte|will)',
  '(?:cancel\\p{L}*|annuller\\p{L}*|stornier\\p{L}*|avbeställ\\p{L}*|kanseller\\p{L}*|afbestil\\p{L}*)(?: [\\p{L}\\d#]+){0,3} (?:for|für|for|för|åt) (?:her|him|them|hende|ham|dem|henne|honom|henne|sie|ihn|(?:my|min|mit|meine[nr]?|mitt) \\p{L}+)',
);

const near = `(?:my|our|min|mit|mitt|vores|vår|meine?|unsere?) (?:\\p{L}+ )?${relation}`;
const someones = '(?!(?:my|min|mit|mitt|meine?n?|dit|your|eget|own|eigene[nm]?)(?!\\p{L}))\\p{L}{2,}';
/** The order that somebody near to them placed, or that stands in another name. A gift "for my mother" is the writer's own. */
const orderOfAnother = anyOf(
  `(?:orders?|purchase) (?:that |which )?${near} (?:just |has |had |have |already )?(?:placed|made|put|ordered|bought|did)|(?:orders?|purchase) (?:that was |which was )?(?:placed|made|ordered|bought) by ${near}|order of ${near}|(?:order|purchase) (?:(?:is|was) )?(?:made |placed )?(?:in|under) (?:the name (?:of )?)?(?:${near}|${someones})(?:'s|s') name`,
  `(?:ordren?|bestilling(?:en)?|køb(?:et)?),? (?:som |der )?${near} (?:har |havde |lige |selv )?(?:lavede|lavet|lagde|lagt|afgav|afgivet|bestilte|bestilt|købte|købt|gjorde)|(?:ordren?|bestilling(?:en)?|køb(?:et)?) (?:fra|af) ${near}|(?:ordren?|bestilling(?:en)?),? (?:(?:som|der) )?(?:(?:er|står|blev) )?(?:(?:lagt|lavet|bestilt|placeret) )?i ${someones}s navn`,
  `(?:ordern?|beställning(?:en)?|köpet),? (?:som )?${near} (?:har |hade )?(?:gjorde|gjort|lade|lagt|beställde|beställt|köpte|köpt)|(?:ordern?|beställning(?:en)?) (?:från|av) ${near}|(?:ordern?|beställning(?:en)?),? (?:som )?(?:(?:är|står|ligger) )?i ${someones}s namn`,
  `(?:ordren?|bestilling(?:en)?|kjøpet),? (?:som )?${near} (?:har |hadde )?(?:la|lagt|gjorde|gjort|bestilte|bestilt|kjøpte|kjøpt)|(?:ordren?|bestilling(?:en)?|kjøpet) (?:til|fra|av) (?:kona|kjæresten|mannen|moren?|mora|faren?|søsteren?|søstera|broren?|datteren?|dattera|sønnen|samboeren|venninna|kompisen|naboen) (?:min|mi)`,
  `(?:bestellung|order|auftrag) (?:von )?(?:meine[rsnm]|unsere[rsnm]) (?:\\p{L}+ )?${relation}|(?:bestellung|order|auftrag),? die ${near} (?:\\p{L}+ ){0,5}(?:hat|hatte|gemacht|aufgegeben|bestellt)|auf den namen (?!(?:von )?(?:mir|mich)(?!\\p{L}))\\p{L}{2,}`,
);

/** "Can one generally cancel?" */
const ofAll = anyOf(
  'generelt|generally|in general|generell|generellt|i almindelighed|i allmänhet|im allgemeinen|grundsätzlich|som udgangspunkt|as a rule|normalt|normally|usually|vanligtvis|vanligvis|normalerweise|overhovedet|(?:can|kan|kann) (?:one|man)(?! (?:\\p{L}+ )?(?:min|mit|my|meine|#?\\d))',
);

const otherChannel =
  /(?<!\p{L})(?:sms\p{L}*|sms'\p{L}+|texts?|text messages?|txt|tekstbesked\p{L}*|textmeddelande\p{L}*|tekstmelding\p{L}*|textnachricht\p{L}*|whats-?app|messenger|push\p{L}*|notifikation\p{L}*|notifications?|telefon\p{L}*|phone\p{L}*|call(?:s|ing)|ring(?:e|er|a|t|ning\p{L}*)|opkald\p{L}*|opringning\p{L}*|samtal\p{L}*|anruf\p{L}*|anzurufen|katalog\p{L}*|catalogues?|catalogs?|brevpost|by post|letterbox|flyers?|konkurrence\p{L}*|loyalty|kundeklub\p{L}*)(?!\p{L})/iu;
/** Mail that belongs to an order, or that they wrote themselves. */
const otherMail = anyOf(
  '(?:order|shipping|delivery|return) confirmations?|receipts?|(?:ordre|køb|købs|retur|forsendelses)?bekræftelser(?:ne)?|kvitteringer(?:ne)?|orderbekräftelser(?:na)?|kvitton|ordrebekreftelser|(?:bestell|versand)bestätigungen|quittungen',
  '(?:\\p{L}*confirmation|previous|last|earlier|first|order|shipping|tracking|delivery|tidligere|sidste|forrige|første|seneste|förra|senaste|tidigare|siste|letzte[nr]?|vorige[nr]?|frühere[nr]?) (?:e-?)?(?:mails?|mejl|post|nachricht|message|besked)',
  '(?:ordre|order|bekræftelses?|bekräftelse|levering|bestellbestätigung|bestätigung|versand|forsendelse|leverans|bestillings?|sporings?)s?-?(?:e-?)?(?:mails?|mejl|post)',
  '(?:cancel|annull?[eé]r\\p{L}*|stornier\\p{L}*|kanseller\\p{L}*|avbeställ\\p{L}*)(?: (?:sie|bitte|please|venligst))* (?:my|min|mit|mitt|mein\\p{L}*) (?:e-?)?(?:mails?|mejl|post)(?! ?(?:subscription|abonnement|liste?))',
);
const ofAddress = /(?<!\p{L})(?:telefon(?:nummer|nr)|phone number|tlf|telephone)(?!\p{L})/giu;
/** Another way in which the shop writes or rings is to stop, or also to stop. */
function leavesOther(text: string): boolean {
  return otherChannel.test(text.replace(ofAddress, ' ')) || otherMail.test(text);
}

const themselves =
  /^(?:e-?mail\p{L}*|mail\p{L}*|e-?post\p{L}*|mejl\p{L}*|\p{L}*adress\p{L}*|address|newsletter\p{L}*|nyhedsbrev\p{L}*|nyhetsbrev\p{L}*|subscriptions?|abonnement\p{L}*|abo|prenumeration\p{L}*|konto\p{L}*|account|name|navn|namn|inbox|indbakke|inkorg|innboks|postfach|tilmelding\p{L}*|anmälan|påmelding\p{L}*|anmeldung|profile?|profil|details|data|contact|own|egen|private|work|old|gamle|part|side|kind|behalf|request|life|day|time|order\p{L}*|ordre\p{L}*|newsletter|list\p{L}*)$/iu;
/** "Unsubscribe my husband": the person, and not an address, stands behind the "my". */
function takesOutOther(text: string): boolean {
  return namedWishes('unsubscribe', text).some(({ deed, after }) => {
    const object =
      /(?<!\p{L})(?:my|min|mit|mitt|mine|meine[nrms]?|mein|his|her|hendes|hans|hennes|seine[nrm]?)\s+(?:\p{L}+\s+)?(\p{L}[\p{L}-]*)/iu;
    const words = `${deed}${after.split(/[,.;:!?]|(?<= )(?:from|fra|från|von|vom|for|fordi|because|and|og|och|und)(?= )/u)[0] ?? ''}`;
    const found = object.exec(words);
    return found !== null && !themselves.test(found[1] ?? '') && !/(?:mail|e-?post|mejl|adress|address|newsletter|brev)/iu.test(found[0]);
  });
}

const ofBill =
  /(?<!\p{L})(?:faktura\p{L}*|invoice|billing|rechnungs?\p{L}*|betalings?|regnings?\p{L}*)[\s-]?(?:adress\p{L}*|address)|(?:adress\p{L}*|address) (?:on|for|på|til|auf|of) (?:the |my |min |die |meiner? |der )?(?:invoice|bill|faktura\p{L}*|regning\p{L}*|rechnung)(?!\p{L})/iu;
