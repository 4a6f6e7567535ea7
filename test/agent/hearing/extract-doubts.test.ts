import { describe, expect, test } from 'vitest';
import { doubtsIn, wishesIn } from '../../../src/agent/hearing/extract-doubts.ts';
import type { ActionFamily } from '../../../src/domain/action.ts';
import type { Doubt } from '../../../src/domain/heard.ts';

const why = (about: ActionFamily, text: string): Doubt['why'] | undefined =>
  doubtsIn(text).find((doubt) => doubt.about === about || doubt.about === 'any')?.why;

type Case = readonly [ActionFamily, string];
const each = (kind: Doubt['why'], cases: readonly Case[]) =>
  test.each(cases)('%s: %s', (about, text) => {
    expect(why(about, text)).toBe(kind);
  });

describe('denied', () => {
  each('denied', [
    ['cancel', 'Annuller endelig ikke ordre 10412'],
    ['cancel', 'Hold jer venligst fra at røre ordren, og vent med at annullere den'],
    ['cancel', 'Hold off on cancelling for now'],
    ['cancel', 'No cancellation, please'],
    ['cancel', 'Ingen avbeställning, tack'],
    ['cancel', 'Eine Stornierung ist nicht mehr nötig'],
    ['cancel', 'Ordren skal ikke annulleres, jeg venter gerne'],
    ['cancel', 'Whatever you do, do not cancel 10412.'],
    ['cancel', 'I never wanted to cancel that order'],
    ['cancel', 'Min order ska inte avbeställas'],
    ['cancel', 'Ni ska inte avboka ordern, tack'],
    ['cancel', 'Dere må ikke kansellere ordren min'],
    ['cancel', 'Bestillingen skal ikke avbestilles'],
    ['cancel', 'Die Bestellung soll nicht storniert werden'],
    ['cancel', 'Ich möchte nicht stornieren, nur die Farbe wissen'],
    ['return', 'Jeg vil ikke længere sende skoene tilbage'],
    ['return', 'We are not going to return the jacket'],
    ['return', 'Jag ska inte skicka tillbaka den'],
    ['return', 'Jeg skal ikke returnere kjolen'],
    ['return', 'Das Hemd will ich nicht mehr zurückgeben'],
    ['swap', 'Jeg skal ikke bytte den'],
    ['swap', 'No need to exchange it'],
    ['swap', 'Jag vill inte byta den'],
    ['swap', 'Ich will die Hose nicht umtauschen'],
    ['unsubscribe', 'I skal ikke afmelde mig'],
    ['unsubscribe', 'Do not take me off the list'],
    ['unsubscribe', 'Avregistrera mig inte'],
    ['unsubscribe', 'Ikke meld meg av nyhetsbrevet, takk'],
    ['unsubscribe', 'Bitte mich nicht abmelden'],
    ['address', 'Do not change the delivery address'],
    ['address', 'I skal ikke ændre adressen'],
    ['address', 'Bitte die Adresse nicht ändern, Sie dürfen die Lieferadresse behalten'],
    ['refund', 'I do not want my money back'],
    ['refund', 'Jeg skal ikke have pengene tilbage'],
    ['resend', 'Please do not send a replacement'],
    ['invoice', 'I do not need the receipt'],
    ['invoice', 'Jag behöver inget kvitto och vill inte ha kvitto'],
  ]);
});

