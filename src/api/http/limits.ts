import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { ApiConfig } from '../config.ts';
import { refuse } from './refusal.ts';

const MINUTE = 60_000;
const QUARTER_HOUR = 15 * MINUTE;

/** Requests that one address may make in a minute. */
const REQUESTS = 1200;
/** Sign-ins that may fail in a quarter of an hour: for one name from one address, and for one address. */
const FAILURES_OF_NAME = 10;
const FAILURES_OF_ADDRESS = 100;

/** Kept in this process's memory: each process counts for itself. */
export function createRequestLimit(config: ApiConfig): RequestHandler {
  return limit(MINUTE, config.requestsPerMinute ?? REQUESTS, addressOf, false);
}

export function createSignInLimits(): RequestHandler[] {
  return [
    limit(QUARTER_HOUR, FAILURES_OF_ADDRESS, addressOf, true),
    limit(QUARTER_HOUR, FAILURES_OF_NAME, (request) => `${addressOf(request)} ${nameIn(request.body)}`, true),
  ];
}

function limit(
  windowMs: number,
  most: number,
  keyGenerator: (request: Request) => string,
  skipSuccessfulRequests: boolean,
): RequestHandler {
  return rateLimit({
    windowMs,
    limit: most,
    keyGenerator,
    skipSuccessfulRequests,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) =>
      refuse(response, 429, { code: 'TOO_MANY_REQUESTS', message: 'Too many requests. Wait some minutes.' }),
  });
}

function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? 'unknown');
}

function nameIn(body: unknown): string {
  const name = typeof body === 'object' && body !== null && 'name' in body ? body.name : undefined;
  return typeof name === 'string' ? name.slice(0, 64) : '';
}
