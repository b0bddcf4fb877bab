// A real OpenID provider on a free port of this machine. It asks nobody anything: whoever comes is `subject`, and has consented.
import type { RequestListener } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import { listen } from './listen.ts';

export const CLIENT_ID = 'homeward';
export const CLIENT_SECRET = 'a secret of this test, shared with the provider';

export interface TestProvider {
  readonly issuer: string;
  /** Tells the provider where its client takes people back. */
  trust(redirectUri: string): void;
  close(): Promise<void>;
}

export async function openIdProvider(subject: string): Promise<TestProvider> {
  let answer: RequestListener = (_request, response) => response.writeHead(503).end();
  const { url: issuer, close } = await listen((request, response) => answer(request, response));
  return {
    issuer,
    trust: (redirectUri) => {
      const provider = new Provider(issuer, settings(redirectUri));
      const oidc = provider.callback();
      answer = async (request, response) => {
        if (!request.url?.startsWith('/interaction/')) return oidc(request, response);
        await provider.interactionFinished(request, response, { login: { accountId: subject }, consent: {} });
      };
    },
    close,
  };
}

function settings(redirectUri: string): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    cookies: { keys: ['of this test'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    loadExistingGrant: async ({ oidc }) => {
      const { accountId } = oidc.session ?? {};
      if (accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: CLIENT_ID, accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

/** A browser's cookies and its following of redirects, on the addresses that `follows` accepts; the last answer is returned as it came. */
export function browser() {
  const jars = new Map<string, Map<string, string>>();
  const cookiesFor = ({ host }: URL) => {
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  const get = async (address: URL): Promise<Response> => {
    const jar = cookiesFor(address);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { redirect: 'manual', headers: { cookie, accept: 'text/html' } });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const equals = pair.indexOf('=');
      jar.set(pair.slice(0, equals), pair.slice(equals + 1));
    }
    return response;
  };
  return {
    get,
    cookie: (address: URL, name: string) => cookiesFor(address).get(name),
    /** Goes on until an answer redirects to an address that `until` accepts, or does not redirect. */
    async follow(start: URL, until: (address: URL) => boolean): Promise<{ response: Response; next: URL | undefined }> {
      let address = start;
      for (let hops = 0; hops < 12; hops++) {
        const response = await get(address);
        const location = response.headers.get('location');
        const next = location === null ? undefined : new URL(location, address);
        if (!next || until(next)) return { response, next };
        address = next;
      }
      throw new Error('too many redirects');
    },
  };
}
