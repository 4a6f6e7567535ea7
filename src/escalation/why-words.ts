/** One sentence in each language of the desk. */
type Sentence = Readonly<Record<'da' | 'en', string>>;

/**
 * Why a playbook stopped, by the outcome of its last look-up: `tool.outcome` where the bare outcome would say too little.
 * Every outcome after which a shipped playbook hands over has its sentence; a test holds this against the playbooks.
 */
const sentences: Readonly<Record<string, Sentence>> = {
  already_open: {
    da: 'Der er allerede en åben retur eller ombytning på varen.',
    en: 'There is already an open return or exchange for the item.',
  },
  already_so: {
    da: 'Kunden har allerede den størrelse eller farve, der bedes om.',
    en: 'The customer already has the size or colour asked for.',
  },
  cancelled: { da: 'Ordren er annulleret.', en: 'The order has been cancelled.' },
  captured_twice: { da: 'Der er trukket penge to gange på samme ordre.', en: 'Money was taken twice on one order.' },
  claimed: {
    da: 'Kunden holder fast i en rabat, som koden ikke giver.',
    en: 'The customer insists on a discount that the code does not give.',
  },
  company: { da: 'Fakturaen skal have firmaoplysninger på.', en: 'The invoice is to carry company data.' },
  declined: { da: 'Returen er afvist i Shopify.', en: 'The return was declined in Shopify.' },
  disabled: { da: 'Kundens konto er spærret i Shopify.', en: 'The customer account is disabled in Shopify.' },
  elsewhere: {
    da: 'Fakturaen skal sendes til en anden adresse end ordrens.',
    en: "The invoice is to go to another address than the order's.",
  },
  email_change: { da: 'Kunden vil have en anden mailadresse på kontoen.', en: 'The customer wants another e-mail address on the account.' },
  exception: { da: 'Kunden beder om en undtagelse.', en: 'The customer asks for an exception.' },
  final_sale: {
    da: 'Varen er købt på udsalg, og fortrydelsesretten er udløbet.',
    en: 'The item is final sale, and the right of withdrawal has run out.',
  },
  how_many: { da: 'Det fremgår ikke, hvor mange stykker det gælder.', en: 'The mail does not say how many pieces it is about.' },
  hygiene_opened: {
    da: 'Varen er åbnet eller brugt og tages af hygiejniske grunde ikke retur.',
    en: 'The item was opened or worn; for hygiene it is not taken back.',
  },
  hygiene_unknown: { da: 'Det fremgår ikke, om emballagen er ubrudt.', en: 'The mail does not say whether the packaging is unbroken.' },
  in_progress: { da: 'Ordren er ved at blive pakket.', en: 'The order is being packed.' },
  large: {
    da: 'Varerne er mere værd, end botten må erstatte uden videre.',
    en: 'The goods are worth more than the bot may make good by itself.',
  },
  many_alike: { da: 'Kunden har mere end to næsten ens ordrer.', en: 'The customer has more than two orders alike.' },
  nothing_left: {
    da: 'Der er ikke mere at erstatte på ordren: varerne er allerede refunderet, returneret eller sendt igen.',
    en: 'Nothing is left to make good on the order: the goods were refunded, returned or sent again already.',
  },
  nothing_to_return: { da: 'Der er ingen varer på ordren, som kan returneres.', en: 'No goods on the order can be returned.' },
  nothing_to_exchange: { da: 'Der er ingen varer på ordren, som kan byttes.', en: 'No goods on the order can be exchanged.' },
  not_first: { da: 'Kunden har haft en anden reklamation det seneste år.', en: 'The customer had another claim within the last year.' },
  not_owner: { da: 'Ordren hører ikke til mailadressen.', en: 'The order does not belong to the e-mail address.' },
  not_paid: { da: 'Ordren er ikke betalt.', en: 'The order has not been paid.' },
  not_shipped: { da: 'Ordren er ikke sendt endnu.', en: 'The order has not been shipped yet.' },
  not_verified: { da: 'Zendesk markerer afsenderen som måske falsk.', en: 'Zendesk flags the sender as possibly forged.' },
  on_the_way: {
    da: 'Reklamationen gælder varer, som ifølge fragtfirmaet stadig er undervejs.',
    en: 'The claim is about goods that are still on their way, says the carrier.',
  },
  parcel_failed: {
    da: 'Fragtfirmaet melder, at pakken gik galt undervejs.',
    en: 'The carrier reports that the parcel came to harm on its way.',
  },
  other_country: { da: 'Den nye adresse ligger i et andet land.', en: 'The new address is in another country.' },
  other_paper: { da: 'Kunden beder om et andet bilag end fakturaen.', en: 'The customer asks for another paper than the invoice.' },
  photo_missing: { da: 'Der er intet billede af skaden.', en: 'There is no picture of the damage.' },
  several: { da: 'Flere ordrer kan være ment.', en: 'Several orders may be meant.' },
  several_named: { da: 'Mailen nævner flere ordrer.', en: 'The mail names several orders.' },
  shipped: { da: 'Ordren er allerede sendt.', en: 'The order has been sent already.' },
  ship_overdue: { da: 'Ordren skulle have været sendt.', en: 'The order should have been sent by now.' },
  special: { da: 'Koden gælder på en måde, botten ikke kan regne på.', en: 'The code works in a way the bot cannot reckon with.' },
  switched_off: { da: 'Gavekortet er slået fra i Shopify.', en: 'The gift card is switched off in Shopify.' },
  too_late: { da: 'Fristen er overskredet.', en: 'The time limit has passed.' },
  unexplained: {
    da: 'Betalingerne i Shopify forklarer ikke det, kunden skriver.',
    en: 'The payments in Shopify do not explain what the customer writes.',
  },
  which_items: { da: 'Det fremgår ikke, hvilke varer det gælder.', en: 'The mail does not say which items it is about.' },
  with_another: { da: 'Ordren har allerede en anden rabat.', en: 'The order has another discount already.' },
  not_found: { da: 'Ordren kunne ikke slås op igen.', en: 'The order could not be looked up again.' },
  part: { da: 'Kun en del af ordren er ment.', en: 'Only part of the order is meant.' },
  address_missing: { da: 'Den nye adresse står ikke fuldt ud i mailen.', en: 'The mail does not give the whole new address.' },
  wish_missing: {
    da: 'Det fremgår ikke, hvilken størrelse eller farve kunden vil have.',
    en: 'The mail does not say which size or colour is wanted.',
  },
  not_possible: {
    da: 'Varen findes ikke til samme pris på lager i den ønskede udgave.',
    en: 'The wanted version is not in stock at the same price.',
  },
  as_damage: {
    da: 'Det er uklart, om varen kom beskadiget eller gik i stykker senere.',
    en: 'It is unclear whether the item came damaged or broke later.',
  },
  as_defect: {
    da: 'Det er uklart, om varen kom beskadiget eller gik i stykker senere.',
    en: 'It is unclear whether the item came damaged or broke later.',
  },
  not_yet: {
    da: 'Kunden skriver ikke, om der er ledt hos naboer og i pakkeshoppen.',
    en: 'The customer does not say whether neighbours and the pick-up point were asked.',
  },
  no_code: { da: 'Koden står ikke i mailen.', en: 'The mail does not give the code.' },
  other: {
    da: 'Spørgsmålet om rabat eller gavekort er af en anden slags.',
    en: 'The question about a discount or gift card is of another kind.',
  },
  mixed: {
    da: 'Noget mangler, og noget forkert er kommet: det skal afgøres samlet.',
    en: 'Something is missing and something wrong came: it needs one decision.',
  },
  no_goods: { da: 'Det fremgår ikke, hvilke varer der mangler.', en: 'The mail does not say which goods are missing.' },
  nearly_double: { da: 'To ordrer ligner hinanden, men er ikke ens.', en: 'Two orders look alike but are not the same.' },
  double_in_progress: { da: 'Den dobbelte ordre er ved at blive pakket.', en: 'The second of the two orders is being packed.' },
  double_shipped: { da: 'Den dobbelte ordre er sendt.', en: 'The second of the two orders has been sent.' },
  unclear: { da: 'Det er uklart, hvad der er galt med betalingen.', en: 'It is unclear what is wrong with the payment.' },
  unnamed: { da: 'Det fremgår ikke, hvilken vare der spørges om.', en: 'The mail does not say which product it is about.' },
  missing: { da: 'Oplysningen står ikke ved varen i Shopify.', en: 'The product in Shopify does not tell it.' },
  no_topic: { da: 'Det er uklart, hvad kunden vil vide om varen.', en: 'It is unclear what the customer wants to know about the product.' },
  foreign_text: {
    da: 'Varens tekst i Shopify findes ikke på kundens sprog.',
    en: "The product's text in Shopify is not in the customer's language.",
  },
  garment: { da: 'Kunden spørger til målene på selve varen.', en: 'The customer asks for the measures of the item itself.' },
  outside: { da: 'Målene ligger uden for størrelsesguiden.', en: 'The measures lie outside the size guide.' },
  several_guides: { da: 'Flere størrelsesguider kan være ment.', en: 'Several size guides may be meant.' },
  nothing_said: { da: 'Mailen oplyser hverken mål eller sædvanlig størrelse.', en: 'The mail gives neither measures nor a usual size.' },
  no_guide: {
    da: 'Varen har ingen størrelsesguide, og kunden har ikke købt noget lignende.',
    en: 'The product has no size guide, and the customer bought nothing like it.',
  },
  request: { da: 'Det er uklart, hvad kunden vil have gjort.', en: 'It is unclear what the customer wants done.' },
  permission: { da: 'Kunden spørger, om det stadig kan lade sig gøre.', en: 'The customer asks whether it may still be done.' },
  faulty: {
    da: 'Kunden skriver både om en fejl og om en pakke, der ikke kom.',
    en: 'The customer writes of a fault and of a parcel that did not come.',
  },
  wrong: {
    da: 'Kunden skriver både om forkerte varer og om en pakke, der ikke kom.',
    en: 'The customer writes of wrong goods and of a parcel that did not come.',
  },
  part_unclear: {
    da: 'Det fremgår ikke, hvilken del af ordren det gælder.',
    en: 'The mail does not say which part of the order it is about.',
  },
  beyond: {
    da: 'Kunden vil have mere, end botten må give, f.eks. et afslag i prisen.',
    en: 'The customer wants more than the bot may give, such as a lower price.',
  },
  never_came: { da: 'Kunden skriver, at varerne aldrig kom.', en: 'The customer says that the goods never came.' },
  delivered: { da: 'Ordren er leveret.', en: 'The order has been delivered.' },
  'hear_fault.none': {
    da: 'Det er uklart, om varen er forkert eller bare ikke passer.',
    en: 'It is unclear whether the item is a wrong one or just does not suit.',
  },
  'find_product.not_found': { da: 'Varen findes ikke i kataloget.', en: 'The product is not in the catalogue.' },
  'check_stock.not_found': { da: 'Varen findes ikke i kataloget.', en: 'The product is not in the catalogue.' },
  'product_facts.not_found': { da: 'Varen findes ikke i kataloget.', en: 'The product is not in the catalogue.' },
  'size_guide.not_found': { da: 'Varen findes ikke i kataloget.', en: 'The product is not in the catalogue.' },
  'find_product.several': { da: 'Flere varer kan være ment.', en: 'Several products may be meant.' },
  'check_gift_card.unknown': { da: 'Der er intet gavekort med den kode.', en: 'There is no gift card with that code.' },
  'unsubscribe.not_found': { da: 'Mailadressen er ikke kunde i Shopify.', en: 'The e-mail address is no customer in Shopify.' },
  'create_return.too_late': { da: 'Returfristen er overskredet.', en: 'The time for returns has passed.' },
  'create_exchange.too_late': { da: 'Fristen for at bytte er overskredet.', en: 'The time for exchanges has passed.' },
  'find_customer.other_address': {
    da: 'Kunden skriver om en anden mailadresse end sin egen.',
    en: 'The customer writes about another e-mail address than their own.',
  },
  'send_account_invite.other_address': {
    da: 'Kunden skriver fra en anden adresse end kontoens.',
    en: "The customer writes from another address than the account's.",
  },
  'find_order.none': { da: 'Ingen ordre hører til mailadressen.', en: 'No order belongs to the e-mail address.' },
  'find_order.not_found': {
    da: 'Ordrenummeret findes ikke for mailadressen.',
    en: 'There is no order with that number for the e-mail address.',
  },
  'payment_status.none': { da: 'Ingen ordre hører til mailadressen.', en: 'No order belongs to the e-mail address.' },
  'payment_status.not_found': {
    da: 'Ordrenummeret findes ikke for mailadressen.',
    en: 'There is no order with that number for the e-mail address.',
  },
  'purchase_history.none': { da: 'Mailadressen har ingen køb.', en: 'The e-mail address has no purchases.' },
  'known_defect.unknown': {
    da: 'Fejlen er ikke blandt varens kendte fejl i Shopify.',
    en: "The fault is not among the product's known defects in Shopify.",
  },
  'refund_status.overdue': {
    da: 'Refusionen er ikke sket inden for den lovede frist.',
    en: 'The refund was not made within the promised time.',
  },
  'return_status.overdue': {
    da: 'Returen er modtaget, og refusionen er ikke sket inden for den lovede frist.',
    en: 'The return has arrived, and the refund was not made within the promised time.',
  },
  'cancel_orders.one_in_progress': {
    da: 'En af ordrerne er ved at blive pakket og kan ikke annulleres.',
    en: 'One of the orders is being packed and cannot be cancelled.',
  },
  'cancel_orders.one_shipped': {
    da: 'En af ordrerne er sendt og kan ikke annulleres.',
    en: 'One of the orders has been sent and cannot be cancelled.',
  },
  'cancel_orders.several_sent': {
    da: 'Flere af ordrerne er sendt eller ved at blive pakket.',
    en: 'Several of the orders have been sent or are being packed.',
  },
  'hear_search.done': {
    da: 'Kunden har allerede ledt hos naboer og i pakkeshoppen.',
    en: 'The customer has already looked with neighbours and at the pick-up point.',
  },
};

/** Why the playbook stopped at this outcome; null when there is no more to say than the reason's title. */
export function whyStopped(tool: string, outcome: string, language: 'da' | 'en'): string | null {
  const sentence = sentences[`${tool}.${outcome}`] ?? sentences[outcome];
  return sentence?.[language] ?? null;
}
