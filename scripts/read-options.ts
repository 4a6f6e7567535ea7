import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** A whole number of an option, within bounds; anything else ends the command with a sentence. */
export function readCount(name: string, value: string, least = 1, most = Number.MAX_SAFE_INTEGER): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count >= least && count <= most) return count;
  const bounds = most === Number.MAX_SAFE_INTEGER ? `from ${least} up` : `from ${least} to ${most}`;
  process.stderr.write(`--${name} takes a whole number ${bounds}, not "${value}".\n`);
  process.exit(1);
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
    process.exit(0);
  }
  try {
    return parseArgs<{ args: string[]; options: Options }>({ args, options }).values;
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split('. To specify');
    process.stderr.write(`${sentence?.replace(/\.?$/, '.')} This is how it goes:\n  ${usage}\n`);
    process.exit(1);
  }
}
