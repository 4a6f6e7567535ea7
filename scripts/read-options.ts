import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { stop, stopWell } from './stop.ts';

/** A whole number of an option, within bounds; anything else ends the command with a sentence. */
export function readCount(name: string, value: string, least = 1, most = Number.MAX_SAFE_INTEGER): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count >= least && count <= most) return count;
  const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`;
  return stop(`--${name} takes a whole number ${bounds}, not "${value}".`);
}

/**
 * The options behind `--`. `--help` prints how the command is called; an unknown option or a missing value ends it with a sentence,
 * and with how it is called.
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  usage: string,
  options: Options,
): ReturnType<typeof parseArgs<{ args: string[]; options: Options }>>['values'] {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    stopWell();
  }
  try {
    return parseArgs<{ args: string[]; options: Options }>({ args, options }).values;
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. To specify');
    return stop(`${sentence?.replace(/\.?$/, '.')} This is how it goes:\n  ${usage}`);
  }
}
