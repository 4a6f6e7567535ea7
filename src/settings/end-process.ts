/**
 * Ends this process once its loop is empty, and by force after a grace that nothing should need.
 *
 * Not `process.exit` at once: Node joins its compiler threads there while one of them may wait for a collection that only the
 * main thread could make, and then it never ends (https://github.com/nodejs/node/issues/54918).
 */
export function endProcess(code: number, graceMs = 5_000): void {
  process.exitCode = code;
  setTimeout(() => process.exit(code), graceMs).unref();
}
