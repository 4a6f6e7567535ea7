/** A progress bar on stderr: redrawn in a terminal, a line every tenth elsewhere. */
export function createProgress(what: string, total: number): { step(): void; end(): void } {
  const { stderr } = process;
  let done = 0;
  let told = 0;
  return {
    step() {
      done += 1;
      const share = total === 0 ? 1 : done / total;
      if (stderr.isTTY) {
        const filled = Math.round(share * 30);
        stderr.write(`\r${what} ${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${total}`);
      } else if (share - told >= 0.1 || done === total) {
        told = share;
        stderr.write(`${what} ${done}/${total}\n`);
      }
    },
    end() {
      if (stderr.isTTY) stderr.write('\n');
    },
  };
}
