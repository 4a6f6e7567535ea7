/**
 * What makes a mail angry whatever its words score: cues by kind, in the five languages. Strong ones decide alone; weak ones
 * need company, so that one swear word in a friendly mail is not anger.
 */
interface Cue {
  readonly name: string;
  readonly strong: boolean;
  readonly pattern: RegExp;
}

const cues: readonly Cue[] = [
  {
    name: 'insult',
    strong: true,
    pattern:
      /\b(?:idioter?|røvhuller?|svindlere?|bedragere?|amatører|klovne|tosser|uduelige|inkompetente|useless,? the lot|morons?|idiots?|scammers?|crooks|clowns|(?:you|jer|er|i) (?:are|er) (?:all )?(?:useless|a joke|ubrugelige)|idioten|betrüger|versager|bedragare)\b/iu,
  },
  {
    name: 'disgrace',
    strong: true,
    pattern:
      /\b(?:absolute(?:ly)?\s+(?:disgrace(?:ful)?|ridiculous|unacceptable|shocking)|disgrace(?:ful)?|(?:det|dette) er (?:simpelthen )?(?:en skandale|uacceptabelt|helt til grin|under al kritik|for dårligt|latterligt)|til grin|værre lort|under al kritik|dybt useriøst|helt uacceptabelt|fuldstændig uacceptabelt|skam jer|i kan skamme jer|skäms på er|unter aller sau|eine frechheit|unverschämtheit|oacceptabelt|helt uakseptabelt|shame on you|what a joke|jävla skämt|(?:sikke|hvilken|what) (?:en |a )?(?:vits|joke|parodi|cirkus|circus))\b/iu,
  },
  {
    name: 'threat_to_leave',
    strong: true,
    pattern:
      /\b(?:sidste gang jeg (?:handler|køber|bestiller|smider)|aldrig (?:mere|igen|nogensinde) (?:handle|handler|købe|køber|bestille|bestiller|at handle)|(?:handler|køber|bestiller) aldrig (?:mere|igen)|har mistet en kunde|never (?:again|shopping|buying|ordering|order|shop|buy)(?: with| from)?|(?:lost|losing) (?:me as )?a customer|i(?:'m| am) done with|telling everyone|tell everyone i know|warn (?:everyone|others|my friends)|fortælle (?:det til )?alle|advare (?:alle|andre)|trustpilot|aldrig mer|handlar aldrig|nie wieder|handler aldri|aldri (?:mer|igjen))\b/iu,
  },
  {
    name: 'third_time',
    strong: true,
    pattern:
      /\b(?:(?:tredje|fjerde|femte|sjette|3\.|4\.|5\.) (?:gang|mail|e-?mail|henvendelse)|(?:third|fourth|fifth|3rd|4th|5th) (?:time|e-?mail|message)(?: (?:i|that|of))?|tredje gången|tredje gangen|(?:dritte|vierte) (?:mal|mail|e-?mail)|zum (?:dritten|vierten) mal|gang på gang|again and again|how many times|hvor mange gange|hur många gånger|wie oft (?:noch|muss))\b/iu,
  },
  {
    name: 'swearing',
    strong: false,
    pattern:
      /\b(?:fanden|for fanden|fandeme|for helvede|satans?|lort(?:e\w*)?|pis(?:se)?|skide\w*|kraftedeme|fuck\w*|shit(?:ty)?|bullshit|crap|damn|bloody hell|wtf|jävla|för fan|fan(?: också)?|skit\w*|faen|jævla|dritt|scheiß\w*|verdammt\w*|arsch\w*)\b/iu,
  },
  {
    name: 'despair',
    strong: true,
    pattern:
      /\b(?:jeg er (?:helt |fuldstændig |virkelig )?(?:fortvivlet|desperat|ulykkelig|knust|grædefærdig|ved at græde)|sidder og græder|ved ikke (?:længere )?mine levende råd|i(?:'m| am) (?:at my wit'?s end|desperate|in tears|begging|crying)|i beg you|jeg bønfalder|förtvivlad|fortvilet|verzweifelt|am ende meiner kräfte|jag gråter|ich flehe)\b/iu,
  },
  {
    name: 'irony',
    strong: true,
    pattern:
      /\b(?:(?:tusind |mange )?tak for (?:ingenting|absolut ingenting|lort)|thanks for (?:nothing|absolutely nothing)|tack för ingenting|takk for ingenting|danke für (?:nichts|gar nichts)|(?:flot|fantastisk|imponerende|great|brilliant|bravo|bravo,|well done|super|godt gået|top|toll|klasse|fantastiskt)[,!.]? (?:service|kundeservice|job|work|indsats|jobb)[,!. ]+(?:i har|når|I can|virkelig|really|hvis man|wirklich|not)|(?:hat|standing ovation|klapsalve) (?:off|af for))\b/iu,
  },
  {
    name: 'fed_up',
    strong: false,
    pattern:
      /\b(?:jeg er (?:så |virkelig |dybt |rigtig |godt )?(?:vred|rasende|sur|gal|træt af|frustreret)|nu er det nok|nok er nok|fed up|sick (?:and tired )?of|i(?:'m| am) (?:so |really |absolutely |extremely |very )?(?:angry|furious|livid|frustrated)|enough is enough|jag är (?:så |riktigt )?(?:arg|trött på|rasande)|jeg er (?:så )?(?:sint|lei)|ich bin (?:so |sehr |echt )?(?:wütend|sauer|stinksauer)|mir reicht|ingen (?:gider|svarer)|not one of you|nobody (?:bothers|cares|answers))\b/iu,
  },
  {
    name: 'furious',
    strong: true,
    pattern: /\b(?:rasende|furious|livid|outraged|stinksauer|stiktosset|hamrende (?:sur|gal)|skide (?:sur|træt))\b/iu,
  },
  {
    name: 'contempt',
    strong: false,
    pattern:
      /\b(?:skrammel|bras|elendig(?:t|e)?|ubrugelig(?:t|e)?|useless|worthless|pathetic|rubbish|garbage|ridiculous|horrible|terrible|appalling|unacceptable|uacceptabel(?:t|e)?|latterlig(?:t|e)?|useriøs(?:t|e)?|pinlig(?:t|e)?|håbløs(?:t|e)?|uansvarlig|värdelös(?:t|a)?|oseriös(?:t|a)?|latterlig|lächerlich|katastrophe|katastrofe|catastrophe|mareridt|nightmare)\b/iu,
  },
];

export function moodCues(text: string): { readonly strong: readonly string[]; readonly weak: readonly string[] } {
  const found = cues.filter((cue) => cue.pattern.test(text));
  const strong = found.filter((cue) => cue.strong).map((cue) => cue.name);
  const weak = found.filter((cue) => !cue.strong).map((cue) => cue.name);
  if (isShouting(text)) weak.push('shouting');
  return { strong, weak };
}

/** Several whole words in capitals, or piled-up marks. Order codes and sizes in capitals are no shouting. */
function isShouting(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  const loud = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  return (loud.length >= 4 && loud.length / words.length > 0.25) || /[!?]{3,}/.test(text);
}
