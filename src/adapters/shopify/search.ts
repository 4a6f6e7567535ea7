/**
 * A value for Shopify's search syntax as one quoted phrase, so that spaces, colons, wildcards, `OR` and quotes in it are
 * letters and nothing else. Results must still be compared exactly: phrases are matched by token.
 */
export function phrase(value: string): string {
  return `"${value.replace(/[\\"]/g, (character) => `\\${character}`).replace(/[\p{Cc}\p{Cf}]/gu, ' ')}"`;
}

/** The number behind `gid://shopify/Order/123`. */
export function numericId(gid: string): string {
  return /\/(\d+)(?:\?.*)?$/.exec(gid)?.[1] ?? gid;
}
