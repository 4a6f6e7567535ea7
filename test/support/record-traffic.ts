import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { appendFileSync } from 'node:fs';
import { afterAll, inject } from 'vitest';
import type { Exchange } from '../../sandbox/http.ts';

/**
 * Vitest's `setupFiles`: keeps one exchange of each shape that this test file has with the sandbox's help desk, for
 * `judge-traffic.ts` to hold against the published document when the run ends.
 */
const kept = new Map<string, Exchange>();

subscribe('resolute.sandbox.zendesk', keep);

function keep(message: unknown): void {
  const exchange = message as Exchange;
  const path = (exchange.target.split('?')[0] ?? '').replace(/\d+/g, 'n');
  const key = [exchange.method, path, exchange.status, shape(exchange.requestBody), shape(exchange.responseBody)].join(' ');
  if (!kept.has(key)) kept.set(key, exchange);
}

afterAll(() => {
  // The next file in this process brings its own.
  unsubscribe('resolute.sandbox.zendesk', keep);
  const lines = [...kept.values()].map((exchange) => `${JSON.stringify(exchange)}\n`);
  if (lines.length > 0) appendFileSync(inject('trafficFile'), lines.join(''));
  kept.clear();
});

/** Keys and kinds of values; of a list the shapes that occur in it. */
function shape(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shape))].sort().join('|')}]`;
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return `{${Object.entries(value)
    .map(([key, own]) => `${/^\d+$/.test(key) ? 'n' : key}:${shape(own)}`)
    .sort()
    .join(',')}}`;
}
