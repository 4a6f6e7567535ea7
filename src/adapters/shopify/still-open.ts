import { refuse } from './refusal.ts';

interface State {
  readonly cancelledAt: string | null;
  readonly fulfillmentOrders: readonly { readonly status: string }[];
  readonly fulfillments: readonly { readonly status: string }[];
}

/** An order may be changed while it is neither cancelled, nor being picked, nor shipped. Looked at right before the change. */
export function mayStillChange({ cancelledAt, fulfillmentOrders, fulfillments }: State): void {
  if (cancelledAt !== null) refuse('The order is cancelled already.');
  if (fulfillments.some((parcel) => parcel.status !== 'CANCELLED')) refuse('The order has been shipped.');
  if (fulfillmentOrders.some((entry) => entry.status === 'IN_PROGRESS')) refuse('The order is being picked in the warehouse.');
}