describe('taken back', () => {
  each('taken_back', [
    ['cancel', 'Se bort fra min mail fra i morges om annullering.'],
    ['cancel', 'Jeg var lige ved at annullere, men nu er alt godt'],
    ['cancel', 'I had planned to cancel but my sister talked me out of it'],
    ['cancel', 'Please disregard my earlier message about cancelling'],
    ['cancel', 'Never mind, I still want the order'],
    ['cancel', 'Please undo the cancellation'],
    ['cancel', 'Stop the cancellation of my order'],
    ['cancel', 'Ich hatte vor zu stornieren, lasse es aber'],
    ['cancel', 'Glöm mitt förra mejl om att avbeställa'],
    ['cancel', 'Jag hade tänkt avbeställa men nu passar det'],
    ['cancel', 'Jeg hadde tenkt å kansellere, men det går bra nå'],
    ['cancel', 'Ich wollte eigentlich stornieren, aber es passt so'],
    ['return', 'Jeg har fortrudt at jeg bad om en retur, jeg beholder dem'],
    ['return', 'I changed my mind about returning the coat'],
    ['return', 'Jag ångrar att jag ville returnera skorna'],
    ['return', 'Ich behalte das Kleid, ich möchte es doch behalten. Die Rücksendung ist hinfällig.'],
    ['return', 'On second thoughts I will keep it after all'],
    ['cancel', 'Annuller 10412, og så beholder jeg dem jeg har bestilt'],
  ]);
});

describe('conditional', () => {
  each('conditional', [
    ['cancel', 'Kan jeg annullere, hvis den ikke er her på torsdag?'],
    ['cancel', 'Medmindre I kan levere i morgen, så annuller'],
    ['cancel', 'If you cannot deliver before Christmas, cancel it'],
    ['cancel', 'Cancel my order unless it leaves today'],
    ['cancel', 'Om ni inte kan leverera på torsdag vill jag avboka'],
    ['cancel', 'Dersom dere ikke rekker det, vil jeg kansellere'],
    ['cancel', 'Sollte es Verspätung geben: wenn es Montag nicht da ist, stornieren Sie bitte'],
    ['return', 'Hvis den er for lille, vil jeg returnere den'],
    ['return', 'If they turn out too tight I will send them back'],
    ['swap', 'If the small is too small I would like to exchange it'],
    ['refund', 'If it does not arrive by Thursday I want my money back'],
    ['unsubscribe', 'Ellers afmeld mig bare'],
  ]);
});

describe('undecided', () => {
  each('undecided', [
    ['cancel', 'Jeg overvejer at annullere min ordre'],
    ['cancel', 'I might want to cancel order 10412'],
    ['cancel', 'Jag funderar på att avbeställa'],
    ['cancel', 'Jeg vurderer å kansellere ordren'],
    ['cancel', 'Ich bin noch nicht sicher, ob ich stornieren möchte'],
    ['return', 'Jeg har ikke besluttet mig endnu for at returnere'],
    ['return', "I haven't decided whether to return it"],
    ['return', 'Kanske vill jag returnera den'],
    ['return', 'Vielleicht schicke ich das Kleid zurück'],
    ['swap', 'I am considering whether to exchange it'],
  ]);
});

describe('told of, or asked after', () => {
  each('told', [
    ['cancel', 'Jeg har allerede annulleret ordren'],
    ['cancel', 'My order has been cancelled, I see'],
    ['cancel', 'Har ni avbeställt min order?'],
    ['cancel', 'Has my cancellation gone through?'],
    ['return', 'Is my return registered with you?'],
    ['cancel', 'Ordren min er blitt kansellert'],
    ['cancel', 'Wurde meine Bestellung storniert?'],
    ['return', 'Jeg sendte kjolen tilbage i fredags'],
    ['return', 'I returned the boots on Monday'],
    ['return', 'Jag har skickat tillbaka skorna'],
    ['return', 'Ich habe die Schuhe zurückgeschickt'],
    ['unsubscribe', 'I unsubscribed by mistake'],
  ]);
  each('asked', [
    ['cancel', 'Did you just cancel my order?'],
    ['cancel', 'Hvorfor er I ved at annullere den?'],
  ]);
});

