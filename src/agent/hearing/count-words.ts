const words: readonly (readonly string[])[] = [
  ['en', 'et', 'én', 'ét', 'a', 'an', 'one', 'ett', 'ein', 'eine', 'einer', 'einem'],
  ['to', 'two', 'två', 'zwei', 'par', 'couple'],
  ['tre', 'three', 'drei'],
  ['fire', 'four', 'fyra', 'vier'],
  ['fem', 'five', 'fünf'],
  ['seks', 'six', 'sex', 'sechs'],
  ['syv', 'seven', 'sju', 'sieben'],
  ['otte', 'eight', 'åtta', 'åtte', 'acht'],
  ['ni', 'nine', 'nio', 'neun'],
  ['ti', 'ten', 'tio', 'zehn'],
  ['elleve', 'eleven', 'elva', 'elf'],
  ['tolv', 'twelve', 'zwölf'],
  ['tretten', 'thirteen', 'tretton', 'dreizehn'],
  ['fjorten', 'fourteen', 'fjorton', 'vierzehn'],
];

/** A small count in figures or in words of the five languages; null when it is neither. */
export function countIn(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const at = words.findIndex((names) => names.includes(word.toLowerCase()));
  return at < 0 ? null : at + 1;
}
