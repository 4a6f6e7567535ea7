import { expect, test } from 'vitest';
import { doubtsIn, notAskedIn } from '../../../src/agent/hearing/extract-doubts.ts';
import type { ActionFamily } from '../../../src/domain/action.ts';

/** Whether the rules would let the action pass: it is asked for, and nothing speaks against it. */
const isClear = (family: ActionFamily, text: string, subject = ''): boolean =>
  [...doubtsIn(text), ...notAskedIn(subject, text)].every(({ about }) => about !== family && about !== 'any');

type Case = readonly [ActionFamily, string];

test.each<Case>([
  ['cancel', 'Hej, kan I annullere 10412? Jeg fandt den billigere.'],
  ['cancel', 'Jeg vil gerne have min ordre 10412 annulleret inden den sendes.'],
  ['cancel', 'Annullering af ordre 10412'],
  ['cancel', 'afbestil 10412 tak'],
  ['cancel', 'I bedes annullere ordre 10412.'],
  ['cancel', 'Jeg skal alligevel ikke bruge frakken. Drop bestillingen'],
  ['cancel', 'Would it be possible to cancel order 10412?'],
  ['cancel', "I've decided to cancel my order 10412, sorry for the trouble"],
  ['cancel', '10412: cancel please'],
  ['cancel', 'I ordered twice by mistake, kindly cancel 10412'],
  ['cancel', 'Jag vill avbeställa order 10412'],
  ['cancel', 'Går det att avboka 10412? Jag ångrar mitt köp'],
  ['cancel', 'Kan dere kansellere ordre 10412 for meg?'],
  ['cancel', 'Hiermit storniere ich die Bestellung 10412'],
  ['cancel', 'Ich möchte gern meine Bestellung 10412 stornieren'],
  ['cancel', 'Könnten Sie bitte 10412 stornieren?'],
  ['return', 'Buksen er for lille, den skal retur'],
  ['return', 'Jeg sender skjorten retur, ordre 10412'],
  ['return', 'I would like to send the boots back'],
  ['return', 'The jumper itches, how do I send it back? Order 10412'],
  ['return', 'Jag vill returnera byxorna'],
  ['return', 'jag ångrar skorna, hur skickar jag tillbaka dem'],
  ['return', 'möchte was aus 10412 zurückschicken'],
  ['return', 'Jeg ønsker å returnere genseren'],
  ['return', 'Ich möchte die Hose zurückschicken'],
  ['return', 'Kan jakken returneres? Den passer ikke'],
  ['address', 'Kan I ændre adressen på 10412 til Elmevej 3, 4000 Roskilde?'],
  ['address', 'I typed the wrong house number, it should be Elmevej 31'],
  ['address', 'Der er en fejl i leveringsadressen på min ordre.'],
  ['address', 'Please change: Elmevej 31, 4000 Roskilde'],
  ['address', 'Bitte schicken Sie 10412 an Elmevej 3, 4000 Roskilde'],
  ['address', 'Pakken går til den gamle adresse, kan I ændre det?'],
  ['cancel', 'Min bror siger, at I er søde 😊 Kan I annullere 10412?'],
  ['unsubscribe', 'Stop nyhedsbrevet tak'],
  ['unsubscribe', 'please take me off the list'],
  ['unsubscribe', 'Hur avregistrerar jag mig från nyhetsbrevet?'],
  ['unsubscribe', 'Ich möchte keine Werbemails mehr'],
])('%s is plainly asked for: %s', (family, text) => {
  expect(isClear(family, text)).toBe(true);
});

