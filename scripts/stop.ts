import { endProcess } from '../src/settings/end-process.ts';

/** Thrown by `stop`; it is no fault of the program, so it goes without a stack. */
class Stop extends Error {
  override readonly name = 'Stop';
  readonly code: number;

  constructor(sentence: string, code: number) {
    super(sentence);
    this.code = code;
  }
}

/** Ends a command that cannot go on: says why, leaves with 1. What is open is closed on the way out, as with any error. */
export function stop(sentence: string): never {
  throw new Stop(sentence, 1);
}

/** Ends a command that has said all it was asked for. */
export function stopWell(): never {
  throw new Stop('', 0);
}

process.on('uncaughtException', (error) => {
  if (error instanceof Stop) {
    if (error.message !== '') process.stderr.write(`${error.message}\n`);
    return endProcess(error.code);
  }
  console.error(error);
  process.exit(1);
});
