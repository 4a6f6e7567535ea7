import type { ActionFamily } from '../../domain/action.ts';
import type { Facts, Json } from '../../domain/decision.ts';
import type { Heard } from '../../domain/heard.ts';
import { numbersSaid, orderDigits } from '../../tools/own-orders.ts';
import type { ToolName } from '../../tools/registry.ts';
import { doneOnWishOnly } from '../hearing/extract-doubts.ts';
import { claimedItems, claimedQuantity, goodsClaimed } from './found-claim.ts';
import { keptWords, meansEverything, meansWholeOrder, wantedWords } from './wanted-words.ts';

/** What the embedded model passes to each tool: from the customer's words, and from what tools found before in this wish. */
export function fillInput(tool: ToolName, heard: Heard, found: Facts, about: ActionFamily | null = null): Readonly<Record<string, Json>> {
  switch (tool) {
    case 'find_order':
      // A playbook that goes on as another scenario means the order it has found already.
      return {
        numbers: heard.orderNames.length === 0 && orderNames(found).length > 0 ? orderNames(found) : numbersSaid(heard),
        fit: 'any',
        not_these: [...heard.ordersNotMeant],
        // Turns that were decided before this was listened for say nothing of it.
        placed: heard.placed ?? null,
        items: said(heard).map(wantedWords),
      };
    case 'track_shipment':
    case 'return_status':
    case 'refund_status':
      return { orders: orderNames(found) };
    case 'cancel_order':
      return { order: orderName(found) };
    case 'cancel_orders':
      return { orders: orderNames(found) };
    case 'create_return':
      return {
        order: orderName(found),
        items: claimedItems(found, 'back') ?? goodsSaid(heard),
        reason: 'unwanted',
        quantity: claimedQuantity(found) ?? heard.claim.quantity,
        replaced: false,
        sealed: sealedSaid(heard),
      };
    case 'change_items':
      return { order: orderName(found), ...swapsNamed(heard) };
    case 'create_exchange':
      return { order: orderName(found), ...swapsNamed(heard), sealed: sealedSaid(heard) };
    case 'change_address':
      return { order: orderName(found), address: heard.address ? { ...heard.address } : null };
    case 'shop_policy':
      return { countries: [...heard.countries] };
    case 'find_customer':
      return { emails: [...heard.emails] };
    case 'unsubscribe':
      return {};
    case 'hear_fault':
      return { fault: heard.claim.about };
    case 'hear_case':
      return { case: heard.claim.case };
    case 'judge_claim': {
      const { ordered, received, since, quantity } = heard.claim;
      return { order: orderName(found), claim: 'defect', items: said(heard), ordered, received, since, quantity };
    }
    case 'known_defect':
      return { order: orderName(found), items: claimedItems(found, 'skus') ?? said(heard), fault: said(heard), photo: 'not_needed' };
    case 'hear_wish':
      return { wish: wishAbout(heard, about) };
    case 'hear_remedy':
      return { remedy: heard.wish.remedy };
    case 'hear_arrival':
      return { never_came: heard.loss.neverCame };
    case 'hear_search':
      return { search: heard.loss.search };
    case 'claim_history':
      return {};
    case 'judge_missing':
      return { order: orderName(found), ...goodsMissed(heard), accessory: heard.loss.accessory, everything: heard.loss.everything };
    case 'judge_delivered':
      return { order: orderName(found), items: [heard.loss.withoutArrived] };
    case 'resend_items':
      return { order: orderName(found), ...goodsInQuestion(heard, found), parcels: 'any' };
    case 'refund_lines':
      return { order: orderName(found), ...goodsInQuestion(heard, found), parcels: 'any', beside_resend: false };
    case 'resend_order':
      return { order: orderName(found), items: [heard.loss.withoutArrived], parcels: 'stuck', rest: heard.loss.rest };
    case 'refund_order':
      return { order: orderName(found), items: [heard.loss.withoutArrived], parcels: 'stuck' };
    case 'hear_orders':
      return { all: meansEvery(heard, orderNames(found)) };
    case 'hear_part':
      return {
        order: orderName(found),
        items: goodsSaid(heard),
        left_out: goodsLeftOut(heard),
        said: meansEverything(heard.text) ? [] : said(heard),
        everything: meansEverything(heard.text),
        partial: heard.wish.partial,
        quantity: heard.claim.quantity,
      };
    case 'payment_status':
      return {
        numbers: numbersSaid(heard),
        about: heard.payment.about ?? 'unsaid',
        days: heard.payment.days,
        elsewhere: heard.payment.elsewhere,
      };
    case 'hear_recipient':
      return {
        emails: [...heard.invoice.to],
        elsewhere: heard.invoice.elsewhere,
        company: heard.invoice.company,
        other_paper: heard.invoice.otherPaper,
      };
    case 'send_invoice':
      return { order: orderName(found) };
    case 'send_account_invite':
      return { emails: [...heard.emails], elsewhere: heard.account.elsewhere, changes_email: heard.account.changesEmail };
    case 'hear_voucher':
      return { about: heard.voucher.about ?? 'other' };
    case 'check_gift_card':
      return { codes: [...heard.voucher.cards] };
    case 'check_discount':
      return { codes: [...heard.voucher.codes], insists: heard.voucher.insists };
    case 'refund_difference':
      return { order: orderName(found), codes: [...heard.voucher.codes], insists: heard.voucher.insists };
    case 'find_product':
      return { said: saidNewestFirst(heard), orders: [...heard.orderNames], bought: heard.sizing.bought };
    case 'check_stock':
      return {
        products: productsFound(found),
        sizes: sizesAsked(heard),
        said: saidNewestFirst(heard),
        usual: usualSizes(heard),
        colors: [...heard.colors],
      };
    case 'product_facts':
      return { products: productsFound(found), said: saidNewestFirst(heard), language: heard.language };
    case 'hear_size_question':
      return { asks: heard.sizing.asks };
    case 'size_guide':
      return { products: productsFound(found), either: found['products'] === undefined, ...sizesNamed(heard, found) };
    case 'purchase_history':
      return { use: 'fit', said: saidNewestFirst(heard), products: productsFound(found), orders: [...heard.orderNames] };
    default:
      return tool satisfies never;
  }
}

