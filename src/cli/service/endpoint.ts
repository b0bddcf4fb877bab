// Where the data are: the one way to reach them is HTTP, to a service of this machine, to one elsewhere, or to one that this process starts.
import { DomainError } from '../../domain/errors.ts';
import { type Config, isEmbedded, readConfig } from '../../runtime/config.ts';
import { findService } from '../../runtime/service-file.ts';

export interface Endpoint {
  readonly url: string;
  readonly token: string;
  readonly place: 'elsewhere' | 'this-machine' | 'own';
}

/** What HOMEWARD_URL and HOMEWARD_TOKEN name. DomainError INVALID_INPUT when only one is there. */
export function endpointElsewhere(environment: NodeJS.ProcessEnv): Endpoint | undefined {
  const url = environment['HOMEWARD_URL'];
  const token = environment['HOMEWARD_TOKEN'];
  if (!url && !token) return undefined;
  if (!url || !token) {
    const [set, unset] = url ? ['HOMEWARD_URL', 'HOMEWARD_TOKEN'] : ['HOMEWARD_TOKEN', 'HOMEWARD_URL'];
    throw new DomainError(
      'INVALID_INPUT',
      `${set} is set and ${unset} is not: a service on another machine needs both. Its operator makes a token with \`homeward user token NAME\`.`,
    );
  }
  if (!URL.canParse(url))
    throw new DomainError('INVALID_INPUT', 'HOMEWARD_URL is not an address such as https://homeward.example.org.');
  return { url, token, place: 'elsewhere' };
}

/** A service that runs already. What the environment names is meant, so it goes before the one of this machine. */
export async function findEndpoint(): Promise<Endpoint | undefined> {
  const elsewhere = endpointElsewhere(process.env);
  if (elsewhere) return elsewhere;
  const here = await findService(readConfig(process.env));
  return here && { ...here, place: 'this-machine' };
}

/** Runs the service in this process for as long as `use` takes, on a free port of the loopback interface. */
export async function withOwnService<T>(config: Config, use: (endpoint: Endpoint) => Promise<T>): Promise<T> {
  if (!isEmbedded(config)) {
    throw new DomainError(
      'UNAVAILABLE',
      `no service runs on this machine for ${config.home}. Start it with \`homeward serve\`, or set HOMEWARD_URL and HOMEWARD_TOKEN to reach one elsewhere.`,
    );
  }
  const { serve } = await import('../../runtime/serve.ts');
  const running = await serve(config, { empty: true, quiet: true, listen: { host: '127.0.0.1', port: 0 } });
  try {
    return await use({ url: running.url, token: running.operatorToken, place: 'own' });
  } finally {
    await running.close();
  }
}
