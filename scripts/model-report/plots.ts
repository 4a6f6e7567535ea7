import { escapeHtml } from './escape-html.ts';
import type { Bin, Matrix } from './measures.ts';

const side = 300;
const margin = 40;

/** How often right (up) against how sure (across); bars say how many texts; on the dotted line sureness and success agree. */
export function drawReliability(bins: readonly Bin[]): string {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const x = (share: number) => margin + share * side;
  const y = (share: number) => margin / 2 + (1 - share) * side;
  const used = bins.filter(({ count }) => count > 0);
  const bars = used.map(({ from, count }) => {
    const height = (count / most) * side * 0.4;
    return `<rect x="${n(x(from) + 2)}" y="${n(y(0) - height)}" width="${n(side / 10 - 4)}" height="${n(height)}" fill="#dbe3ee"><title>${count} texts</title></rect>`;
  });
  const points = used.map(({ confidence, right }) => `${n(x(confidence))},${n(y(right))}`);
  const dots = used.map(
    ({ confidence, right, count }) =>
      `<circle cx="${n(x(confidence))}" cy="${n(y(right))}" r="4" fill="#1f5fa8"><title>sure ${percent(confidence)}, right ${percent(right)}, ${count} texts</title></circle>`,
  );
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (at) =>
      `<text x="${n(x(at))}" y="${side + margin / 2 + 18}" text-anchor="middle">${percent(at)}</text><text x="${margin - 6}" y="${n(y(at) + 4)}" text-anchor="end">${Math.round(at * 100)}</text>`,
  );
  return `<svg role="img" aria-label="Reliability: how often right against how sure" width="${side + margin + 20}" height="${side + margin + 20}" viewBox="0 0 ${side + margin + 20} ${side + margin + 20}" font-size="11" fill="#566173">
<rect x="${margin}" y="${margin / 2}" width="${side}" height="${side}" fill="none" stroke="#b9c2ce"/>
${bars.join('')}<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#8b96a5" stroke-dasharray="4 4"/>
<polyline points="${points.join(' ')}" fill="none" stroke="#1f5fa8" stroke-width="2"/>${dots.join('')}${ticks.join('')}
<text x="${margin + side / 2}" y="${side + margin + 14}" text-anchor="middle">sure</text></svg>`;
}

/** Rows: what was right; columns: what was heard. Darker: a larger share of the row; off the diagonal in red. */
export function drawMatrix({ labels, rows }: Matrix): string {
  const cell = 20;
  const left = 150;
  const top = 150;
  const size = labels.length * cell;
  const cells = rows.flatMap((row, i) => {
    const all = row.reduce((sum, count) => sum + count, 0);
    return row.flatMap((count, j) => {
      if (count === 0) return [];
      const shade = Math.max(0.08, Math.sqrt(count / all));
      const title = `${labels[i]} heard as ${labels[j]}: ${count} of ${all}`;
      return `<rect x="${left + j * cell}" y="${top + i * cell}" width="${cell - 1}" height="${cell - 1}" fill="${i === j ? '#1f5fa8' : '#b3261e'}" fill-opacity="${shade.toFixed(2)}"><title>${escapeHtml(title)}</title></rect>`;
    });
  });
  const names = labels.map(
    (label, i) =>
      `<text x="${left - 6}" y="${top + i * cell + 14}" text-anchor="end">${escapeHtml(label)}</text><text transform="translate(${left + i * cell + 14} ${top - 6}) rotate(-60)">${escapeHtml(label)}</text>`,
  );
  return `<svg role="img" aria-label="Confusion matrix" width="${left + size + 90}" height="${top + size + 10}" viewBox="0 0 ${left + size + 90} ${top + size + 10}" font-size="11" fill="#1c2430">${cells.join('')}${names.join('')}</svg>`;
}

function n(value: number): string {
  return value.toFixed(1);
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
