import { escapeHtml } from './escape-html.ts';
import { drawMatrix, drawReliability } from './plots.ts';
import type { Section } from './section.ts';

/** The report as one HTML page: no script, no file beside it. */
export function writePage(sections: readonly Section[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>How well the embedded model understands</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; background: #fff; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 3rem; border-top: 1px solid #d5dae1; padding-top: 1.5rem; } h3 { font-size: 1rem; }
table { border-collapse: collapse; } th, td { text-align: left; padding: .2rem 1rem .2rem 0; vertical-align: top; border-bottom: 1px solid #eceff3; }
.plots { display: flex; flex-wrap: wrap; gap: 2rem; align-items: flex-start; } .example { color: #566173; } svg { max-width: 100%; height: auto; }
</style>
</head>
<body>
<h1>How well the embedded model understands</h1>
${sections.map(writeSection).join('\n')}
</body>
</html>
`;
}

function writeSection({ title, about, figures, coverage, bins, matrix, confusions }: Section): string {
  const measured = bins.some(({ count }) => count > 0);
  return `<section>
<h2>${escapeHtml(title)}</h2>
<p>${escapeHtml(about)}</p>
<table>${figures.map(([name, value]) => `<tr><th>${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`).join('')}</table>
${coverage.length === 0 ? '' : `<h3>Coverage</h3>\n<table><tr><th>right</th><th>of the texts with a wish</th><th>from confidence</th></tr>${coverage.map((row) => `<tr><td>${percent(row.precision)}</td><td>${row.coverage === 0 ? 'never reached' : percent(row.coverage)}</td><td>${row.coverage === 0 ? '' : row.threshold.toFixed(3)}</td></tr>`).join('')}</table>`}
<div class="plots">
${measured ? `<div><h3>Reliability</h3>${drawReliability(bins)}</div>` : ''}
${matrix !== null && matrix.labels.length > 1 ? `<div><h3>Confusion matrix</h3>${drawMatrix(matrix)}</div>` : ''}
</div>
${confusions.length === 0 ? '' : `<h3>Worst confusions</h3>\n<table><tr><th>texts</th><th>right</th><th>heard as</th><th>for example</th></tr>${confusions.map((row) => `<tr><td>${row.count}</td><td>${escapeHtml(row.right)}</td><td>${escapeHtml(row.said)}</td><td class="example">${row.examples.map(escapeHtml).join('<br>')}</td></tr>`).join('')}</table>`}
</section>`;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}
