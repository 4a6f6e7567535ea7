import type { ActionKind } from '../domain/action.ts';
import type { ReasonCode } from '../domain/reasons.ts';

/** The words of a brief in one language of the desk. */
export interface BriefWords {
  readonly handedOver: string;
  readonly alsoHolds: string;
  readonly wish: string;
  readonly unknownWish: string;
  readonly ownWords: string;
  readonly quote: (words: string) => string;
  readonly inTheMail: string;
  readonly address: string;
  readonly demanded: string;
  readonly deadline: string;
  readonly and: string;
  readonly facts: string;
  readonly noOrders: string;
  readonly otherNumber: (numbers: string) => string;
  readonly nothingLookedUp: string;
  readonly done: string;
  readonly nothingDone: string;
  readonly planned: string;
  readonly open: string;
  readonly next: string;
  readonly proposal: string;
  readonly proposalOnceDone: string;
  readonly stake: (amount: string, limit: string) => string;
  readonly demand: (limit: string) => string;
  readonly cues: (cues: readonly string[]) => string;
  readonly caps: string;
  readonly askedBefore: string;
  readonly doubted: string;
  readonly compensation: string;
  readonly draft: string;
  readonly draftHint: string;
  readonly order: string;
  readonly placed: string;
  readonly parcel: string;
  readonly noParcel: string;
  readonly total: string;
  readonly states: Readonly<Record<'planned' | 'started' | 'done' | 'refused' | 'unknown' | 'with_people', string>>;
  readonly actions: Readonly<Record<ActionKind, string>>;
  /** By the standing of a parcel. */
  readonly standings: Readonly<Record<string, string>>;
  /** By the cue that made a mail sound angry. */
  readonly moods: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<ReasonCode, { readonly title: string; readonly next: string }>>;
}

