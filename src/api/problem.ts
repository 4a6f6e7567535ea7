import type { ErrorRequestHandler, Response } from 'express';

/** RFC 9457. `detail` is for people, `code` for programs. */
export function problem(response: Response, status: number, detail: string, code?: string): void {
  response
    .status(status)
    .type('application/problem+json')
    .json({ status, title: detail, ...(code === undefined ? {} : { code }) });
}

/** For files that are not there: the answer of the file server would name its folders. */
export const noSuchFile: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  problem(response, 404, 'There is no such file here.', 'not_found');
};
