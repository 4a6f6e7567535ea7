import { describe, expect, test } from 'vitest';
import { calledOffElse } from '../../../src/agent/hearing/called-off.ts';

const goods = ['kjole', 'dress', 'klänning', 'kleid', 'shirt', 'mössa', 'jeans', 'jacket', 'taske', 'mantel', 'hose'];
const isElse = (mail: string) => calledOffElse(mail, { goods, shop: 'Lindholm' }).length > 0;

describe('something that is no order of this customer with this shop is called off', () => {
  test.each([
    'Please cancel my dentist slot on Tuesday',
    'Kan I annullere min tilmelding til jeres sommerfest?',
    'Could you cancel the engraving on order 10412?',
    'Please cancel the shoe cleaning, I will do it myself',
    'Annuller venligst min klage over 10412',
    'Avbeställ mitt bord på fredag tack',
    'Bitte stornieren Sie meinen Beratungstermin',
    'Ich möchte meine Anfrage von gestern stornieren',
    'Bitte die Expressgebühr stornieren',
    'Vennligst avbestill frisørtimen min',
    'Annuller ordrebekræftelsen, tak',
    'Please cancel the order confirmation',
    'Cancel my purchase at Zalando, thanks',
    'Please cancel my order at the bakery next door',
    'Annuller min ordre hos Bilka',
    'Bitte stornieren Sie meine Bestellung bei Otto',
    'Avbeställ min order hos Ellos',
    'Kan I annullere Mettes ordre? Hun beder om det',
    'I have a seat at your talk on Saturday evening and cannot come. Could you cancel it?',
  ])('%s', (mail) => {
    expect(isElse(mail)).toBe(true);
  });
});

describe('an order is called off', () => {
  test.each([
    'Please cancel order 10412',
    'Cancel my order please, I found it cheaper',
    'Annuller den venligst hurtigst muligt, ordre 10412',
    'Jeg vil gerne annullere hele min bestilling fra i går',
    'Kan I annullere kjolen fra ordre 10412?',
    'Jag vill avbeställa mössan i order 10412',
    'Avbeställ min beställning som jag la i morse',
    'Bitte stornieren Sie die Bestellung vom Montag',
    'Ich möchte meine Bestellung 10412 stornieren, danke für die schnelle Hilfe',
    'Bestellung 10412 bitte stornieren',
    'Kan dere kansellere kjøpet mitt?',
    'Please cancel my order with you',
    'Annuller min ordre hos jer',
    'Jeg vil gerne annullere den ordre, jeg har hos jer.',
    'Jeg beder Dem annullere ordren hos Dem.',
    'Cancel my Lindholm order',
    'Please cancel my order from last night',
    'Please cancel the Lina dress in size 38',
    'Annullering + retur',
    'Annuller både 10412 og 10413',
    'Please cancel.',
    'I bought the wrong size. Please cancel it.',
  ])('%s', (mail) => {
    expect(isElse(mail)).toBe(false);
  });
});
