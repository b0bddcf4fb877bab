import type { CookieOptions } from 'express';
import type { ApiConfig } from '../config.ts';

export const SESSION_COOKIE = 'homeward_session';

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]{1,512})$/i;

/** The secret that a request brings: a bearer token, or else the session cookie's. */
export function secretOf(header: (name: string) => string | null | undefined): string | undefined {
  return bearerOf(header('authorization')) ?? cookieIn(header('cookie'), SESSION_COOKIE);
}

export function bearerOf(authorization: string | null | undefined): string | undefined {
  return BEARER.exec(authorization ?? '')?.[1];
}

export function cookieIn(cookies: string | null | undefined, name: string): string | undefined {
  for (const part of (cookies ?? '').split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0 && part.slice(0, equals).trim() === name) return part.slice(equals + 1).trim() || undefined;
  }
  return undefined;
}

/** No script reads the cookie, and no other site's page or link sends it. */
export function sessionCookie(config: ApiConfig, expiresAt?: string): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    secure: config.secureCookies,
    path: '/',
    ...(expiresAt !== undefined && { expires: new Date(expiresAt) }),
  };
}
