import type { StoreFile } from '../formats/store-file.ts';
import { createTimes } from '../formats/times.ts';
import type { DeskSeed } from './seed.ts';

/** The part of a store file that the help desk reads, with its times made into moments. */
export function deskSeedOf(store: StoreFile, now: Date): DeskSeed {
  const times = createTimes(now, store.shop.timezone);
  return {
    shopName: store.shop.name,
    domain: store.shop.domain,
    now,
    groups: store.desk.groups,
    agents: store.desk.agents.map(({ name, email, group }) => ({ name, email, group: group ?? undefined })),
    customers: store.customers.map((customer) => ({
      email: customer.email,
      name: [customer.firstName, customer.lastName].filter(Boolean).join(' '),
      phone: customer.phone,
      locale: customer.locale ?? undefined,
      tags: customer.tags,
    })),
    pastClaims: store.pastClaims.map((claim) => ({ email: claim.email, order: claim.order, kind: claim.kind, at: times.moment(claim.at) })),
  };
}
