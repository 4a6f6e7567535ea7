import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import { ResoluteError } from '../domain/errors.ts';
import { asId, type Instant, type PersonId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Queue } from '../ports/queue.ts';
import type { Store } from '../ports/store.ts';
import { readTicketEvent, type TicketEvent } from './ticket-event.ts';
import { type SignatureVerdict, verifySignature } from './verify-signature.ts';

interface Needs {
  /** Signing secrets that count now: one, or two while it is being changed. */
  readonly secrets: readonly string[];
  readonly cases: Pick<Store['cases'], 'receive'>;
  readonly queue: Pick<Queue, 'add'>;
  readonly clock: Clock;
  readonly botId: PersonId;
  /** Within this time an arrival must be handled before the watchdog looks after it. */
  readonly handleWithinMs: number;
  readonly logger: Logger;
  readonly largestBodyBytes?: number;
}

export const webhookPath = '/webhooks/zendesk';
/** Events carry the comment's text: far above what a ticket can hold, far below what hurts. */
const largestBody = 16 * 1024 * 1024;

/**
 * The door for the help desk's events: verify, note, answer, hand on. The answer is given after the commit and before the queue:
 * what is noted is not lost, and a queue that is down costs time only.
 */
export function createZendeskWebhook(needs: Needs): Router {
  const { secrets, cases, queue, clock, botId, logger } = needs;
  if (secrets.length === 0 || secrets.includes('')) throw new RangeError('The webhook needs a signing secret.');
  const router = express.Router();
  router.post(webhookPath, express.raw({ type: () => true, inflate: false, limit: needs.largestBodyBytes ?? largestBody }), receive);
  router.use(refuseBody(logger));
  return router;

  async function receive(request: Request, response: Response): Promise<void> {
    // An empty body is left unset by the parser.
    const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const signed = {
      signature: request.get('x-zendesk-webhook-signature'),
      timestamp: request.get('x-zendesk-webhook-signature-timestamp'),
      body,
    };
    const verdict = verifySignature(signed, secrets, clock.now());
    if (verdict !== 'valid') {
      logger.warn(refusals[verdict]);
      response.status(401).json({ error: refusals[verdict] });
      return;
    }
    const read = readTicketEvent(body);
    switch (read.kind) {
      case 'malformed':
        logger.warn('A webhook with a right signature could not be read.', { bytes: body.length });
        response.status(400).json({ error: 'The body is no event that this service knows.' });
        return;
      case 'other':
        response.json({ outcome: 'ignored' });
        return;
      case 'ticket':
        return note(read.event, response);
      default:
        return read satisfies never;
    }
  }

  async function note(event: TicketEvent, response: Response): Promise<void> {
    if (isOwn(event)) {
      response.json({ outcome: 'own' });
      return;
    }
    const { id, ticket } = event;
    const at = clock.now();
    const deadline = asId<Instant>(new Date(Date.parse(at) + needs.handleWithinMs).toISOString());
    let arrival: 'new' | 'known';
    try {
      arrival = await cases.receive({ event: id, ticket, source: 'webhook', at, deadline });
    } catch (error) {
      logger.error('A webhook could not be noted; Zendesk is asked to send it again.', { ticket, event: id, code: codeOf(error) });
      response.status(503).set('retry-after', '5').json({ error: 'Not noted. Send it again.' });
      return;
    }
    response.json({ outcome: arrival });
    if (arrival === 'known') return;
    try {
      await queue.add({ kind: 'handle_ticket', ticket });
    } catch (error) {
      logger.error('A ticket is noted but not queued; the watchdog will find it.', { ticket, event: id, code: codeOf(error) });
    }
  }

  /** A ticket that the bot's user files for a customer is a customer's ticket all the same. */
  function isOwn({ type, actor }: TicketEvent): boolean {
    return type !== 'created' && actor === botId;
  }
}

const refusals: Readonly<Record<Exclude<SignatureVerdict, 'valid'>, string>> = {
  missing: 'A webhook came without signature; it was refused.',
  wrong: 'A webhook came with a wrong signature; it was refused. Check the signing secret.',
  stale: 'A webhook came whose signature is older or newer than five minutes; it was refused. Check the clock of this machine.',
};

/** What the body parser throws: too large, compressed, cut off. */
function refuseBody(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : Number.NaN;
    if (!(status >= 400 && status < 500) || response.headersSent) {
      next(error);
      return;
    }
    logger.warn('A webhook body was not accepted.', { status });
    response.status(status).json({ error: 'The body is not accepted.' });
  };
}

function codeOf(error: unknown): string {
  return error instanceof ResoluteError ? error.code : 'unexpected';
}
