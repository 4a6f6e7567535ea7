import type { ReasonCode } from '../../domain/reasons.ts';

/** Reasons for a person that stand in the words themselves, by precise phrases in the five languages. The classifier adds what they miss. */
export type Signal = Extract<ReasonCode, 'safety' | 'legal_or_authority' | 'fraud_suspicion' | 'privacy_request' | 'human_requested'>;

const phrases: Readonly<Record<Signal, RegExp>> = {
  safety:
    /\b(?:allergi(?:sk|c|er|es)?\w*|udslæt|rash|eksem|ætsning|brændsår|forbrænding|burn(?:t|s|ed) (?:my|her|his)|hudreaktion|skin reaction|skadestue|emergency room|hospital|brand(?:fare|e i)|caught fire|kvælning|choking|kvalt|kom til skade|got (?:hurt|injured)|injur(?:y|ed)|utslag|hautausschlag|verletzt|erstick\w*|kvävas|skadet seg)\b/iu,
  legal_or_authority:
    /\b(?:forbrugerklagenævnet|forbrugerombudsmanden|forbrugerrådet tænk|klagenævn\w*|ombudsman\w*|konsumentverket|allmänna reklamationsnämnden|\barn\b(?= anmäl)|forbrukertilsynet|forbrukerrådet|verbraucherzentrale|trading standards|small claims|consumer (?:board|protection|authority|complaints)|(?:min|vores|kontakte[rt]?|hyrer|til) (?:en )?advokat(?:en)?|my (?:lawyer|solicitor|attorney)|(?:legal action|take you to court|sue you|see you in court)|retsligt|juridisk(?:e)? skridt|stævne|politianmeld\w*|(?:går til|melder (?:det|jer) til|anmelde[rt]? (?:det|jer) til) politiet|police report|report(?:ed)? (?:this|you|it) to the police|chargeback|tilbageførsel gennem banken|indsigelse (?:hos|via) (?:min )?bank|anwalt|rechtsanwalt|rechtliche schritte|polisanmäl\w*|anmeldelse til politiet)\b/iu,
  fraud_suspicion:
    /\b(?:(?:ukendt|uautoriseret|mystisk) (?:betaling|trækning|hævning|opkrævning)|(?:ikke|aldrig) (?:selv )?(?:har )?(?:bestilt|købt|handlet) (?:noget )?(?:hos jer|dette|det her)|har aldrig (?:handlet|bestilt|købt)|unauthori[sz]ed (?:charge|payment|transaction)|unknown charge|(?:don't|do not|didn't|did not) recogni[sz]e (?:this|the|a) (?:charge|payment|order|transaction)|never (?:ordered|bought|placed|shopped)|(?:account|konto) (?:was |er |is )?(?:hacked|hacket|overtaget|taken over|stolen)|in my name|i mit navn|i mitt namn|i mitt navn|in meinem namen|identitetstyveri|identity theft|stolen card|stjålet kort|misbrug(?:t)? (?:mit|af mit) kort|aldri handlet|aldrig handlat|nie bestellt|unbekannte abbuchung)\b/iu,
  privacy_request:
    /\b(?:gdpr|databeskyttelse\w*|persondata\w*|personoplysninger|personal data|data protection|subject access|right to (?:be forgotten|erasure)|(?:slet|slette|slettet) (?:alt|alle|min konto|mine (?:data|oplysninger)|min profil)|delete (?:my (?:account|data|profile)|all (?:my )?data)|(?:indsigt i|kopi af) (?:mine|alle) (?:data|oplysninger)|personuppgifter|radera (?:mitt konto|mina)|personopplysninger|slette (?:kontoen min|mine)|dsgvo|personenbezogene|konto löschen|meine daten)\b/iu,
  human_requested:
    /(?:\b(?:tale|snakke|talt|snakket|chatte|forbindelse|kontakt) (?:med|til) (?:et (?:rigtigt |levende )?menneske|en (?:rigtig |levende )?(?:person|medarbejder|kollega|chef|leder|ansvarlig)|nogen|jer i telefonen|kundeservice)\b|\b(?:speak|talk|chat) (?:to|with) (?:a |an |some)?\s?(?:real |actual |live )?(?:human|person|someone|somebody|agent|representative|manager|supervisor|member of (?:your )?(?:staff|team))\b|\b(?:real|actual|live) (?:human|person)\b|\b(?:human|live) (?:agent|being|please)\b|\bikke (?:en|med en) (?:robot|bot|maskine)\b|\bnot (?:a|with a|to a) (?:bot|robot|machine)\b|\b(?:ring(?:e)?|ringer|ringes) (?:til mig|mig op|op til mig|jer op)\b|\b(?:can|could|please|will) (?:you |someone |somebody )?(?:please )?(?:call|phone|ring) me\b|\bgive me a (?:call|ring)\b|\b(?:prata|tala) med (?:en (?:människa|person|riktig)|någon)\b|\bring mig\b|\b(?:snakke|prate) med (?:et menneske|en person|noen)\b|\bring(?:e)? meg\b|\bmit (?:einem (?:echten )?menschen|einem mitarbeiter|jemandem) (?:sprechen|reden)\b|\brufen sie mich\b|^\s*(?:medarbejder|agent|medarbetare|medarbeider|mitarbeiter|menneske|human)[.!]?\s*$)/imu,
};

export function signalsIn(text: string): readonly Signal[] {
  return (Object.keys(phrases) as Signal[]).filter((signal) => phrases[signal].test(text));
}
