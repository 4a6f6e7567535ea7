import type { HeardDemand } from '../../domain/heard.ts';
import type { Money } from '../../domain/money.ts';
import { isAbove, money } from '../../domain/money.ts';
import { amountsIn } from './extract-numbers.ts';
import { anyOf, denies, says } from './phrases.ts';

/** Money or a lower price for what went wrong, beyond what the goods cost. */
const compensation = anyOf(
  'kompensation\\p{L}*|kompenser\\p{L}*|godtgørelse|prisafslag|prisnedslag|nedslag i prisen|afslag i prisen|erstatning for (?:\\p{L}+ ){0,3}(?:besvær\\p{L}*|vente\\p{L}*|forsinkelse\\p{L}*|ulejlighed\\p{L}*|tab\\p{L}*|spild\\p{L}*)|(?:noget|rabat|penge|afslag) for (?:\\p{L}+ ){0,2}(?:besvær\\p{L}*|vente\\p{L}*|ulejlighed\\p{L}*|forsinkelsen)',
  'compensation|compensat(?:e|ed|ing) (?:me|us|for)|price reduction|(?:goodwill|something|money|discount|voucher|refund) (?:gesture )?for (?:the|my|all this|this|your) (?:\\p{L}+ )?(?:trouble|hassle|inconvenience|delay|wait|waiting|stress|time)|damages for',
  'kompensation\\p{L}*|prisavdrag|ersättning för (?:\\p{L}+ ){0,3}(?:besvär\\p{L}*|vänt\\p{L}*|försening\\p{L}*|krångl\\p{L}*)|kompensasjon\\p{L}*|prisavslag|erstatning for (?:\\p{L}+ ){0,3}(?:bryder\\p{L}*|ventetid\\p{L}*|forsinkelse\\p{L}*|ulempe\\p{L}*)',
  // A sum for time or trouble, and goods and money at once.
  '(?:kr\\.?|kroner|kronor|dkk|euro?|€|,-) (?:extra |ekstra )?(?:for|för|für) (?:(?:all|alle|al|the|my|min|mit|mitt|den|der|die|meine?|your|our|wasted|spildte?) ){0,3}(?:time|tid|tiden|zeit|wait\\p{L}*|vente\\p{L}*|vänt\\p{L}*|warte\\p{L}*|trouble|hassle|bother|stress|besvær\\p{L}*|besvär\\p{L}*|bøvl\\p{L}*|ulejlighed\\p{L}*|krångl\\p{L}*|mühe|ärger)',
  '(?:både|both|sowohl|beides|begge dele|båda delarna)[^.!?\\n]{0,40}(?:\\p{L}*new\\p{L}*|nye?|nytt?|nya|neue\\p{L}*|replacement|erstatning\\p{L}*)[^.!?\\n]{0,30}(?:og|and|och|als auch|und)[^.!?\\n]{0,25}(?:peng\\p{L}*|money|refund|geld|beløbet)',
  'entschädigung|schadens?ersatz|kompensation|preisnachlass|preisminderung|wiedergutmachung|gutschrift für (?:\\p{L}+ ){0,3}(?:mühe|wartezeit|verspätung|ärger|unannehmlichkeit\\p{L}*)',
);
const demands = anyOf(
  'kræver|forlanger|forventer|skylder (?:i )?mig|vil (?:gerne |jeg |jeg gerne )*have|ønsker|giv mig|betal mig|udbetal\\p{L}*|udbede mig',
  "demand\\p{L}*|expect(?:ing)?|insist\\p{L}*|want|claim(?:ing)?|you owe me|pay me|give me|refund me|i(?:'d| would) like|require",
  'kräver|förväntar mig|vill ha|ni är skyldiga|ge mig|krever|forventer|vil ha|dere skylder|gi meg|verlange|fordere|erwarte|möchte|will|schulden (?:sie )?mir|zahlen sie mir',
);
/** What something cost is told, not demanded. */
const paid = anyOf(
  'betalt\\p{L}*|betalte|kostede|koster|til en værdi af|købt\\p{L}*(?: \\p{L}+)? for|trukket|hævet|paid|cost|costs|worth|charged|spent|bought (?:\\p{L}+ )?for|betalat|betalade|kostade|kostar|värd|köpt\\p{L}*(?: \\p{L}+)? för|dragits|kostet|verdt|kjøpt\\p{L}*(?: \\p{L}+)? for|trukket|bezahlt|gekostet|kostet|abgebucht|wert|gekauft für|over|above|under|below|mere end|more than|mindst|at least|fri fragt|free shipping',
);

/** `I want the 597 back` names a sum though no currency. */
function sumsBack(sentence: string, currency: string): readonly Money[] {
  const back =
    /(?<!\p{L})(?:the|my|de|mine|mina|die|meine) (\d{2,5})(?:[.,](\d{2}))? (?:back|tilbage|retur|tillbaka|tilbake|zurück)(?!\p{L})/giu;
  return [...sentence.matchAll(back)].map(([, whole = '0', cents = '00']) => money(`${whole}.${cents}`, currency));
}

/** A sum, or compensation, that the customer demands. Telling what one paid demands nothing. */
export function demandIn(text: string, currency: string): HeardDemand {
  const plain = text.replace(/[’`´]/g, "'");
  const sums = plain
    .split(/(?<=[!?…;]|(?<!(?<!\p{L})(?:kr|ca|nr|str|stk))\.)\s+|\n+/iu)
    .filter((sentence) => (says(sentence, demands) || says(sentence, compensation)) && !paid.test(sentence))
    .flatMap((sentence) => [...amountsIn(sentence, currency), ...sumsBack(sentence, currency)]);
  const highest = sums.reduce<Money | null>((most, sum) => (most === null || isAbove(sum, most) ? sum : most), null);
  return { amount: highest, compensation: says(plain, compensation) && !denies(plain, compensation) };
}
