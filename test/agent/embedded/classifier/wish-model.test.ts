import { expect, test } from 'vitest';
import { loadWanting } from '../../../../src/settings/load-hearing.ts';

const wanting = loadWanting(process.cwd(), 'fashion');

test.each([
  ['en', 'The gloves I reported as missing from 10411 had slipped behind the radiator. Sorry for the noise!'],
  ['en', 'Once I know my new address I will write to you, until then it stays as it is.'],
  ['da', 'Handskerne, som jeg skrev manglede i 10411, var bare røget ned bag radiatoren. Undskyld ulejligheden!'],
  ['da', 'Min søster overvejer at sende sin frakke retur, men min er perfekt. Hvor længe har hun?'],
] as const)('%s: "%s" wants nothing', (language, mail) => {
  expect(['hardly', 'not']).toContain(wanting(mail, language));
});

test.each([
  ['da', 'Kan I nå at trække min ordre fra i aftes ud, inden den bliver pakket?'],
  ['en', 'Please pull my order from this morning before it is packed.'],
] as const)('%s: "%s" surely wants it, in words that no list holds', (language, mail) => {
  expect(wanting(mail, language)).toBe('surely');
});

test.each([
  ['en', 'The gloves are missing from 10411, I only found the packing slip.'],
  ['en', 'I would like to send the coat back, it is too big.'],
  ['da', 'Handskerne mangler i 10411, der lå kun en følgeseddel.'],
  ['da', 'Jeg vil gerne sende frakken retur, den er for stor.'],
] as const)('%s: "%s" is not taken for one that wants nothing', (language, mail) => {
  expect(wanting(mail, language)).not.toBe('not');
});
