import { escapeHtml } from '../../src/domain/html.ts';
import { count, percent } from './figures.ts';

export interface Piece {
  readonly name: string;
  readonly value: number;
  /** A class of the page's style, which gives the colour. */
  readonly shade: string;
}

/** One bar of several pieces, as wide as its place, and under it what they are. */
export function drawWhole(pieces: readonly Piece[], whole: number): string {
  const shown = pieces.filter(({ value }) => value > 0);
  const bar = shown.map(
    ({ name, value, shade }) =>
      `<span class="${shade}" style="width:${share(value, whole)}" title="${escapeHtml(name)}: ${count(value)}"></span>`,
  );
  const legend = shown.map(
    ({ name, value, shade }) =>
      `<li><i class="${shade}"></i><b>${percent(value, whole)}</b> ${escapeHtml(name)} <small>${count(value)}</small></li>`,
  );
  return `<div class="bar whole">${bar.join('')}</div><ul class="legend">${legend.join('')}</ul>`;
}

/** A bar for a line of a table; `most` fills it. */
export function drawBar(pieces: readonly Piece[], most: number): string {
  const bar = pieces
    .filter(({ value }) => value > 0)
    .map(
      ({ name, value, shade }) =>
        `<span class="${shade}" style="width:${share(value, most)}" title="${escapeHtml(name)}: ${count(value)}"></span>`,
    );
  return `<div class="bar">${bar.join('')}</div>`;
}

export interface Column {
  readonly label: string;
  readonly title: string;
  /** From the bottom up. */
  readonly pieces: readonly Piece[];
}

const height = 150;
const top = 16;
const left = 44;

/** Columns side by side with a scale; where they stand close, only some of them bear a label. */
export function drawColumns(name: string, columns: readonly Column[], width = 640): string {
  const totals = columns.map(({ pieces }) => pieces.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(1, ...totals);
  const step = niceStep(most);
  const scale = Math.ceil(most / step) * step;
  const slot = (width - left) / Math.max(1, columns.length);
  const y = (value: number) => top + height * (1 - value / scale);
  const lines = Array.from({ length: Math.round(scale / step) + 1 }, (_, index) => index * step).map(
    (value) =>
      `<line class="grid" x1="${left}" x2="${width}" y1="${n(y(value))}" y2="${n(y(value))}"/><text x="${left - 6}" y="${n(y(value) + 4)}" text-anchor="end">${count(value)}</text>`,
  );
  const every = Math.ceil(34 / slot);
  const bars = columns.map(({ label, title, pieces }, index) => {
    const x = left + index * slot;
    let below = 0;
    const rects = pieces.map(({ value, shade }) => {
      below += value;
      return `<rect class="${shade}" x="${n(x + slot * 0.12)}" y="${n(y(below))}" width="${n(slot * 0.76)}" height="${n((height * value) / scale)}"/>`;
    });
    const text =
      index % every === 0 ? `<text x="${n(x + slot / 2)}" y="${top + height + 16}" text-anchor="middle">${escapeHtml(label)}</text>` : '';
    return `<g><title>${escapeHtml(title)}</title>${rects.join('')}</g>${text}`;
  });
  return `<svg role="img" aria-label="${escapeHtml(name)}" viewBox="0 0 ${width} ${top + height + 24}" width="${width}">${lines.join('')}${bars.join('')}</svg>`;
}

export interface HeatRow {
  readonly label: string;
  readonly cells: readonly { readonly title: string; readonly value: number }[];
}

/** Darker: more. */
export function drawHeat(name: string, rows: readonly HeatRow[], labels: readonly string[], width = 640): string {
  const cell = (width - left) / Math.max(1, labels.length);
  const tall = 22;
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
  const body = rows.map(({ label, cells }, row) => {
    const rects = cells.map(
      ({ title, value }, index) =>
        `<rect class="heat" fill-opacity="${(value === 0 ? 0.03 : 0.08 + (0.92 * value) / most).toFixed(2)}" x="${n(left + index * cell)}" y="${row * tall}" width="${n(cell - 2)}" height="${tall - 2}"><title>${escapeHtml(title)}</title></rect>`,
    );
    return `<text x="${left - 8}" y="${row * tall + 15}" text-anchor="end">${escapeHtml(label)}</text>${rects.join('')}`;
  });
  const hours = labels.map((label, index) =>
    index % 2 === 0
      ? `<text x="${n(left + index * cell + cell / 2)}" y="${rows.length * tall + 14}" text-anchor="middle">${escapeHtml(label)}</text>`
      : '',
  );
  return `<svg role="img" aria-label="${escapeHtml(name)}" viewBox="0 0 ${width} ${rows.length * tall + 20}" width="${width}">${body.join('')}${hours.join('')}</svg>`;
}

/** 1, 2 or 5 times a power of ten, so that three to six lines are drawn. */
function niceStep(most: number): number {
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  return (([1, 2, 5, 10] as const).find((factor) => factor * power >= rough) ?? 10) * power;
}

function share(value: number, whole: number): string {
  return `${whole === 0 ? 0 : ((100 * value) / whole).toFixed(2)}%`;
}

function n(value: number): string {
  return value.toFixed(1);
}
