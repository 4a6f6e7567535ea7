import { expect, test } from 'vitest';
import { placedIn } from '../../../src/agent/hearing/extract-placed.ts';

test.each([
  ['Annuller ordren fra i sidste uge', 'last_week'],
  ['Jeg vil af med den ordre, jeg lagde mandag i sidste uge', 'monday_last_week'],
  ['Bestillingen fra i fredags skal stoppes', 'friday'],
  ['Kan min første ordre annulleres?', 'first'],
  ['Drop min nyeste bestilling', 'newest'],
  ['Please stop the order I made this morning', 'today'],
  ['My order from last night was a mistake', 'yesterday'],
  ['Cancel my most recent order', 'newest'],
  ['Stoppa beställningen jag gjorde igår', 'yesterday'],
  ['Kan dere stoppe bestillingen fra i går?', 'yesterday'],
  ['Die Bestellung von letzter Woche bitte stornieren', 'last_week'],
  ['Die Bestellung vom Montag bitte stornieren', 'monday'],
] as const)('"%s": placed %s', (text, placed) => {
  expect(placedIn(text)).toBe(placed);
});

test.each([
  ['Min ordre skulle være kommet i sidste uge'],
  ['Er min ordre sendt i dag?'],
  ['My order should have been here yesterday'],
  ['I got the email about my order on Monday'],
  ['Jeg skal bruge ordren på fredag'],
  ['Ordren fra i går og ordren fra i mandags skal begge stoppes'],
])('"%s" does not say when the order was placed, or says two things', (text) => {
  expect(placedIn(text)).toBeNull();
});
