import { expect, test } from 'vitest';
import { createPinoLogger, type LogLevel } from '../../../src/adapters/system/pino-logger.ts';
import type { LogFields } from '../../../src/ports/logger.ts';

function recorded(level: LogLevel) {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return { logger: createPinoLogger({ level, destination }), lines };
}

test('a line carries level, time, message and the given fields', () => {
  const { logger, lines } = recorded('info');

  logger.warn('The shop is slow.', { ticket: '35436', ms: 812, retried: true, cursor: null, left: undefined });

  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ level: 'warn', msg: 'The shop is slow.', ticket: '35436', ms: 812, retried: true, cursor: null });
  expect(lines[0]).not.toHaveProperty('left');
  expect(lines[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('lines below the level are left out', () => {
  const { logger, lines } = recorded('warn');

  logger.debug('one');
  logger.info('two');
  logger.error('three');

  expect(lines.map((line) => line.msg)).toEqual(['three']);
});

test('secrets, customer text and nested values are masked even when somebody passes them', () => {
  const { logger, lines } = recorded('debug');
  const careless = { apiToken: 'abc', body: 'Hej', customer: { name: 'Sofie' }, why: 'from sofie.holm@example.dk today' };

  logger.info('careless', careless as unknown as LogFields);

  expect(lines[0]).toMatchObject({ apiToken: '[masked]', body: '[masked]', customer: '[masked]', why: 'from [masked] today' });
  expect(JSON.stringify(lines)).not.toMatch(/abc|Hej|Sofie|sofie/);
});

test('a long value is cut and stays valid text', () => {
  const { logger, lines } = recorded('debug');

  logger.info('long', { code: `${'x'.repeat(299)}😀 and more` });

  expect(String(lines[0]?.code).length).toBeLessThanOrEqual(301);
  expect(String(lines[0]?.code).isWellFormed()).toBe(true);
});
