import type { Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from './problem.ts';

export interface RateLimits {
  /** Requests of one account a minute. */
  readonly perAccount: number;
  /** Logins, and requests of nobody, from one address a minute. */
  readonly perAddress: number;
}

export interface RateLimit {
  readonly perAddress: RequestHandler;
  /** True when it may go on; else it was answered. */
  mayGoOn(account: string, response: Response): Promise<boolean>;
  /** Counts a request of nobody: whoever tries sessions and tokens is slowed down. True when it was answered already. */
  isTooOften(request: Request, response: Response): Promise<boolean>;
}

/** In each process by itself: several let so many times as much through. */
export function createRateLimit({ perAccount, perAddress }: RateLimits): RateLimit {
  const accounts = new RateLimiterMemory({ points: perAccount, duration: 60 });
  const addresses = new RateLimiterMemory({ points: perAddress, duration: 60 });

  return {
    perAddress: async (request, response, next) => {
      if (await counted(addresses, request.ip ?? '', response)) next();
    },
    mayGoOn: (account, response) => counted(accounts, account, response),
    isTooOften: async (request, response) => !(await counted(addresses, `nobody ${request.ip}`, response)),
  };
}

async function counted(limiter: RateLimiterMemory, key: string, response: Response): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.ceil(refusal.msBeforeNext / 1_000);
    response.set('retry-after', String(seconds));
    problem(response, 429, `Too many requests. Try again in ${seconds} s.`, 'too_many');
    return false;
  }
}
