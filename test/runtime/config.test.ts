import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/runtime/config.ts';

describe('the configuration', () => {
  it('needs nothing: everything is kept below one folder, on loopback', () => {
    const config = readConfig({ HOMEWARD_HOME: '/srv/homeward' });
    expect(config).toMatchObject({
      home: '/srv/homeward',
      host: '127.0.0.1',
      port: 4000,
      loopback: true,
      graph: { url: 'file:/srv/homeward/graph' },
      queue: { url: 'pglite:/srv/homeward/queue' },
    });
  });

  it('tells all problems at once', () => {
    const read = () => readConfig({ PORT: 'high', GRAPH_URL: 'mysql://x', LOG_LEVEL: 'loud' });
    expect(read).toThrow(/PORT[\s\S]*GRAPH_URL[\s\S]*LOG_LEVEL/);
  });

  it.each([
    [{ GRAPH_URL: 'bolt://neo4j:pw@host:7687', GRAPH_PASSWORD: 'x' }, 'GRAPH_URL'],
    [{ GRAPH_URL: 'bolt://host:7687' }, 'GRAPH_PASSWORD'],
    [{ QUEUE_URL: 'redis://host' }, 'GRAPH_URL'],
    [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_ISSUER'],
    [{ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'x' }, 'PUBLIC_URL'],
  ])('refuses %o and names %s', (environment, field) => {
    expect(() => readConfig(environment)).toThrow(new RegExp(field));
  });

  it('takes an empty setting for none', () => {
    expect(readConfig({ PORT: '', GRAPH_URL: '' }).port).toBe(4000);
  });
});
