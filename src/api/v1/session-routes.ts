import { z } from 'zod';
import { everyRole, RoleName, Time } from './fields.ts';
import { route } from './route.ts';

const Session = z.object({
  id: z.string().meta({ description: 'Of the account.' }),
  name: z.string(),
  roles: z.array(RoleName),
  seesCustomerData: z.boolean(),
  csrf: z.string().meta({ description: 'Goes into the header `X-CSRF-Token` of every request that is not GET. Empty for a machine.' }),
  recentLogin: z.boolean().meta({ description: 'False: what needs a login of the last minutes answers 403 with the code `login_again`.' }),
  developmentLogin: z.boolean().meta({ description: 'Nobody proved who they are: there is no identity provider.' }),
  now: Time.meta({ description: 'What the clock of the service says.' }),
});

export const sessionRoutes = {
  session: route({
    method: 'get',
    path: '/session',
    summary: 'Who I am, and what I may',
    may: 'signed_in',
    writes: false,
    answer: Session,
  }),
  endSession: route({
    method: 'post',
    path: '/session/end',
    summary: 'Signs out',
    may: 'signed_in',
    writes: true,
    answer: z.object({ ended: z.boolean() }),
  }),
  events: route({
    method: 'get',
    path: '/events',
    summary: 'What changes, as it does: events `changed` with the names of what to read anew',
    may: everyRole,
    writes: false,
    stream: true,
    answer: z.string(),
  }),
  openapi: route({
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    may: 'signed_in',
    writes: false,
    answer: z.record(z.string(), z.unknown()),
  }),
};
