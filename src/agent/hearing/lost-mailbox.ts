import { anyOf } from './phrases.ts';

const mailbox =
  '(?:\\p{L}*(?:mail|mailen|mails|mailadress\\p{L}*|adress\\p{L}*|postadress\\p{L}*|konto|kontoen|kontot|account|inbox|indbakke\\p{L}*|inkorg\\p{L}*|innboks\\p{L}*|postfach|mailbox|postkasse\\p{L}*)|e-?(?:mail|post)(?:en|s)?(?:-?adress\\p{L}*)?|address(?:es)?|den|det|it|sie|that one|the (?:old )?one)';
const gone =
  "(?:luk\\p{L}*|nedlagt|nedlægge\\p{L}*|slettet|spærret|død|væk|closed|gone|dead|deleted|deactivated|shut down|disabled|discontinued|expired|stäng\\p{L}*|avslutad|raderad|borta|avstängd|nedlagd|slettet|sletta|stengt|borte|gelöscht|geschlossen|gesperrt|deaktiviert|abgeschaltet|weg|nicht mehr (?:aktiv|in betrieb)|virker ikke(?: længere| mere)?|findes ikke(?: længere| mere)?|eksisterer ikke(?: længere| mere)?|finns inte(?: längre| kvar)?|fungerar inte(?: längre)?|funker ikke(?: lenger)?|finnes ikke(?: lenger)?|no longer (?:exists?|works?|active|in use)|doesn't (?:exist|work)(?: any ?more| any longer)?|existiert nicht(?: mehr)?|gibt es nicht mehr|funktioniert nicht(?: mehr)?)";
const closed = anyOf(
  `${mailbox}(?: \\p{L}+){0,5} ${gone}`,
  `(?:lukkede|nedlagde|slettede|closed|deleted|shut down|stängde|raderade|slettet|stengte|gelöscht|geschlossen)(?: \\p{L}+){0,3} ${mailbox}`,
);
const noWayIn = anyOf(
  '(?:ingen|ikke (?:længere |mere |lenger )?|ej|mistet|mista|tabt) ?(?:adgang|tilgang)(?: \\p{L}+){0,2} til|(?:kan|kunne) (?:\\p{L}+ )?(?:ikke|ikk) (?:længere |lenger |mere )?(?:komme|logge|få adgang|åbne|tilgå|komme ind)(?: \\p{L}+){0,3}(?: på| i| ind)?|kommer ikke (?:længere |lenger )?(?:ind|inn)|har ikke (?:længere |mere |lenger )?(?:den|adgang|tilgang)',
  "(?:no|lost|without|don't have|no longer have|haven't (?:got )?)(?: \\p{L}+)? access|(?:can't|cannot|can not|couldn't|unable to|not able to) (?:get|log|access|open|reach|sign|get back)(?: \\p{L}+){0,2}|locked out|no longer (?:have|use|got)|don't (?:have|use)(?: \\p{L}+){0,4} (?:any ?more|any longer)|forgot(?:ten)? (?:the|my) password (?:to|for)",
  '(?:har (?:inte|ingen|tappat|förlorat)|ingen|inte (?:längre )?)(?: \\p{L}+){0,2} (?:tillgång|åtkomst|åtkomsten)|(?:kan|kommer) inte (?:längre )?(?:åt|in|logga|komma|öppna|nå)',
  '(?:keinen? zugang|keinen? zugriff|zugang verloren|zugriff verloren)|(?:komm\\p{L}*|kann)(?: \\p{L}+){0,4} nicht (?:mehr )?(?:rein|hinein|ran|drauf|darauf|zugreifen|einloggen|öffnen|anmelden)|(?:nutze|habe|benutze|verwende)(?: \\p{L}+){0,3} nicht mehr',
);

/**
 * In answer to "write from the address you ordered with": that mailbox cannot be written from any more. It is no new matter, and
 * whoever says so has proved nothing.
 */
export function isMailboxLost(text: string): boolean {
  const plain = text.replace(/[’`´]/g, "'").replace(/[ \t]+/g, ' ');
  return closed.test(plain) || noWayIn.test(plain);
}
