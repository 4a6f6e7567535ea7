/** Tags are lower case, without spaces, each once, in order. */
export function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.flatMap((tag) => tag.toLowerCase().split(/[\s,]+/)).filter((tag) => tag !== '');
  return [...new Set(clean)].sort();
}
