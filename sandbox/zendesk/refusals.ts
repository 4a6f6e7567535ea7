import type { Reply } from '../http.ts';

/** A request that the help desk refuses, with the vendor's status and body. Thrown by handlers before they change anything. */
export class Refusal extends Error {
  readonly reply: Reply;
  constructor(reply: Reply) {
    super(`refused with ${reply.status}`);
    this.reply = reply;
  }
}

export const notFound = () => new Refusal({ status: 404, body: { error: 'RecordNotFound', description: 'Not found' } });

export const noSuchEndpoint = () => new Refusal({ status: 404, body: { error: 'InvalidEndpoint', description: 'Not found' } });

export const unauthenticated = () => new Refusal({ status: 401, body: { error: "Couldn't authenticate you" } });

export const forbidden = () =>
  new Refusal({
    status: 403,
    body: {
      error: {
        title: 'Forbidden',
        message: 'You do not have access to this page. Please contact the account owner of this help desk for further help.',
      },
    },
  });

export const invalid = (details: Readonly<Record<string, string>>) =>
  new Refusal({
    status: 422,
    body: {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: Object.fromEntries(Object.entries(details).map(([field, description]) => [field, [{ description }]])),
    },
  });

export const badRequest = (title: string, message: string) => new Refusal({ status: 400, body: { error: { title, message } } });

export const invalidValue = (description: string) => new Refusal({ status: 400, body: { error: 'InvalidValue', description } });

export const conflict = () =>
  new Refusal({
    status: 409,
    body: {
      error: 'UpdateConflict',
      description: 'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
    },
  });

/** The shape that the webhooks endpoints use. */
export const codedErrors = (status: number, code: string, detail: string) =>
  new Refusal({ status, body: { errors: [{ code, title: detail, detail, status: String(status) }] } });
