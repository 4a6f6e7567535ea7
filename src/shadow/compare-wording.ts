/** How alike two texts are, 0 to 1: the share of word pairs that they have in common (Dice). Says nothing about who is right. */
export function similarity(one: string, other: string): number {
  const [a, b] = [pairsIn(one), pairsIn(other)];
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const pair of b) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of a) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return Math.round((200 * shared) / (a.length + b.length)) / 100;
}

function pairsIn(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 1 ? words : words.slice(1).map((word, at) => `${words[at]} ${word}`);
}