export const briefWords: Readonly<Record<'da' | 'en', BriefWords>> = {
  da: {
    handedOver: 'Givet videre til jer',
    alsoHolds: 'Gælder også',
    wish: 'Kunden vil',
    unknownWish: 'uklart – læs mailen',
    ownWords: 'Kunden skriver',
    quote: (words) => `»${words}«`,
    inTheMail: 'Står i mailen',
    address: 'adresse',
    demanded: 'kræver',
    deadline: 'frist',
    and: 'og',
    facts: 'Slået op i butikken',
    noOrders: 'Ingen ordre på kundens mailadresse.',
    otherNumber: (numbers) =>
      `Kundens mailadresse har ingen ordre med det nummer, der står i mailen${numbers === '' ? '' : ` (${numbers})`}.`,
    nothingLookedUp: 'Der er ikke slået noget op.',
    done: 'Gjort',
    nothingDone: 'Intet er ændret, og mailen er ikke besvaret.',
    planned: 'Ville have gjort',
    open: 'Til afgørelse',
    next: 'Næste skridt',
    proposal: 'Svar, der kan bruges, når I har godkendt det',
    proposalOnceDone: 'Svar, der kan bruges, når det er godkendt og udført',
    stake: (amount, limit) => `Det gælder ${amount} i alt. Botten må højst afgøre ${limit} selv.`,
    demand: (limit) => `Kunden kræver mere end de ${limit}, som botten selv må afgøre.`,
    cues: (cues) => `Tegn i mailen: ${cues.join(', ')}.`,
    caps: 'Sammen med det, kunden eller ordren allerede har fået, eller det, butikken har givet i dag, overstiger det loftet.',
    doubted: 'Mailen nævner noget, som kunden måske ikke vil have gjort: nægtet, fortrudt, med en betingelse eller kun omtalt.',
    compensation: 'Kunden beder om kompensation eller en lavere pris.',
    askedBefore: 'Botten har spurgt kunden, men svaret afklarede det ikke.',
    draft: 'Udkast til svar',
    draftHint: 'Intet er sendt eller ændret. Send selv svaret, hvis det passer.',
    order: 'Ordre',
    placed: 'bestilt',
    parcel: 'Pakke',
    noParcel: 'intet afsendt',
    total: 'i alt',
    states: {
      planned: 'ikke udført',
      started: 'uafklaret – tjek i Shopify',
      done: 'udført',
      refused: 'afvist af Shopify',
      unknown: 'uafklaret – tjek i Shopify',
      with_people: 'uafklaret – tjek i Shopify',
    },
    actions: {
      cancel_order: 'annullere ordren',
      refund_order: 'refundere hele ordren',
      refund_lines: 'refundere varer',
      refund_difference: 'refundere rabatten',
      create_return: 'oprette en retur',
      create_exchange: 'oprette en ombytning',
      resend_order: 'sende hele ordren igen',
      resend_items: 'sende varer igen',
      change_address: 'rette leveringsadressen',
      change_items: 'bytte varer på ordren',
      send_invoice: 'sende fakturaen',
      send_account_invite: 'sende en mail til at åbne kontoen',
      unsubscribe: 'afmelde nyhedsbrevet',
    },
    standings: {
      delivered: 'leveret',
      in_transit: 'undervejs',
      label_printed: 'ikke hentet af fragtfirmaet endnu',
      late: 'forsinket',
      overdue: 'forsinket ud over løftet',
      lost: 'ikke scannet i flere dage',
      failed: 'opgivet af fragtfirmaet',
    },
    moods: {
      insult: 'skældsord',
      disgrace: 'kalder det en skandale',
      swearing: 'bandeord',
      swearing_at: 'bander ad jer',
      furious: 'raseri',
      fed_up: 'har fået nok',
      no_answer: 'klager over manglende svar',
      demand: 'skarpe krav',
      contempt: 'foragt',
      threat_to_leave: 'vil ikke handle hos jer igen',
      third_time: 'skriver for tredje gang',
      shouting: 'skriver med store bogstaver eller udråbstegn',
      irony: 'bitter ironi',
      despair: 'fortvivlelse',
      tone: 'tonen i mailen',
    },
    reasons: {
      safety: { title: 'Sikkerhed eller helbred', next: 'Ring til kunden i dag, og meld produktet til kvalitet.' },
      legal_or_authority: { title: 'Advokat, klagenævn eller myndighed', next: 'Svar ikke, før den ansvarlige for klager har set sagen.' },
      fraud_suspicion: { title: 'Mulig svindel', next: 'Tjek betalingen og kontoen, før noget refunderes eller sendes.' },
      privacy_request: {
        title: 'Anmodning om persondata',
        next: 'Giv den til den hos jer, der håndterer persondata. Svaret skal være hos kunden senest en måned efter mailen.',
      },
      human_requested: { title: 'Vil tale med et menneske', next: 'Overtag sagen, og præsentér dig med navn.' },
      negative_sentiment: { title: 'Vred eller fortvivlet kunde', next: 'Ring eller skriv personligt, før I løser selve sagen.' },
      identity_unverified: {
        title: 'Ikke bekræftet, at ordren er kundens',
        next: 'Bed om bevis for, at ordren er kundens, før I fortæller noget om den.',
      },
      unsupported_language: { title: 'Sprog, som botten ikke kan svare på', next: 'Svar på kundens sprog eller på engelsk.' },
      unknown_scenario: { title: 'Ingen af bottens sagstyper', next: 'Læs mailen, og giv den til rette kollega.' },
      low_confidence: { title: 'Botten er ikke sikker', next: 'Læs mailen, og spørg kunden, hvis noget mangler.' },
      amount_above_limit: { title: 'Beløb over grænsen', next: 'Godkend beløbet, og udfør det i Shopify.' },
      unknown_defect: {
        title: 'Ukendt fejl på varen',
        next: 'Se på billedet, afgør reklamationen, og føj fejlen til varen, hvis den er kendt.',
      },
      over_limits: { title: 'Loft for kompensation nået', next: 'Se på kundens tidligere sager, før I giver mere.' },
      payment_dispute: { title: 'Uenighed om betaling', next: 'Sammenlign ordren med betalingerne i Shopify.' },
      refusal_needed: {
        title: 'Skal afgøres af jer',
        next: 'Afgør, hvad kunden skal have, og begrund det i svaret.',
      },
      repeat_contact: { title: 'Kunden skriver igen', next: 'Læs de tidligere sager, så kunden ikke skal forklare igen.' },
      tool_failure: { title: 'Et system svarede ikke', next: 'Tjek i Shopify, hvad der er sket, og gør sagen færdig.' },
      ungrounded_reply: { title: 'Svaret kunne ikke bekræftes', next: 'Skriv selv svaret ud fra oplysningerne ovenfor.' },
      human_mode: { title: 'Botten er trådt tilbage', next: 'Tag sagen selv. Botten svarer og udfører intet lige nu.' },
    },
  },
  en: {
    handedOver: 'Handed over to you',
    alsoHolds: 'Also',
    wish: 'The customer wants',
    unknownWish: 'unclear – read the mail',
    ownWords: 'The customer writes',
    quote: (words) => `“${words}”`,
    inTheMail: 'In the mail',
    address: 'address',
    demanded: 'demands',
    deadline: 'deadline',
    and: 'and',
    facts: 'Looked up in the shop',
    noOrders: "No order under the customer's address.",
    otherNumber: (numbers) => `No order under the customer's address has the number in the mail${numbers === '' ? '' : ` (${numbers})`}.`,
    nothingLookedUp: 'Nothing was looked up.',
    done: 'Done',
    nothingDone: 'Nothing was changed, and the mail has not been answered.',
    planned: 'Would have done',
    open: 'To be decided',
    next: 'Next step',
    proposal: 'A reply you can use once you have approved it',
    proposalOnceDone: 'A reply you can use once it is approved and carried out',
    stake: (amount, limit) => `${amount} is at stake. By itself, the bot may decide on ${limit} at most.`,
    demand: (limit) => `The customer demands more than ${limit}.`,
    cues: (cues) => `Signs in the mail: ${cues.join(', ')}.`,
    caps: 'With what this customer or order has had already, or what the shop gave today, it exceeds a cap.',
    doubted: 'The mail names something that the customer may not want done: denied, taken back, on a condition or only mentioned.',
    compensation: 'The customer asks for compensation or a lower price.',
    askedBefore: 'The bot asked the customer, and the answer did not settle it.',
    draft: 'Draft reply',
    draftHint: 'Nothing was sent or changed. Send the reply yourself if it fits.',
    order: 'Order',
    placed: 'placed',
    parcel: 'Parcel',
    noParcel: 'nothing shipped',
    total: 'total',
    states: {
      planned: 'not carried out',
      started: 'uncertain – check in Shopify',
      done: 'carried out',
      refused: 'refused by Shopify',
      unknown: 'uncertain – check in Shopify',
      with_people: 'uncertain – check in Shopify',
    },
    actions: {
      cancel_order: 'cancel the order',
      refund_order: 'refund the whole order',
      refund_lines: 'refund goods',
      refund_difference: 'refund the discount',
      create_return: 'open a return',
      create_exchange: 'open an exchange',
      resend_order: 'send the whole order again',
      resend_items: 'send goods again',
      change_address: 'change the delivery address',
      change_items: 'swap goods on the order',
      send_invoice: 'send the invoice',
      send_account_invite: 'send the mail that opens the account',
      unsubscribe: 'unsubscribe from the newsletter',
    },
    standings: {
      delivered: 'delivered',
      in_transit: 'on its way',
      label_printed: 'not collected by the carrier yet',
      late: 'late',
      overdue: 'late beyond the promise',
      lost: 'not scanned for days',
      failed: 'given up by the carrier',
    },
    moods: {
      insult: 'insults',
      disgrace: 'calls it a disgrace',
      swearing: 'swearing',
      swearing_at: 'swears at you',
      furious: 'fury',
      fed_up: 'has had enough',
      no_answer: 'complains of having no answer',
      demand: 'sharp demands',
      contempt: 'contempt',
      threat_to_leave: 'will not buy from you again',
      third_time: 'writes for the third time',
      shouting: 'capitals or exclamation marks',
      irony: 'bitter irony',
      despair: 'despair',
      tone: 'the tone of the mail',
    },
    reasons: {
      safety: { title: 'Safety or health', next: 'Call the customer today and report the product to quality.' },
      legal_or_authority: {
        title: 'Lawyer, complaints board or authority',
        next: 'Do not answer before the person in charge of complaints has seen it.',
      },
      fraud_suspicion: { title: 'Possible fraud', next: 'Check the payment and the account before anything is refunded or sent.' },
      privacy_request: {
        title: 'Request about personal data',
        next: 'Pass it to whoever handles personal data. The answer is due within one month of the mail.',
      },
      human_requested: { title: 'Asks for a person', next: 'Take the ticket and introduce yourself by name.' },
      negative_sentiment: { title: 'Angry or desperate customer', next: 'Call or write personally before solving the matter itself.' },
      identity_unverified: {
        title: 'Not shown that the order is theirs',
        next: 'Ask for proof that the order is theirs before telling anything about it.',
      },
      unsupported_language: { title: 'A language the bot does not write', next: 'Answer in their language or in English.' },
      unknown_scenario: { title: 'None of the cases the bot knows', next: 'Read the mail and pass it to the right colleague.' },
      low_confidence: { title: 'The bot is not sure', next: 'Read the mail and ask the customer if something is missing.' },
      amount_above_limit: { title: 'Amount above the limit', next: 'Approve the amount and carry it out in Shopify.' },
      unknown_defect: {
        title: 'Unknown defect',
        next: 'Look at the picture, decide the claim, and add the defect to the product if it is known.',
      },
      over_limits: { title: 'Cap on compensation reached', next: "Look at the customer's earlier tickets before giving more." },
      payment_dispute: { title: 'Dispute about a payment', next: 'Compare the order with the payments in Shopify.' },
      refusal_needed: {
        title: 'Needs your decision',
        next: 'Decide what the customer gets, and give the reason in your reply.',
      },
      repeat_contact: { title: 'The customer writes again', next: 'Read the earlier tickets so that the customer need not explain again.' },
      tool_failure: { title: 'A system did not answer', next: 'Check in Shopify what has happened and finish the case.' },
      ungrounded_reply: { title: 'The reply could not be borne out', next: 'Write the reply yourself from the facts above.' },
      human_mode: { title: 'The bot has stepped back', next: 'Take the ticket yourself. For now the bot neither answers nor acts.' },
    },
  },
};
