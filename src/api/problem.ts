import type { Response } from 'express';

/** RFC 9457. `detail` is for people, `code` for programs. */
export function problem(response: Response, status: number, detail: string, code?: string): void {
  response
    .status(status)
    .type('application/problem+json')
    .json({ status, title: detail, ...(code === undefined ? {} : { code }) });
}
