/** "Can you not cancel it?" asks for it, and "I cannot unsubscribe" tells that they tried: in neither does the "not" deny. */
const idle: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(kan|kunne|gider) (i|du|jeg|man|vi|dere|de) (?:ikke|ikk)(?!\p{L})/giu, '$1 $2'],
  [/(?<!\p{L})(vil) (i|du|dere) ikke (?=(?:nok|lige|godt|bare|please|venligst|være søde)(?!\p{L}))/giu, '$1 $2 '],
  [/(?<!\p{L})(kan|kunde) (ni|du|jag|man|vi) inte(?!\p{L})/giu, '$1 $2'],
  [/(?<!\p{L})(können|könnten|könnt|könntet|kann) (sie|ihr|ich|man|wir) ((?:\p{L}+ ){0,3})nicht(?!\p{L})/giu, '$1 $2 $3'],
  [/(?<!\p{L})(?:can't|couldn't|can|could|won't|wouldn't) (you|i|we|it) not(?!\p{L})/giu, 'can $1'],
  [/(?<!\p{L})(?:can't|couldn't|won't|wouldn't) (you|i|we)(?!\p{L})/giu, 'can $1'],
  [
    /(?<!\p{L})(i|we|jeg|vi|man|jag) (?:(?:kan|kunne|kunde|får|fik) (?:ikke|inte)|can't|cannot|can not|couldn't|could not)(?!\p{L})/giu,
    '$1 can',
  ],
  [/(?<!\p{L})(?:wasn't|am not|i'm not|weren't) able to(?!\p{L})/giu, 'can'],
  [/(?<!\p{L})(ich|man) (kann|konnte) ((?:\p{L}+ ){0,4})nicht(?!\p{L})/giu, '$1 $2 $3'],
  [/(?<!\p{L})not (able|possible)(?!\p{L})/giu, '$1'],
  [/(?<!\p{L})(?:doesn't|won't|didn't|does not) (let me|allow me)(?!\p{L})/giu, '$1'],
  [/(?<!\p{L})(lader mig|låter mig|lar meg|lässt mich|går|muligt|mulig|möglich) (?:ikke|inte|nicht)(?!\p{L})/giu, '$1'],
  [/(?<=(?:^|[.,!?\n]) ?)(?:kan ikke|kan inte|can't|cannot|can not|kann nicht)(?!\p{L})/giu, 'can'],
];

export function withoutPoliteNot(text: string): string {
  return idle.reduce((rest, [pattern, instead]) => rest.replace(pattern, instead), text);
}
