// Signing in at an OpenID provider: authorization code flow with PKCE, state and nonce. OpenID Connect Core 1.0, section 3.1; RFC 7636; RFC 9700.
import { hkdfSync, randomBytes } from 'node:crypto';
import { type CookieOptions, Router } from 'express';
import * as client from 'openid-client';
import { z } from 'zod';
import { DomainError } from '../../domain/errors.ts';
import type { Log } from '../../ports/log.ts';
import type { Services } from '../../services/services.ts';
import type { ApiConfig, OidcConfig } from '../config.ts';
import { page } from '../http/page.ts';
import { cookieIn, SESSION_COOKIE, sessionCookie } from './credentials.ts';
import { createCookieSeal } from './sealed-cookie.ts';

const COOKIE = 'homeward_oidc';
const PATH = '/session/oidc';
const TEN_MINUTES = 10 * 60_000;
const DISCOVERY_SECONDS = 5;

/** What has to come back unchanged between leaving for the provider and returning from it. */
const Attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });

export function createOidcRoutes(
  { access }: Pick<Services, 'access'>,
  config: ApiConfig & { readonly oidc: OidcConfig },
  log: Log,
): Router {
  const provider = createProvider(config.oidc);
  const attempts = createCookieSeal(cookieKey(config.oidc), TEN_MINUTES, Date.now);
  // Lax, because the provider's redirect is another site's navigation; it holds nothing that signs in by itself.
  const cookie: CookieOptions = { httpOnly: true, sameSite: 'lax', secure: config.secureCookies, path: PATH };
  const callback = new URL(`${PATH}/callback`, config.publicUrl);
  const routes = Router();

  routes.get(PATH, async (_request, response) => {
    const verifier = client.randomPKCECodeVerifier();
    const attempt = { state: client.randomState(), nonce: client.randomNonce(), verifier };
    const address = client.buildAuthorizationUrl(await provider(), {
      redirect_uri: callback.href,
      scope: 'openid',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    response.cookie(COOKIE, attempts.seal(attempt), { ...cookie, maxAge: TEN_MINUTES });
    response.redirect(303, address.href);
  });

  routes.get(`${PATH}/callback`, async (request, response) => {
    response.clearCookie(COOKIE, cookie);
    const attempt = Attempt.safeParse(attempts.open(cookieIn(request.get('cookie'), COOKIE)));
    try {
      if (!attempt.success) throw new DomainError('SIGNED_OUT', 'It took too long, or was begun elsewhere.');
      const returned = new URL(request.originalUrl, config.publicUrl);
      const subject = await subjectOf(await provider(), returned, attempt.data);
      const { secret, expiresAt } = await access.signInBySubject(subject);
      response.cookie(SESSION_COOKIE, secret, sessionCookie(config, expiresAt));
      response.redirect(303, '/');
    } catch (error) {
      const known = error instanceof DomainError;
      log.warn({ error: error instanceof Error ? error.name : typeof error }, 'signing in by OpenID Connect failed');
      const why = known ? error.message : 'The provider did not confirm who you are.';
      response.status(known && error.code === 'UNAVAILABLE' ? 503 : 401).send(page('Signing in did not work', why));
    }
  });
  return routes;
}

async function subjectOf(
  provider: client.Configuration,
  returned: URL,
  attempt: z.infer<typeof Attempt>,
): Promise<string> {
  const tokens = await client.authorizationCodeGrant(provider, returned, {
    pkceCodeVerifier: attempt.verifier,
    expectedState: attempt.state,
    expectedNonce: attempt.nonce,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new DomainError('SIGNED_OUT', 'The provider did not say who you are.');
  return `${claims.iss}|${claims.sub}`;
}

/** Asks the provider for its endpoints at the first sign-in, and again until it has answered once. */
function createProvider(oidc: OidcConfig): () => Promise<client.Configuration> {
  let found: Promise<client.Configuration> | undefined;
  const discover = () =>
    client.discovery(
      new URL(oidc.issuer),
      oidc.clientId,
      oidc.clientSecret,
      oidc.clientSecret === undefined ? client.None() : undefined,
      {
        timeout: DISCOVERY_SECONDS,
        ...(oidc.allowInsecure && { execute: [client.allowInsecureRequests] }),
      },
    );
  return () => {
    found ??= discover().catch(() => {
      found = undefined;
      throw new DomainError('UNAVAILABLE', 'The sign-in provider does not answer. Try again in a minute.');
    });
    return found;
  };
}

/** The same on every machine that shares the client's secret; without one, this process's own. */
function cookieKey({ clientSecret }: OidcConfig): Uint8Array {
  if (clientSecret === undefined) return randomBytes(32);
  return new Uint8Array(hkdfSync('sha256', clientSecret, '', 'homeward oidc cookie', 32));
}
