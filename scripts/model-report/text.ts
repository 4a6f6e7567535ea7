import { calibrationError } from './measures.ts';
import type { Section } from './section.ts';

/** The report for the console. */
export function writeText(sections: readonly Section[]): string {
  return sections.map(writeSection).join('\n\n');
}

function writeSection({ title, about, figures, coverage, bins, matrix, confusions }: Section): string {
  const lines = [title, '='.repeat(title.length), about, ''];
  const width = Math.max(...figures.map(([name]) => name.length));
  for (const [name, value] of figures) lines.push(`${name.padEnd(width)}  ${value}`);
  if (coverage.length > 0) {
    lines.push('', 'Coverage of the texts with a wish, and the confidence from which on it holds');
    for (const { precision, coverage: part, threshold } of coverage) {
      lines.push(`  at ${percent(precision)} right: ${part === 0 ? 'never reached' : `${percent(part)}, from ${threshold.toFixed(3)}`}`);
    }
  }
  if (bins.some(({ count }) => count > 0)) {
    lines.push('', `Reliability (expected calibration error ${calibrationError(bins).toFixed(3)})`, '  sure      right     texts');
    for (const { count, confidence, right } of bins) {
      if (count > 0)
        lines.push(
          `  ${percent(confidence).padEnd(8)}  ${percent(right).padEnd(8)}  ${String(count).padStart(5)}  ${'#'.repeat(Math.round(right * 30))}`,
        );
    }
  }
  if (matrix !== null && matrix.labels.length > 1) {
    lines.push('', 'Confusion matrix: right answers, and what else was said');
    matrix.labels.forEach((label, row) => {
      const own = matrix.rows[row] ?? [];
      const all = own.reduce((sum, n) => sum + n, 0);
      if (all === 0) return;
      const wrong = own
        .map((count, column) => ({ count, said: matrix.labels[column] ?? '' }))
        .filter(({ count, said }) => count > 0 && said !== label)
        .toSorted((a, b) => b.count - a.count)
        .slice(0, 4);
      lines.push(
        `  ${label.padEnd(24)} ${String(own[row] ?? 0).padStart(5)} of ${String(all).padEnd(5)} ${wrong.map(({ count, said }) => `${said} ${count}`).join(', ')}`,
      );
    });
  }
  if (confusions.length > 0) {
    lines.push('', 'Worst confusions');
    for (const { right, said, count, examples } of confusions) {
      lines.push(`  ${String(count).padStart(4)}  ${right} heard as ${said}`);
      for (const example of examples) lines.push(`          ${example}`);
    }
  }
  return lines.join('\n');
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
