import type { RequestHandler } from 'express';
import { bearerOf } from '../session/credentials.ts';
import { refuse } from './refusal.ts';

/** A page of another origin cannot send it without asking first, and is not answered when it asks. */
export const CSRF_HEADER = 'x-homeward-csrf';

/** Whatever changes something comes from our own page (which sends the header) or from a program (which sends a bearer token, never a cookie). */
export const requireSamePage: RequestHandler = (request, response, next) => {
  if (bearerOf(request.get('authorization')) !== undefined || request.get(CSRF_HEADER) !== undefined) return next();
  refuse(response, 403, { code: 'FORBIDDEN', message: `Send the header ${CSRF_HEADER} with any value.` });
};

export const requireJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json')) return next();
  refuse(response, 415, { code: 'INVALID_INPUT', message: 'Send application/json.' });
};
