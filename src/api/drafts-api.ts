import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { createReviewDraft, Reviewed } from '../agent/review-draft.ts';
import type { Review } from '../domain/draft.ts';
import { effectOf } from '../domain/effect.ts';
import { ResoluteError } from '../domain/errors.ts';
import { plainText } from '../domain/html.ts';
import { asId, type TurnId } from '../domain/ids.ts';
import type { DraftRecord, DraftStore } from '../ports/draft-store.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import { problem } from './problem.ts';

export interface DraftsApiNeeds {
  readonly drafts: Pick<DraftStore, 'waiting' | 'find'>;
  readonly helpDesk: Pick<HelpDesk, 'readThread'>;
  readonly reviewDraft: ReturnType<typeof createReviewDraft>;
}

const By = z.string().trim().min(1).max(120);
const Approve = z.strictObject({ by: By });
const Edit = z.strictObject({
  by: By,
  text: z.string().trim().min(1).max(8_000),
  carryOut: z.boolean(),
  /** As the draft would have left the ticket, unless said otherwise. */
  status: z.enum(['solved', 'pending']).optional(),
});
const Override = z.strictObject({ by: By, why: z.string().trim().min(1).max(500) });
const Headers = z.object({
  'if-match': z.string().regex(/^"[^"]{1,100}"$/),
  'idempotency-key': z.string().trim().min(8).max(200),
});
const Limit = z.coerce.number().int().min(1).max(200).default(50);

/**
 * Proposals of draft mode, for people to decide about. `GET /?scenario=…&limit=…`, `GET /:turn`, `POST /:turn/approve`, `/edit` and
 * `/override`; each POST with `If-Match` (the version that `GET /:turn` told) and `Idempotency-Key`.
 */
export function createDraftsApi({ drafts, helpDesk, reviewDraft }: DraftsApiNeeds): Router {
  const router = Router();

  router.get('/', async (request, response) => {
    const limit = Limit.safeParse(request.query['limit']);
    if (!limit.success) return void problem(response, 400, 'limit is a number from 1 to 200.');
    const { scenario } = request.query;
    const found = await drafts.waiting({ ...(typeof scenario === 'string' ? { scenario } : {}), limit: limit.data });
    response.json({ drafts: found.map(shown) });
  });

  router.get('/:turn', async (request, response) => {
    await answering(response, async () => {
      const draft = await drafts.find(asId<TurnId>(request.params.turn));
      const thread = draft && (await helpDesk.readThread(draft.ticket));
      if (!draft || !thread) return void problem(response, 404, 'There is no such draft.');
      response.set('cache-control', 'no-store').set('etag', `"${thread.ticket.updatedAt}"`);
      response.json({ ...shown(draft), version: thread.ticket.updatedAt, url: thread.ticket.url });
    });
  });

  router.post('/:turn/approve', (request, response) => decide(request, response, Approve, () => ({ kind: 'approved' }), 'by'));
  router.post('/:turn/edit', (request, response) =>
    decide(
      request,
      response,
      Edit,
      ({ text, carryOut, status }, asks) => ({ kind: 'edited', text, carryOut, status: status ?? (asks ? 'pending' : 'solved') }),
      'by, text, carryOut (true or false) and, if it is to differ from the draft, status (solved or pending)',
    ),
  );
  router.post('/:turn/override', (request, response) =>
    decide(request, response, Override, ({ why }) => ({ kind: 'overridden', why }), 'by and why'),
  );
  return router;

  async function decide<Body extends { readonly by: string }>(
    request: Request<{ turn: string }>,
    response: Response,
    schema: z.ZodType<Body>,
    reviewOf: (body: Body, asks: boolean) => Review,
    what: string,
  ): Promise<void> {
    const headers = Headers.safeParse(request.headers);
    if (!headers.success)
      return problem(response, 428, 'Send If-Match with the draft’s version in quotes, and an Idempotency-Key of at least 8 characters.');
    const body = schema.safeParse(request.body);
    if (!body.success) return problem(response, 400, `Send ${what}: ${z.prettifyError(body.error)}`);
    await answering(response, async () => {
      const turn = asId<TurnId>(request.params.turn);
      const verdict = (await drafts.find(turn))?.turn.verdict;
      const reviewed = await reviewDraft({
        turn,
        review: reviewOf(body.data, verdict?.kind === 'go' && verdict.asks),
        by: body.data.by,
        version: headers.data['if-match'].slice(1, -1),
        key: headers.data['idempotency-key'],
      });
      answer(response, reviewed);
    });
  }
}

/** Shop and help desk may be silent: that is no fault of the request, and nothing was noted. */
async function answering(response: Response, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ResoluteError)) throw error;
    problem(response.set('retry-after', '5'), 503, `What the draft rests on could not be read (${error.code}). Try again in a moment.`);
  }
}

function answer(response: Response, reviewed: Reviewed): unknown {
  switch (reviewed.kind) {
    case 'noted':
      return response.status(stateOf(reviewed.draft) === 'under_way' ? 202 : 200).json(shown(reviewed.draft));
    case 'unknown_draft':
      return problem(response, 404, 'There is no such draft.');
    case 'moved':
      return problem(response, 412, 'The ticket has changed since you read the draft. Read it again.');
    case 'busy':
      return problem(response.set('retry-after', '2'), 409, 'The ticket is being looked at. Try again in a moment.');
    case 'key_used':
      return problem(response, 422, 'This Idempotency-Key was used for another request.');
    case 'refused':
      return problem(response, 409, reviewed.says);
    default:
      return reviewed satisfies never;
  }
}

function shown(draft: DraftRecord) {
  const { turn, ticket, review } = draft;
  return {
    turn: turn.id,
    ticket,
    state: stateOf(draft),
    scenarios: turn.decision.scenarios,
    decidedAt: turn.decidedAt,
    asks: turn.verdict.kind === 'go' && turn.verdict.asks,
    reply: turn.reply,
    text: turn.reply === null ? null : plainText(turn.reply),
    plan: turn.decision.plan.map(({ action }) => effectOf(action)),
    review: review && { ...review.review, by: review.by, at: review.at },
  };
}

/** `handed_over`: sending it failed, and people got the ticket with a brief · `overtaken`: the ticket moved on, nothing was sent. */
export function stateOf({ turn, review }: DraftRecord): 'overtaken' | 'waiting' | 'overridden' | 'under_way' | 'handed_over' | 'sent' {
  if (turn.superseded) return 'overtaken';
  if (!review) return 'waiting';
  if (review.review.kind === 'overridden') return 'overridden';
  if (review.disposition === null) return 'under_way';
  return review.disposition.kind === 'escalated' ? 'handed_over' : 'sent';
}
