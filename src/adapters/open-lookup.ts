import type { ImageLookup } from '../core/image/facts.ts';
import { type LookUp, type Options, UsageError } from '../options.ts';
import { tableLookup } from './table-lookup.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Who answers for images under the given options. Without `--lookup` and `--engine-socket` it is the table, and nothing that speaks
 * HTTP is loaded.
 *
 * @param usual what holds where nobody says it.
 * @param pause waits for so many seconds.
 * @throws {UsageError} for an engine that cannot be asked.
 */
export async function openLookup(
  options: Options,
  environment: Environment,
  usual: LookUp,
  pause: (seconds: number) => Promise<void>,
): Promise<ImageLookup> {
  const { lookup: mode = usual, engineSocket } = options;
  if (mode === 'never' && engineSocket === undefined) return tableLookup;
  const [{ createRegistryLookup }, { createHosts }, { createHttp }, { createRegistryClient }, { createCache }] =
    await Promise.all([
      import('./registry.ts'),
      import('./registry/hosts.ts'),
      import('./registry/http.ts'),
      import('./registry/client.ts'),
      import('./registry/cache.ts'),
    ]);
  const { readDockerConfig } = await import('./registry/credentials.ts');
  const docker = readDockerConfig(environment);
  const hosts = createHosts([...options.registries, ...docker.hosts]);
  const ask = createHttp({ hosts, environment, patience });
  const local = engineSocket === undefined ? undefined : await localImages(engineSocket);
  return createRegistryLookup({
    mode,
    hosts,
    client: createRegistryClient({ ask, hosts, docker: async () => docker, pause }),
    cache: createCache(options.lookupCache ?? cacheDirectory(environment), Date.now),
    local,
    accounts: options.lookupAccounts ? (await import('./registry/accounts.ts')).readContents : undefined,
    now: Date.now,
  });
}

/** Milliseconds to wait for a connection, and for the next byte. */
const patience = 5000;

/** https://specifications.freedesktop.org/basedir-spec/ */
function cacheDirectory(environment: Environment): string {
  const base = environment['XDG_CACHE_HOME'] || `${environment['HOME'] || '.'}/.cache`;
  return `${base}/runs-as`;
}

async function localImages(socket: string): Promise<import('./registry.ts').LocalImages> {
  const { openEngine, imageOfEngine } = await import('./engine-api.ts');
  const engine = openEngine(socket);
  if (typeof engine === 'string') throw new UsageError(`--engine-socket is \`${socket}\`: ${engine}.`);
  return { name: `the engine at ${socket}`, config: reference => imageOfEngine(engine, reference) };
}