describe('of somebody or something else', () => {
  each('others', [
    ['return', 'Min søster vil gerne returnere sin jakke'],
    ['return', 'My neighbour wants to return her shoes'],
    ['return', 'How would my friend return her dress?'],
    ['cancel', 'Somebody else might try to cancel my order'],
    ['cancel', "Please cancel my mother's order"],
    ['return', 'Min kompis vill returnera sina skor'],
    ['return', 'Meine Freundin möchte ihr Kleid zurückschicken'],
  ]);
  each('something_else', [
    ['cancel', 'Vil I annullere min konto?'],
    ['cancel', 'Please cancel my membership'],
    ['return', 'Please cancel the return, I keep wearing them'],
    ['return', 'Stornieren Sie bitte meine Rücksendung'],
    ['return', 'Der er kommet kaffe på den, kan jeg returnere den?'],
    ['address', 'Kan I rette adressen på min profil?'],
    ['address', 'Please use this address for future orders'],
    ['unsubscribe', 'Kan I tilmelde mig nyhedsbrevet?'],
    ['unsubscribe', 'Please sign me up for the newsletter'],
    ['unsubscribe', 'Could I get the newsletter less often?'],
    ['unsubscribe', 'Jag får aldrig ert nyhetsbrev'],
    ['unsubscribe', 'Får man rabat af nyhedsbrevet?'],
    ['unsubscribe', 'Wie kann ich den Newsletter abonnieren?'],
  ]);
});

describe('plainly wished, whatever words stand around it', () => {
  test.each<Case>([
    ['cancel', 'Jeg vil ikke beholde den, så annuller venligst'],
    ['cancel', "I don't want it any more, please cancel"],
    ['cancel', 'Kan I ikke bare annullere ordren?'],
    ['cancel', "Can't you just cancel it?"],
    ['cancel', 'There is no cancel button, can you do it?'],
    ['return', 'There was no return label in the box, I want to return it'],
    ['cancel', 'Jeg kan ikke annullere den på hjemmesiden, kan I gøre det?'],
    ['cancel', 'If possible, cancel my order'],
    ['cancel', 'Annuller ordren, hvis den ikke allerede er sendt'],
    ['cancel', 'Please cancel and let me know if you need anything'],
    ['cancel', 'I was wondering if you could cancel my order'],
    ['cancel', 'I changed my mind, please cancel order 10412'],
    ['cancel', 'Jeg har fortrudt, vil I annullere?'],
    ['cancel', 'Jag undrar om ni kan avbeställa min order'],
    ['cancel', 'Kan ni inte avbeställa den?'],
    ['cancel', 'Avbestill ordren min hvis det er mulig'],
    ['cancel', 'Könnten Sie die Bestellung stornieren, falls noch nicht versendet?'],
    ['cancel', 'Ich kann nicht stornieren, bitte machen Sie das'],
    ['cancel', 'Min order har inte avbeställts trots att jag bad om det. Avbeställ den!'],
    ['return', 'I do not like the colour, so I want to return it'],
    ['return', 'Jeg har lige modtaget kjolen og vil gerne have den returneret'],
    ['return', 'Den passer ikke. Jeg sender den retur'],
    ['return', 'Jag vill inte ha den, jag vill returnera'],
    ['return', 'Das Hemd gefällt mir nicht, ich möchte es zurückschicken'],
    ['swap', 'Hvis I har den i L, vil jeg gerne bytte'],
    ['swap', 'I cannot wear it, could I exchange it for a 40?'],
    ['unsubscribe', "I don't want your emails, take me off the list"],
    ['unsubscribe', 'Jeg har aldrig tilmeldt mig, afmeld mig'],
    ['unsubscribe', 'I unsubscribed last month and still get the newsletter'],
    ['unsubscribe', 'Jag kan inte avregistrera mig, hjälp mig'],
    ['unsubscribe', 'Ich habe den Newsletter nie bestellt, bitte abmelden'],
    ['address', 'Please do not send it to my old address, send it to Elm Road 5'],
    ['address', 'Kan I ikke sende den til en anden adresse?'],
    ['refund', "I don't want a new one, I want a refund"],
    ['refund', 'Hvis I ikke har den på lager, vil jeg have pengene tilbage'],
    ['resend', 'Jeg vil ikke have pengene tilbage, send en ny'],
    ['invoice', 'I have not received my invoice'],
    ['invoice', 'Jeg har ikke fået en kvittering'],
  ])('%s: %s', (about, text) => {
    expect(why(about, text)).toBeUndefined();
  });
});