test.each<Case>([
  // Left open.
  ['cancel', 'Kan I annullere 10412, eller kan I ændre den til en 42?'],
  ['cancel', 'Could you swap it for an M? Or cancel the order?'],
  ['cancel', 'Können Sie 10412 stornieren oder auf 40 ändern?'],
  // Denied in other words.
  ['cancel', 'I have no plans to cancel 10412'],
  ['cancel', 'Please refrain from cancelling 10412'],
  ['cancel', 'Der er bestemt ingen anledning til at annullere ordre 10412'],
  ['cancel', 'Jeg har ingen lyst til at afbestille 10412'],
  ['cancel', 'Det finns ingen anledning att avbeställa 10412'],
  ['cancel', 'Det er ikke noen grunn til å kansellere 10412'],
  ['cancel', 'Ich habe keine Absicht, die Bestellung 10412 zu stornieren'],
  ['cancel', 'Stornieren Sie 10412 unter keinen Umständen'],
  ['cancel', 'On no account cancel 10412'],
  ['cancel', 'Annuller under ingen omstændigheder 10412'],
  ['cancel', 'Låt bli att avboka 10412'],
  ['cancel', 'Cancelling 10412 would make me sad'],
  ['return', 'I kan godt undlade at oprette en retur'],
  ['return', 'Please avoid opening a return'],
  ['return', 'Det var ikke mig, der ville returnere 10412'],
  // Taken back.
  ['cancel', 'Cancel 10412. Actually no, leave it.'],
  ['cancel', 'Annuller 10412. Nej vent, lad den bare stå.'],
  ['cancel', 'Avboka 10412. Eller nej, låt den stå.'],
  ['cancel', 'Stornieren Sie 10412. Ach nein, lassen Sie sie so.'],
  ['cancel', 'I wrote that you should cancel 10412. I regret that.'],
  ['cancel', 'Jeg bad jer i går om at annullere 10412, men jeg har ombestemt mig'],
  ['cancel', 'Jag bad er avbeställa 10412 men har ändrat mig'],
  ['cancel', 'Jeg trækker min annullering af 10412 tilbage'],
  ['cancel', 'Cancel order 10412! Only joking.'],
  ['unsubscribe', 'Afmeld mig. Det var bare for sjov'],
  // On a condition.
  ['cancel', 'Skulle den først komme i marts, så annuller 10412'],
  ['cancel', 'Kan I ikke nå det inden fredag, så annuller den'],
  ['cancel', 'Assuming it is made of wool, cancel 10412'],
  ['cancel', 'Für den Fall, dass sie zu spät kommt: sollte sie nach Freitag kommen, bitte stornieren'],
  ['cancel', 'Annuller kun ordren hvis den er lavet i Kina'],
  ['cancel', 'Under förutsättning att ni inte hinner, avbeställ 10412'],
  // Said by others.
  ['cancel', 'Your chat told me to cancel 10412 and order again'],
  ['cancel', 'Kundeservice foreslog at jeg skulle annullere 10412'],
  ['cancel', 'My boss keeps saying: cancel 10412!'],
  ['cancel', 'Mein Mann meint, ich soll 10412 stornieren'],
  ['cancel', 'Min kollega tycker att jag ska avbeställa 10412'],
  ['return', 'Min mor siger, at jeg skal returnere kjolen, men den er så fin'],
  ['unsubscribe', 'My brother left your newsletter last year'],
  // Weighed up, or asked about in general.
  ['cancel', 'I will think about cancelling 10412'],
  ['cancel', 'Jeg er i tvivl om 10412'],
  ['cancel', 'Kan man annullere, når den er sendt?'],
  ['cancel', 'What do I need to do in order to cancel 10412?'],
  ['cancel', 'Hvad skal der til for at annullere 10412?'],
  ['cancel', 'Why would you cancel 10412?'],
  ['cancel', 'Warum sollte ich 10412 stornieren?'],
  ['cancel', 'Hur avbeställer man en order?'],
  ['return', 'Hvordan returnerer jeg en vare?'],
  ['return', 'Where do I send the return of 10412?'],
  ['return', 'Was muss ich tun, um 10412 zurückzuschicken?'],
  ['return', 'How long can I return 10412?'],
  ['return', 'The jumper itches. How long do I have to send it back?'],
  ['return', 'Kjolen er for stor. Hvad koster det at returnere den?'],
  ['return', 'Can you find my return of 10412?'],
  ['return', 'Kan I tjekke min retur på 10412?'],
  ['address', 'Do you also ship to Elmevej 3, 4000 Roskilde? Order 10412 remains as it is.'],
  ['address', 'Jeg overvejer at flytte til Elmevej 3, 4000 Roskilde'],
  ['address', 'Jeg spørger lige min kone. Hun bor på Elmevej 3, 4000 Roskilde.'],
  ['address', 'The app says Elmevej 3, 4000 Roskilde. That is wrong, please correct it.'],
  ['address', 'Order 10412 goes to my old address, that is fine'],
  ['address', 'Ret venligst min profil til Elmevej 3, 4000 Roskilde'],
])('%s is not plainly asked for: %s', (family, text) => {
  expect(isClear(family, text)).toBe(false);
});

test('a subject asks where the mail does not name it, and gives way to what the mail says', () => {
  expect(isClear('cancel', 'Order 10412, thank you', 'Cancel my order')).toBe(true);
  expect(isClear('cancel', 'What happens when one cancels order 10412?', 'Cancel my order')).toBe(false);
});
