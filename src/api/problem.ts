import type { Response } from 'express';

/** RFC 9457. */
export function problem(response: Response, status: number, detail: string): void {
  response.status(status).type('application/problem+json').json({ status, title: detail });
}
