/** The only source of what must not be guessed. */
export interface SecretSource {
  /** 256 bits, as text that fits a cookie, a header and an address. */
  next(): string;
}
