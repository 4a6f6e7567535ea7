import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

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
