import { expect, test } from 'vitest';
import { sealAnswer } from '../../../src/agent/hearing/extract-answer.ts';

test('words about the seal answer a question about it, and no other question', () => {
  expect(sealAnswer('is_it_sealed', 'sealed')).toBe('yes');
  expect(sealAnswer('exchange_item.sealed_to_exchange', 'opened')).toBe('no');
  expect(sealAnswer('return_instead_of_exchange', 'sealed')).toBeNull();
  expect(sealAnswer('is_it_sealed', null)).toBeNull();
});
