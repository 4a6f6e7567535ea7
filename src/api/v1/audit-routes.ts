import { z } from 'zod';
import type { AuditEvent } from '../../audit/events.ts';
import type { Role } from '../../domain/role.ts';
import { Id, Next, Page, Time } from './fields.ts';
import { route } from './route.ts';

const mayRead: readonly Role[] = ['operator', 'administrator', 'auditor', 'data_protection'];

/** Fields that tell of a customer: which orders were theirs, and what people wrote about their case. */
const ofCustomers: Readonly<Partial<Record<AuditEvent['type'], readonly string[]>>> = {
  turn_decided: ['orders'],
  draft_overridden: ['why'],
  opinion_given: ['why'],
};

export const AuditRow = z
  .object({
    seq: z.int(),
    at: Time,
    ticket: z.string().nullable(),
    type: z.string(),
    event: z.record(z.string(), z.unknown()).meta({
      description: 'Ids, codes, amounts and versions; never what a customer wrote. What people wrote about a ticket is masked like it.',
      'x-customer-data-by-type': ofCustomers,
    }),
    prev: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEvent' });

export const ChainState = z
  .object({
    head: z.object({ seq: z.int(), hash: z.string() }),
    checkedTo: z.int().meta({ description: 'Up to which event the running service has gone through it.' }),
    fault: z.object({ seq: z.int(), fault: z.string(), at: Time }).nullable(),
  })
  .meta({ id: 'ChainState' });

const search = {
  ticket: Id.optional(),
  type: Id.optional(),
  from: Time.optional(),
  to: Time.optional(),
  turn: Id.optional().meta({ description: 'Events that name this turn.' }),
};

export const auditRoutes = {
  audit: route({
    method: 'get',
    path: '/audit',
    summary: 'Audit events, newest first',
    may: mayRead,
    writes: false,
    query: z.strictObject({ ...Page, ...search }),
    answer: z.object({ events: z.array(AuditRow), next: Next, chain: ChainState }),
  }),
  auditFile: route({
    method: 'get',
    path: '/audit/file',
    summary: 'The same events, all of them, as a file: one a line, newest first, each as it stands in the chain',
    may: mayRead,
    writes: false,
    file: 'resolute-audit.jsonl',
    query: z.strictObject(search),
    answer: AuditRow,
  }),
  verifyAudit: route({
    method: 'post',
    path: '/audit/verify',
    summary: 'Recomputes the whole chain',
    may: mayRead,
    writes: false,
    body: z.strictObject({
      anchor: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
    }),
    answer: z.object({
      kind: z.enum(['whole', 'broken', 'not_anchored', 'cut']),
      count: z.int().nullable(),
      head: z.string().nullable(),
      seq: z.int().nullable(),
      fault: z.string().nullable(),
    }),
  }),
};
