import { expect, test } from 'vitest';
import { matchDefect } from '../../src/tools/match-defect.ts';
import { pack } from '../support/orders.ts';

const defect = (...words: string[]) => [{ id: words[0] ?? '', words, note: null }];
const zip = defect('lynlås', 'zip', 'zipper');
const seam = defect('syning', 'søm', 'seam', 'stitching');
const button = defect('knap', 'knapper', 'button', 'buttons');
const sole = defect('sål', 'sålen', 'sole');
const pilling = defect('fnuller', 'pilling');
const belt = defect('bæltet');
const lining = defect('foer', 'for', 'lining');

test.each([
  ['Lynlåsen er gået i stykker', zip],
  ['Sidelynlåsen hakker', zip],
  ['Lynlåsen virker ikke', zip],
  ["The zip won't close any more", zip],
  ['Der Reißverschluss klemmt', zip],
  ['Dragkedjan fastnar hela tiden', zip],
  ['Glidelåsen er ødelagt', zip],
  ['Det er lynlåsen. Den går op hele tiden.', zip],
  ['Problem med lynlåsen', zip],
  ['Hele sømmen i taljen er gået op', seam],
  ['It has come apart at the seam', seam],
  ['Am rechten Daumen geht die Naht auf', seam],
  ['Der mangler en knap', button],
  ['En knap er faldet af ved lynlåsen', button],
  ['Det er ikke lynlåsen, det er knappen der er faldet af', button],
  ['Gummisålen er gået løs', sole],
  ['Sålen på den ene sko er ved at falde af', sole],
  ['Den nopper og nupper sig', pilling],
  ['Der Pulli pillt stark', pilling],
  ['The lining has come away at the cuff of the one sleeve', lining],
  ['Foret i ærmet er løst', lining],
  ['Der er en åbning ved hoften hvor sømmen er raknet', seam],
  ['There is a hole near the collar where the stitching has not been done', seam],
  ['Kjolens bindebælte er flosset', belt],
  ['Bältet till klänningen har lossnat i sidan', belt],
  ['The sash is coming apart at one end', belt],
  ['Der Gürtel löst sich an einer Seite', belt],
])('"%s" describes the known defect', (text, defects) => {
  expect(matchDefect(text, defects, pack.knowledge.faults)).not.toBeNull();
});

test.each([
  ['another fault near the part', 'Der er et hul i ærmet lige ved lynlåsen', zip],
  ['another part at fault near the part', 'En knap er faldet af ved lynlåsen', zip],
  ['the part is fine', 'Lynlåsen fejler ikke noget, men der er hul i ærmet', zip],
  ['the part is praised in a sentence of its own', 'The zip is fine but there is a stain on the back', zip],
  ['the part was only the reason to buy', 'Jeg købte den for lynlåsens skyld. Nu er der et hul.', zip],
  ['the part is expressly not meant', 'Det er ikke lynlåsen, det er knappen der er faldet af', zip],
  ['a joined word that names something else', 'Knaphullet er flænset', button],
  ['a word of another language that looks alike', 'Farven falmer i solen', sole],
  ['a little word that looks like a part', 'Tak for hjælpen. Der er et hul for enden', lining],
  ['the fault is denied', 'Den fnuller ikke, men er krympet', pilling],
  ['the part says where, on another part', 'The lining has come away at the cuff', defect('cuff')],
  ['a stain where the part is', 'Der er en plet hvor lynlåsen begynder foroven', zip],
  ['a hole beside the part', 'Es gibt ein Loch, wo neben der Naht nichts ist', seam],
  ['a fault that no list describes', 'Nogle masker er løbet', seam],
])('%s: "%s" is no known defect', (_why, text, defects) => {
  expect(matchDefect(text, defects, pack.knowledge.faults)).toBeNull();
});

test('of several known defects the one that is described is found, whatever else is wrong', () => {
  const text = 'Sålen er gået løs, og der er en plet på snuden';

  expect(matchDefect(text, [...zip, ...sole], pack.knowledge.faults)?.id).toBe('sål');
});

test.each([
  ['A tear in the fabric, about 4 cm from the zip', zip],
  ['Stoffet er revnet, lynlåsen går fint op og ned', zip],
  ['Det är hål i tyget, dragkedjan är hel', zip],
  ['The colour has bled near the zip', zip],
  ['Der er en plet på ryggen, og lynlåsen, den virker fint', zip],
])('"%s" names the part and complains of something else', (text, defects) => {
  expect(matchDefect(text, defects, pack.knowledge.faults)).toBeNull();
});