test.each([
  'Kan I nå at bytte den til grøn, inden den kommer?',
  'Please swap it for a 40 before the parcel gets here',
  'Kan ni byta den innan paketet kommer?',
  'Kan dere bytte den før den kommer?',
  'Können Sie sie umtauschen, bevor das Paket ankommt?',
])('what was sent cannot be swapped before it comes: %s', (text) => {
  expect(doubtsIn(text)).toContainEqual({ about: 'swap', why: 'conditional' });
});

test('a swap once it has come is no such wish', () => {
  expect(doubtsIn('Can I swap it for a 40 when it comes?')).toEqual([]);
  expect(doubtsIn('Kan I ændre den til en 40, inden I sender den?')).toEqual([]);
});

test.each([
  [['return'], 'Buksen er for kort, den vil jeg gerne returnere'],
  [['return'], 'Byxan vill jag skicka tillbaka'],
  [['return'], 'Die Hose möchte ich zurückschicken.'],
  [['cancel'], 'Ordre 10413 vil jeg så gerne annullere'],
  [[], 'Vil jeg kunne returnere den senere?'],
] as const)('what is wished for may stand before the wish: %s, %s', (families, text) => {
  expect(wishesIn(text)).toEqual(families);
});

test.each([
  ['Annuller ordre 10412, og fjern mig fra jeres mailliste', ['cancel', 'unsubscribe']],
  ['Please cancel 10412 and unsubscribe me from the newsletter', ['cancel', 'unsubscribe']],
  ['Kan ni avbeställa ordern? Jag vill också returnera skorna', ['cancel', 'return']],
  ['Können Sie die Bestellung stornieren?', ['cancel']],
  ['Where is my order? I returned one before', []],
  ['Please do not cancel it', []],
  ['Do you cancel orders that are late?', []],
  ['Ich möchte keine Werbung mehr und den Newsletter abbestellen', []],
  ['Please cancel my newsletter', ['unsubscribe']],
  ['Can you send me a 42 in place of these?', ['swap']],
  ['Kan I sende en 42, så får I disse igen', ['swap']],
  ['Können Sie mir eine 42 schicken?', ['swap']],
  ['Kan dere sende meg en L?', ['swap']],
  ['Could you send me 40 kr for it', []],
  ["I'd like to call my whole order off", ['cancel']],
  ["I'd like to call the entire thing off and get no mails", ['cancel']],
  ['Send me the receipt, and no more newsletters, please', ['unsubscribe']],
  ['Ich möchte keine weiteren Newsletter', ['unsubscribe']],
  ['I have had no more newsletters since May', []],
  ['Please cancel order 10412 and the newsletter', ['cancel', 'unsubscribe']],
])('what is plainly asked for: %s', (text, families) => {
  expect(wishesIn(text)).toEqual(families);
});

test('a mail that is longer than what is read of it is done by nobody: what stands behind may say the contrary', () => {
  const story = 'Vi kørte til Skagen. '.repeat(100);

  expect(doubtsIn(`Annuller ordre 10412. ${story}Nej, lad være.`)).toContainEqual({ about: 'any', why: 'undecided' });
  expect(doubtsIn('CANCEL 10412 '.repeat(3_000))).toContainEqual({ about: 'any', why: 'undecided' });
  expect(doubtsIn(`Annuller ordre 10412. ${'Vi kørte til Skagen. '.repeat(30)}`)).toEqual([]);
});

test.each([
  ['Kan I rette nederdelen på 10412 til en 40? Resten skal bare være som det er.'],
  ['Can you make the jumper on 10412 a large? All the rest is to stay as it is.'],
])('"%s" leaves the rest alone and still wants the one thing', (text) => {
  expect(doubtsIn(text).filter(({ about }) => about === 'any')).toEqual([]);
});

test.each([['Ret 10412 til en 40. Nej, den skal bare være som den er.'], ['Change 10412 to a 34. Sorry, it stays as it is.']])(
  '"%s" takes the whole wish back',
  (text) => {
    expect(doubtsIn(text)).toContainEqual({ about: 'any', why: 'taken_back' });
  },
);
