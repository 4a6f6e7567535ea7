import { z } from 'zod';
import { MovedLimits } from '../../domain/policy.ts';
import { Id, RoleName, Stage, Time, Why } from './fields.ts';
import { route } from './route.ts';

export const AccountShape = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    issuer: z.string(),
    roles: z.array(RoleName),
    active: z.boolean(),
    createdAt: Time,
    signedInAt: Time,
    version: z.string().meta({ description: 'For `If-Match`.' }),
  })
  .meta({ id: 'Account' });

export const TokenShape = z
  .object({
    id: z.string(),
    account: z.string(),
    accountName: z.string(),
    name: z.string(),
    roles: z.array(RoleName),
    createdAt: Time,
    expiresAt: Time,
    usedAt: Time.nullable(),
    revokedAt: Time.nullable(),
  })
  .meta({ id: 'Token' });

export const ApprovalShape = z
  .object({
    id: z.string(),
    request: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('gate_override'), scenario: z.string(), stage: Stage }),
      z.object({ kind: z.literal('limit_raise'), limits: MovedLimits }),
    ]),
    why: z.string(),
    askedBy: z.string(),
    askedByName: z.string(),
    askedAt: Time,
    expiresAt: Time,
    expired: z.boolean(),
    decision: z.enum(['approved', 'refused', 'withdrawn']).nullable(),
    decidedByName: z.string().nullable(),
    decidedAt: Time.nullable(),
    outcome: z.string().nullable().meta({ description: 'What came of an approved one.' }),
  })
  .meta({ id: 'Approval' });

export const peopleRoutes = {
  people: route({
    method: 'get',
    path: '/people',
    summary: 'Who works with the console, and with which roles',
    may: ['administrator', 'auditor'],
    writes: false,
    answer: z.object({ people: z.array(AccountShape) }),
  }),
  setPerson: route({
    method: 'put',
    path: '/people/:account',
    summary: 'Gives and takes roles, and lets somebody in or not; whoever it is about is signed out. Nobody does it for themselves',
    may: ['administrator'],
    writes: true,
    recentLogin: true,
    versioned: true,
    params: z.strictObject({ account: Id }),
    body: z.strictObject({ roles: z.array(RoleName).max(6), active: z.boolean(), why: Why }),
    answer: AccountShape,
  }),
  tokens: route({
    method: 'get',
    path: '/tokens',
    summary: 'My personal access tokens; an administrator sees everybody’s',
    may: 'signed_in',
    writes: false,
    answer: z.object({ tokens: z.array(TokenShape) }),
  }),
  makeToken: route({
    method: 'post',
    path: '/tokens',
    summary: 'Makes a token for a machine, with roles of mine',
    may: ['viewer', 'agent', 'operator', 'administrator', 'auditor', 'data_protection'],
    writes: true,
    recentLogin: true,
    shownOnce: true,
    body: z.strictObject({
      name: z.string().trim().min(1).max(80),
      roles: z.array(RoleName).min(1).max(6),
      days: z.int().min(1).max(365).default(90),
    }),
    answer: z.object({ id: z.string(), token: z.string().meta({ description: 'Shown this once.' }), expiresAt: Time }),
  }),
  revokeToken: route({
    method: 'delete',
    path: '/tokens/:token',
    summary: 'Ends a token of mine; an administrator anybody’s',
    may: 'signed_in',
    writes: true,
    params: z.strictObject({ token: Id }),
    answer: z.object({ id: z.string() }),
  }),
  approvals: route({
    method: 'get',
    path: '/approvals',
    summary: 'What was asked for that takes a second person, open ones first',
    may: ['operator', 'administrator', 'auditor'],
    writes: false,
    answer: z.object({ approvals: z.array(ApprovalShape) }),
  }),
  decideApproval: route({
    method: 'post',
    path: '/approvals/:approval/decision',
    summary: 'The second person’s word; whoever asked may only withdraw',
    may: ['administrator'],
    writes: true,
    recentLogin: true,
    params: z.strictObject({ approval: Id }),
    body: z.strictObject({ decision: z.enum(['approved', 'refused', 'withdrawn']), why: Why }),
    answer: ApprovalShape,
  }),
};
