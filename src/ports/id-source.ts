/** The only source of new ids. */
export interface IdSource {
  /** A fresh UUID (version 7: sorts by time). */
  next(): string;
}
