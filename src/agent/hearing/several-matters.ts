import { anyOf } from './phrases.ts';

const number = '(?:to|tre|två|two|three|zwei|drei|2|3|et par|ett par|a couple of|a few|ein paar)';
const small =
  '(?:(?:små|lille|korte|hurtige|ting|kvick\\p{L}*|snabba|raske|little|small|quick|short|tiny|different|separate|kleine|kurze|andre|other) )*';
const matter =
  '(?:ting|spørgsmål|ønsker|sager|punkter|anliggender|saker|frågor|önskemål|ärenden|spørsmål|things|questions|points|requests|matters|wishes|favou?rs|dinge|fragen|anliegen|punkte|sachen|bitten)';
/** `Two things:` opens a mail or a sentence. `Two things from my order are broken` and `I bought two things` speak of goods. */
const announced = new RegExp(
  `(?:^|[.!?:,\\n] ?)(?:(?:hej|hi|hello|hallo|hei|so|så|altså|jeg har|jag har|i have|i've(?: got)?|ich habe|har(?: lige)?|just|lige|bare|nur|bara|actually|egentlig|faktisk) )*${number} ${small}${matter}(?= ?(?:[.:,;!?\\n–-]|$|hvis|if|om det|wenn|angående|vedr|i (?:én|et|en|samme|one)|on (?:#?\\d|my|order|this|it)|in one|til jer|to ask|for you|auf einmal|in einer|regarding|about))`,
  'imu',
);
const besides = anyOf(
  '(?:nu )?(?:mens|når|nå) (?:i|du|jeg|vi) (?:alligevel |nu |først |lige |ellers )?(?:er i gang|har (?:jer|dig) i røret)|en (?:anden|helt anden) (?:ting|sag)|for det andet|en ting (?:mere|til)|(?:og )?så lige en ting',
  "(?:while|since|as) (?:you're|you are|we're|we are|i'm|i am) (?:at it|writing|on the subject|here)|while i have you|one more thing|another (?:thing|matter|question)(?! came| arrived)|on another note|secondly",
  'medan (?:ni|du|jag) (?:ändå|väl|nu) (?:håller på|skriver|är i gång)|när (?:ni|du|jag) (?:ändå|väl) (?:håller på|skriver|är i gång)|en sak till|en annan sak|för det andra|mens (?:dere|du|jeg) (?:først|likevel|ellers|nå) (?:er i gang|holder på|skriver)|en ting til|en annen ting',
  'wenn (?:sie|ihr|du|ich) (?:schon|gerade|eh) (?:dabei|dran)|wo (?:sie|ihr|ich) (?:schon|gerade) (?:dabei|mal dabei|schreibe)|noch etwas anderes|eine andere sache|zweitens',
);
/** `By the way, …` leads to another matter, unless only thanks or praise come. */
const byTheWay =
  /(?<!\p{L})(?:i øvrigt|iøvrigt|for resten|forresten|by the way|btw|incidentally|förresten|för övrigt|for øvrig|übrigens|im übrigen|nebenbei)(?!\p{L})(?![^.!?]*(?:elsker|dejlig\p{L}*|flot\p{L}*|fin\p{L}*|glad|tilfreds|super|perfekt|tak|love\p{L}*|great|nice|happy|thanks?|beautiful|älskar|jättefin\p{L}*|nöjd|tack|takk|kjempe\p{L}*|fornøyd|toll\p{L}*|schön\p{L}*|danke|zufrieden|great)(?!\p{L}))[\s,:–-]+\p{L}+(?:[\s,]+[\p{L}\d#'-]+){3}/iu;
/** `First, … Second, …`, `1) … 2) …`: each at the head of a sentence. */
const counted: readonly RegExp[] = [
  /(?:^|[.!?\n] ?)(?:first(?:ly)?|one|for det første|först|för det första|først|erstens)(?:,| -|:)[\s\S]*?[.!?\n] ?(?:and )?(?:second(?:ly)?|two|for det andet|for det andre|för det andra|sen|så|then|zweitens)(?:,| -|:| )/iu,
  /(?:^|\n) ?1[.):]\s+\S[\s\S]*?\n ?2[.):]\s+\S/u,
];

/** The customer says themselves that there is more than one thing they write about. */
export function hasSeveralMatters(text: string): boolean {
  const plain = text.replace(/[’`´]/g, "'");
  return announced.test(plain) || besides.test(plain) || byTheWay.test(plain) || counted.some((pattern) => pattern.test(plain));
}
