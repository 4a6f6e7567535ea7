import { expect, test } from 'vitest';
import { saysNeverCame } from '../../../src/agent/hearing/extract-arrival.ts';

test.each([
  'Pakken er nu så forsinket, at jeg ikke vil have den mere. Jeg ønsker mine penge retur',
  'Huen fra ordre 20313 var ikke i pakken, jeg vil have pengene tilbage',
  'GLS påstår at de har leveret ordre 20206 i lørdags',
  'Ordre 20206 er aldrig kommet frem',
  "My parcel hasn't arrived and I'd like a refund",
  'I never received my order, please refund',
  "The belt wasn't in the box",
  'Paketet har aldrig kommit, jag vill ha pengarna tillbaka',
  'Pakken har ikke kommet, jeg vil ha pengene tilbake',
  'Das Paket ist nie angekommen, ich möchte mein Geld zurück',
])('never came: "%s"', (text) => {
  expect(saysNeverCame(text)).toBe(true);
});

test.each([
  'Jeg vil gerne returnere kjolen, den passer ikke',
  'Jeg har ikke modtaget en returlabel endnu',
  'Jeg har ikke fået mine penge endnu',
  'Pakken kom i går, men jeg fortryder',
  'I received the parcel yesterday and want to send it back',
  "I haven't received the return label",
  'Kjolen er ikke kommet i brug, og mærket sidder på',
  'Das Paket kam gestern an, ich möchte alles zurückschicken',
])('says no such thing: "%s"', (text) => {
  expect(saysNeverCame(text)).toBe(false);
});
