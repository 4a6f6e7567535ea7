import { wordsOf } from './doubt-phrases.ts';

// "Cheers, nothing needed": the mail says itself that nothing is to be done, or that it only asks what would be. The courtesy in
// front of a wish ("no need to answer, just cancel it") is no such word.
const nothingToDo = wordsOf(
  "(?:no|without) (?:\\p{L}+ )?(?:action|return|compensation)(?: \\p{L}+){0,2} (?:needed|necessary|required)|nothing (?:else )?(?:is )?(?:needed|required|to do|to be done|to change)|(?:you )?(?:don't|do not|needn't|need not|no need to) (?:have to |need to )?do anything|(?:don't|do not|no longer) (?:need|want|require) (?:a|an|any|the|my|your|it|that|anything)(?: \\p{L}+)? ?(?:invoice|receipt|link|password(?: mail| e-?mail| link)?)(?! (?:for|in|with|which) (?:the other|another))|(?:don't|do not) (?:want|need) anything (?:back|from you|done)|(?:all|everything(?: is|'s)?) (?:good|fine|well|sorted|okay|ok)(?: now)?(?= ?(?:[.!,]|$|so|and|thanks))|(?:just|only) (?:so you know|for (?:your )?info\\p{L}*|letting you know|fyi)|for your information|fyi",
  '(?:i|du) (?:skal|behøver|må) (?:\\p{L}+ )?(?:ikke|intet) (?:\\p{L}+ ){0,2}(?:gøre|foretage|røre)(?: jer| noget| mere)*|(?:skal|behøver) (?:i|du) (?:ikke|intet) gøre(?: noget)?|(?:ingen|ikke) (?:\\p{L}+ )?(?:grund til|brug for|behov for) (?:at (?:i |gøre)|(?:en )?(?:faktura|kvittering|retur))|(?:bare|kun|blot|lige) til (?:info\\p{L}*|orientering|jeres orientering)|(?:alt|så alt|det hele) er (?:godt|fint|i orden|i skønneste orden|ok|okay)(?: nu| igen)?(?= ?(?:[.!,]|$|så|og|tak))|så det (?:er|var) (?:bare |kun )?til orientering',
  '(?:ni|du) behöver inte (?:göra|skicka|åtgärda)(?: något| nåt)?|behöver ni inte göra(?: något)?|(?:bara|endast) (?:för|till) (?:information|info|kännedom|er information)|allt är (?:bra|okej|ok|frid och fröjd)(?: nu)?(?= ?(?:[.!,]|$|så|och|tack))|(?:dere|du) trenger ikke (?:å )?(?:gjøre|sende|foreta)(?: dere| noe)?|trenger dere ikke (?:å )?gjøre(?: noe)?|(?:bare|kun) til (?:info\\p{L}*|orientering|opplysning)|alt er (?:bra|fint|i orden|greit|ok)(?: nå)?(?= ?(?:[.!,]|$|så|og|takk))',
  '(?:sie|ihr) (?:brauchen|müssen|braucht|müsst|sollen) (?:also |hier |da )?(?:nichts|nicht) (?:\\p{L}+ ){0,2}(?:tun|machen|unternehmen|veranlassen|schicken)|(?:brauchen|müssen) sie (?:nichts|nicht) (?:\\p{L}+ )?(?:tun|machen|unternehmen)|nur zur (?:info\\p{L}*|kenntnis)|(?:alles|es ist alles) (?:ist )?(?:gut|in ordnung|bestens|geklärt|erledigt)(?= ?(?:[.!,]|$|also|und|danke))|hat sich (?:damit |somit |schon |bereits )?erledigt',
);
const gladNot = wordsOf(
  "(?:i'm|i am|we're|we are|so|now|and|but)(?: \\p{L}+){0,2} (?:glad|relieved|happy|thankful)(?: (?:that|now))? (?:i|we|nobody|no one|it|you|they) (?:\\p{L}+ ){0,2}(?:didn't|did not|couldn't|never|not|wasn't|forgot)|(?:luckily|thankfully|fortunately)(?: \\p{L}+){0,3} (?:didn't|did not|never|not|remembered)|(?:glad|relieved|happy|lucky) (?:nobody|no one|that nobody)",
  '(?:er|blev) (?:\\p{L}+ )?(?:glad|lettet|taknemmelig)(?: (?:for|over))?,? (?:at )?(?:jeg|vi|ingen|den|det|i) (?:\\p{L}+ ){0,2}(?:ikke|aldrig|nåede)|heldigvis (?:nåede|fik|blev|huskede|gjorde) (?:jeg|vi)(?: \\p{L}+){0,3}',
  '(?:är|blev) (?:\\p{L}+ )?(?:glad|lättad)(?: (?:för|över))?,? (?:att )?(?:jag|vi|ingen|den) (?:\\p{L}+ ){0,2}(?:inte|aldrig)|(?:er|ble) (?:\\p{L}+ )?(?:glad|lettet)(?: (?:for|over))?,? (?:at )?(?:jeg|vi|ingen|den) (?:\\p{L}+ ){0,2}(?:ikke|aldri)|(?:bin|war) (?:\\p{L}+ )?(?:froh|erleichtert),? (?:dass )?(?:ich|wir|niemand|keiner|es)(?: \\p{L}+){0,4} (?:nicht|nie)',
);
/** What they did themselves, or meant. */
const meant = wordsOf(
  '(?:my|our) (?:own )?(?:mistake|fault|error)(?= ?(?:[.!,]|$|so|not|and))|on purpose|deliberately|i (?:did|do|really did) (?:mean|want|order|intend)(?: to (?:order|buy|get))? (?:two|both|it that way|them all)|that (?:is|was) (?:how it should be|as intended|intended|the idea|my intention)|(?:it|that) (?:is|was) (?:not|no) (?:a )?mistake|(?:i see|i realise|i realize|turns out|i notice\\p{L}*|i discovered) (?:now )?(?:that )?i (?:had )?(?:ordered|chose|picked|clicked|bought|selected) (?:\\p{L}+ ){0,4}(?:myself|wrong|by mistake)?',
  '(?:min|vores) (?:egen )?fejl(?= ?(?:[.!,]|$|så|og))|med vilje|bevidst|jeg (?:ville|skulle|mente) (?:jo |faktisk |godt |gerne )?(?:have |bestille |købe )?(?:to|begge)(?! (?:\\p{L}+ )?(?:men|som))|det (?:er|var) (?:ikke|ingen) (?:en )?fejl|(?:kan|kunne) (?:nu |lige )?se,? (?:at )?jeg (?:selv )?(?:har|havde|kom) (?:\\p{L}+ ){0,3}(?:bestilt|valgt|trykket)',
  'med flit|mitt eget fel|det (?:är|var) (?:inget|inte (?:ett|något)) (?:fel|misstag)|med vilje|min egen feil|det (?:er|var) (?:ikke|ingen) (?:en )?feil|(?:mein|unser) eigener fehler|mit absicht|absichtlich|(?:ist|war) kein (?:fehler|versehen)',
);
const hypothetical = wordsOf(
  'what (?:would|will|could|does) happen (?:if|when)|what if (?:i|it|the|my|we|one)|(?:would|could) (?:one|people|you|someone) (?:in theory|theoretically|hypothetically)|(?:in theory|theoretically|hypothetically|asking for a friend)',
  'hvad (?:ville der ske|sker der|gør man|nu),? (?:hvis|når|ifald)|hvad hvis (?:jeg|den|det|man|vi)|(?:teoretisk|i teorien|hypotetisk|rent teoretisk)',
  'vad (?:skulle hända|händer),? (?:om|när)|(?:teoretiskt|i teorin|hypotetiskt)|hva (?:ville skje|skjer),? (?:hvis|dersom|om|når)|(?:i teorien|hypotetisk)|was (?:wäre|würde passieren|passiert|geschieht),? wenn|(?:theoretisch|hypothetisch|rein theoretisch)',
);
const ofAnotherShop = wordsOf(
  "(?:from|with|at|by) (?:another|a different|some other) (?:shop|store|company|brand|retailer|website|seller|webshop)(?:'s)?",
  '(?:fra|hos|i|ved) (?:en|et) (?:helt )?(?:anden|andet) (?:butik|webshop|firma|forretning|mærke|side|sted)',
  '(?:från|hos|av) (?:en annan|ett annat) (?:butik|företag|sida|webbutik)|(?:fra|hos) (?:en annen|et annet) (?:butikk|nettbutikk|firma|sted)|(?:von|bei) (?:einem|einer|eine[mr]) anderen? (?:shop|laden|geschäft|firma|händler|marke)',
);
/** "Return it? Never!" */
const never =
  /(?<!\p{L})(?:\p{L}*(?:annull|afbest|retur|return|cancel|avbest|avbok|kansel|storn|exchange|swap|byt|bytt|zurück|refund)\p{L}*)(?: (?!you\b|i\b)[\p{L}\d#]+){0,4}\? ?(?:never|no way|aldrig|aldri|nie|niemals|ikke (?:tale om|på vilkår)|over my dead body|not a chance|no chance|ikke på vilkår|nej|no|nein)(?!\p{L})/iu;

/** Why nothing is to be done, whatever the mail names; null when nothing says so. */
export function saysNothingIsWanted(text: string): 'denied' | 'taken_back' | 'asked' | 'others' | null {
  if (matches(nothingToDo, text) || matches(meant, text) || never.test(text)) return 'denied';
  if (matches(gladNot, text)) return 'taken_back';
  if (matches(ofAnotherShop, text)) return 'others';
  return matches(hypothetical, text) ? 'asked' : null;
}

function matches(pattern: RegExp, text: string): boolean {
  return text.search(pattern) >= 0;
}
