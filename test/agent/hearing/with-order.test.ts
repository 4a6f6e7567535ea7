import { expect, test } from 'vitest';
import { readFamilies } from '../../../src/agent/embedded/classifier/families.ts';
import { hearScenarios } from '../../../src/agent/hearing/hear-scenarios.ts';

const families = readFamilies('with_order: stock > wrong');
/** Hears the question a little louder than the wish, in every mail. */
const classifier = {
  labels: ['stock', 'wrong'],
  classify: () => [
    { label: 'stock', p: 0.9 },
    { label: 'wrong', p: 0.8 },
  ],
  threshold: () => 0.5,
  mail: { single: [1, 0, 0, 0, 0], several: [1, 0, 0, 0, 0, 0, 0, 0, 0], first: 0.65, second: 0.95 },
  families,
};
const first = (mail: string) => hearScenarios(mail, 'en', classifier).scenarios.map(({ id }) => id);

test('who names an order means the wish that goes with one, told in the words of a question that needs none', () => {
  expect(first('I ordered two in M (order 10411). Can I have one in M?')).toEqual(['wrong']);
  expect(first('Can I have one in M?')).toEqual(['stock']);
});
