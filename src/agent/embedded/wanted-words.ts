/** What the customer keeps, praises or names for another reason says nothing of what is to go back. */
const kept =
  /\b(?:behold\w*|keep(?:ing|s)?|kept|behåll\w*|behalten?|behalte|beholder|(?:passar|sitter|sitzt|passt) (?:perfekt|bra|jättebra|fint|gut|prima|super)|vill (?:jag )?ha kvar|(?:är|ist) (?:jättefin\w*|fin\w*|perfekt\w*|schön\w*|toll\w*)|gefällt mir|skal jeg stadig (?:have|bruge)|still want|vil jeg (?:gerne )?have|passer (?:perfekt|fint|godt|dejligt)|fits? (?:perfectly|great|fine|well)|(?:is|are|was|were) (?:great|lovely|perfect|fine|good|gorgeous)|er (?:perfekt\w*|fin\w*|dejlig\w*|skøn\w*|god\w*|super\w*)|elsker|love|i stedet|instead|statt|istället)\b/iu;

/**
 * The words that name what a wish is about: the mail without the parts in which the customer speaks of goods to keep. Everything
 * when nothing would be left.
 */
export function wantedWords(text: string): string {
  const parts = text.split(
    /[.,;!?\n]+|\s(?:men|but|mens|while|og|and|aber|och)\s(?=\p{L}+\s(?:\p{L}+\s)?(?:passer|fits?|er|is|are|vil|will|behold|keep|skal))/iu,
  );
  const wanted = parts.filter((part) => !kept.test(part)).join('. ');
  return wanted.trim() === '' ? text : wanted;
}

const whole =
  /\b(?:hele (?:ordren|bestillingen|købet|pakken|molevitten)|alt(?:sammen)?|det hele|(?:the )?(?:entire|whole|complete|full) (?:order|thing|lot|purchase)|everything|hela (?:ordern|beställningen)|hele (?:ordren|bestillingen)|allt|die (?:ganze|gesamte|komplette) bestellung|alles)\b/iu;

/** The customer says outright that everything is meant, whatever goods they speak of besides. */
export function meansEverything(text: string): boolean {
  return whole.test(text);
}
