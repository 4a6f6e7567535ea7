import { expect, test } from 'vitest';
import { sentencesOf } from '../../../../src/agent/embedded/classifier/sentences.ts';

const texts = (mail: string) => sentencesOf(mail).map(({ text }) => text);

test('names and greetings are no sentences, whatever street or colour somebody is called by', () => {
  expect(texts('Hej. Er der noget galt med den? Kurt Gade')).toEqual(['Er der noget galt med den?']);
  expect(texts('The sleeve is torn. Anna Maria Brown')).toEqual(['The sleeve is torn.']);
  expect(texts('It came in the wrong size. Please Send The Right One')).toHaveLength(2);
});
