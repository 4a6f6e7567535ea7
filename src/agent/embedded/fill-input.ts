import type { Facts, Json } from '../../domain/decision.ts';
import type { Heard } from '../../domain/heard.ts';
import type { ToolName } from '../../tools/registry.ts';
import { meansEverything, wantedWords } from './wanted-words.ts';

/** What the embedded model passes to each tool: from the customer's words, and from what tools found before in this wish. */
export function fillInput(tool: ToolName, heard: Heard, found: Facts): Readonly<Record<string, Json>> {
  switch (tool) {
    case 'find_order':
      // A playbook that goes on as another scenario means the order it has found already.
      return { numbers: heard.orderNames.length > 0 ? [...heard.orderNames] : orderNames(found), fit: 'any' };
    case 'track_shipment':
      return { orders: orderNames(found) };
    case 'cancel_order':
    case 'refund_order':
      return { order: orderName(found) };
    case 'create_return':
      return { order: orderName(found), items: goodsNamed(heard), reason: 'unwanted', sealed: heard.wish.sealed };
    case 'change_address':
      return { order: orderName(found), address: heard.address ? { ...heard.address } : null };
    case 'shop_policy':
      return { countries: [...heard.countries] };
    case 'find_customer':
      return { emails: [...heard.emails] };
    case 'unsubscribe':
      return {};
    case 'hear_wish':
      return { wish: heard.wish.kind };
    case 'hear_remedy':
      return { remedy: heard.wish.remedy };
    case 'resend_items':
    case 'refund_lines':
      return { order: orderName(found), items: goodsNamed(heard), quantity: null, parcels: 'any' };
    case 'resend_order':
      return { order: orderName(found), parcels: 'stuck' };
    case 'hear_part':
      return { order: orderName(found), items: goodsNamed(heard), partial: heard.wish.partial };
    default:
      return tool satisfies never;
  }
}

function goodsNamed({ text }: Heard): string[] {
  return meansEverything(text) ? [] : [wantedWords(text)];
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
