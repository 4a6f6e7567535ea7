import { z } from 'zod';
import { UserErrors } from './money.ts';

const MetafieldValue = z.object({ value: z.string() }).nullable();

export const CustomerByEmail = z.object({
  customerByIdentifier: z
    .object({
      id: z.string(),
      firstName: z.string().nullable(),
      lastName: z.string().nullable(),
      state: z.string(),
      tags: z.array(z.string()),
      defaultEmailAddress: z.object({ emailAddress: z.string(), marketingState: z.string() }).nullable(),
      account: MetafieldValue,
    })
    .nullable(),
});

export const InviteSent = z.object({
  customerSendAccountInviteEmail: z.object({ customer: z.object({ id: z.string() }).nullable(), userErrors: UserErrors }),
});

export const ConsentUpdated = z.object({
  customerEmailMarketingConsentUpdate: z.object({ customer: z.object({ id: z.string() }).nullable(), userErrors: UserErrors }),
});
