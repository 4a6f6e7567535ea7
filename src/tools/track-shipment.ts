import { z } from 'zod';
import { defineReadTool } from './define-tool.ts';
import { judgeShipment, standings } from './judge-shipment.ts';
import { ownOrder } from './own-orders.ts';

export const trackShipment = defineReadTool({
  name: 'track_shipment',
  description:
    "Tells where the parcels of the requester's orders are: carrier, tracking number, last scan, estimate, and how that stands against the shop's promise.",
  input: z.strictObject({ orders: z.array(z.string()).min(1).meta({ description: 'Names of orders found before.' }) }),
  outcomes: [...standings, 'not_found'],
  async run({ orders: names }, context) {
    const orders = await Promise.all(names.map((name) => ownOrder(context, name)));
    const tracked = orders.filter((order) => order !== null).map((order) => judgeShipment(order, context));
    if (tracked.length < names.length) return { outcome: 'not_found', facts: {} };
    const outcome = standings.find((standing) => tracked.some((entry) => entry.standing === standing)) ?? 'not_shipped';
    return { outcome, facts: { shipments: tracked.map((entry) => entry.facts) } };
  },
});
