import { json, Router } from 'express';
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { Services } from '../../services/services.ts';
import type { ApiConfig } from '../config.ts';
import { createSignInLimits } from '../http/limits.ts';
import { requireJson, requireSamePage } from '../http/same-page.ts';
import { SESSION_COOKIE, secretOf, sessionCookie } from './credentials.ts';

const Credentials = z.object({ name: z.string().min(1).max(64), password: z.string().min(1).max(1024) });

/** POST: name and password for a session cookie. DELETE: ends the session and drops the cookie. */
export function createSessionRoutes({ access }: Pick<Services, 'access'>, config: ApiConfig): Router {
  const routes = Router();
  routes.post(
    '/session',
    requireSamePage,
    requireJson,
    json({ limit: '8kb' }),
    ...createSignInLimits(),
    async (request, response) => {
      const credentials = Credentials.safeParse(request.body);
      if (!credentials.success) throw new DomainError('INVALID_INPUT', 'Send a name and a password.');
      const { secret, expiresAt, actor } = await access.signIn(credentials.data.name, credentials.data.password);
      response.cookie(SESSION_COOKIE, secret, sessionCookie(config, expiresAt));
      response.json({ name: actor.name, expiresAt });
    },
  );
  routes.delete('/session', requireSamePage, async (request, response) => {
    const secret = secretOf((name) => request.get(name));
    if (secret !== undefined) await access.signOut(secret);
    response.clearCookie(SESSION_COOKIE, sessionCookie(config));
    response.status(204).end();
  });
  return routes;
}