/** A question about another matter in the same mail does not turn a plain wish into one, and asking the way is no wish to go it. */
function wishAbout({ wish, doubts }: Heard, about: ActionFamily | null): Heard['wish']['kind'] {
  if (about === null || !doneOnWishOnly.includes(about)) return wish.kind;
  const doubt = doubts.find((one) => one.about === about || one.about === 'any');
  if (doubt === undefined) return wish.kind === 'question' ? 'request' : wish.kind;
  return doubt.why === 'not_asked' && wish.asksTheWay ? 'question' : wish.kind;
}

/** All that was said in this ticket, the newest first. */
function said({ text, earlier }: Heard): string[] {
  return [text, earlier].filter((words) => words.trim() !== '');
}

function goodsNamed({ text }: Heard): string[] {
  return meansEverything(text) ? [] : [wantedWords(text)];
}

/** Words for goods, newest message first: an answer goes on with what it answers to. */
function goodsSaid(heard: Heard): string[] {
  const { text, earlier } = heard;
  if (meansWholeOrder(text)) return [];
  const before = earlier.trim() === '' || meansEverything(text) || meansWholeOrder(earlier) ? [] : [wantedWords(earlier)];
  return [wantedWords(text), ...before];
}

/** An answer that says what is kept replaces what was said of it before. */
function goodsLeftOut({ text, earlier }: Heard): string[] {
  const words = keptWords(text) || keptWords(earlier);
  return words === '' ? [] : [words];
}

/** A yes to the question after the seal counts by the playbook, which asked it. */
function sealedSaid({ answer, wish }: Heard): 'sealed' | 'opened' | null {
  return answer === 'yes' && wish.sealed === 'sealed' ? null : wish.sealed;
}

function swapsNamed({ swaps: { parts, all, one, other } }: Heard): Readonly<Record<string, Json>> {
  const swaps = parts.map((part) => ({
    item: part.item,
    had_sizes: part.hadSizes,
    had_colors: part.hadColors,
    sizes: part.sizes,
    colors: part.colors,
    maybe_sizes: part.maybeSizes,
    steps: part.steps,
    instead: part.instead,
  }));
  return { swaps, all, one, other };
}

/** What is said to be missing; goods that they speak of besides have come. */
function goodsMissed(heard: Heard) {
  const { missing, received, quantity } = heard.loss;
  return { items: missing === '' ? goodsNamed(heard) : [missing], received: received === '' ? [] : [received], quantity };
}

function goodsInQuestion(heard: Heard, found: Facts) {
  return goodsJudged(found) ?? goodsClaimed(found) ?? { ...goodsMissed(heard), items: goodsNamed(heard) };
}

/** What another tool has found to be the goods in question is what is given, to the piece. */
function goodsJudged({ missing }: Facts) {
  const items = isObject(missing) && Array.isArray(missing['items']) ? missing['items'].filter(isObject) : [];
  const [only, ...others] = items;
  if (!only) return null;
  const quantity = others.length === 0 && typeof only['quantity'] === 'number' ? only['quantity'] : ('all' as const);
  return { items: items.flatMap(({ sku }) => (typeof sku === 'string' ? [sku] : [])), received: [], quantity };
}

function meansEvery({ calledOffTogether, wish }: Heard, names: readonly string[]): boolean {
  return names.length > 1 && !wish.partial && names.every((name) => calledOffTogether.includes(orderDigits(name)));
}

function orderName(found: Facts): string {
  const { order } = found;
  return isObject(order) && typeof order['name'] === 'string' ? order['name'] : '';
}

function orderNames(found: Facts): string[] {
  const { orders } = found;
  if (!Array.isArray(orders)) return [];
  return orders.flatMap((order: Json) => (isObject(order) && typeof order['name'] === 'string' ? [order['name']] : []));
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function saidNewestFirst({ text, earlier }: Heard): string[] {
  return earlier === '' ? [text] : [text, earlier];
}

/** What the customer says of sizes; nothing said, the sizes they kept before speak for them. */
function sizesNamed(heard: Heard, found: Facts) {
  const measures = heard.sizing.measures.map((measure) => ({ ...measure }));
  const sizes = sizesAsked(heard);
  const usual = usualSizes(heard);
  const kept = Array.isArray(found['kept_sizes']) ? found['kept_sizes'].filter((size) => typeof size === 'string') : [];
  const says = measures.length + sizes.length + usual.length > 0;
  return { measures, sizes: says ? sizes : kept, usual };
}

function usualSizes({ sizing }: Heard) {
  return sizing.usual.map((size) => ({ ...size }));
}

/** A number that was said as a measure or as another country's size is none of the shop's. */
function sizesAsked({ sizes, sizing }: Heard): string[] {
  return sizes.filter((size) => !sizing.usual.some((other) => other.system !== 'eu' && other.size === size));
}

function productsFound(found: Facts): string[] {
  const products = found['products'] ?? found['product_choices'];
  if (!Array.isArray(products)) return [];
  return products.flatMap((product: Json) => (isObject(product) && typeof product['handle'] === 'string' ? [product['handle']] : []));
}
