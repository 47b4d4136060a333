import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Who one is at a registry. `token`: an identity token, which is traded for others. */
export type Credentials = { readonly user: string; readonly password: string } | { readonly identityToken: string };

/** What `docker login` keeps. */
export interface DockerConfig {
  /** Hosts that the user has logged in to. */
  readonly hosts: readonly string[];
  credentialsFor(host: string): Promise<Credentials | undefined>;
}

interface RawConfig {
  readonly auths: Readonly<Record<string, unknown>>;
  readonly helpers: Readonly<Record<string, unknown>>;
  readonly store: unknown;
}

/** How long a credential helper may take, in milliseconds; one that asks a person waits for ever. */
const helperPatience = 10_000;

/**
 * The user's `config.json` (https://docs.docker.com/reference/cli/docker/login/#credential-stores), and GITHUB_TOKEN, which GitHub
 * takes at ghcr.io and which goes nowhere else. A file that is missing or broken is an empty one.
 */
export function readDockerConfig(environment: Environment): DockerConfig {
  const raw = rawConfig(environment);
  const byHost = new Map<string, unknown>();
  for (const [server, entry] of Object.entries(raw.auths)) byHost.set(hostOfServer(server), entry);
  const helpers = new Map(
    Object.entries(raw.helpers).map(([server, helper]) => [hostOfServer(server), { server, helper }]),
  );
  const hosts = [...new Set([...byHost.keys(), ...helpers.keys()])];
  return {
    hosts,
    async credentialsFor(host) {
      const helper = helpers.get(host);
      if (helper !== undefined) return askHelper(helper.helper, helper.server, environment);
      const entry = byHost.get(host);
      const own = entry === undefined ? undefined : credentialsOf(entry);
      if (own !== undefined) return own;
      const server = host === 'registry-1.docker.io' ? 'https://index.docker.io/v1/' : host;
      const stored =
        byHost.has(host) && raw.store !== undefined ? await askHelper(raw.store, server, environment) : undefined;
      if (stored !== undefined) return stored;
      const token = environment['GITHUB_TOKEN'] ?? '';
      return host === 'ghcr.io' && token !== '' ? { user: 'x-access-token', password: token } : undefined;
    },
  };
}

function rawConfig(environment: Environment): RawConfig {
  const directory = environment['DOCKER_CONFIG'] || path.join(environment['HOME'] || homedir(), '.docker');
  const none: RawConfig = { auths: {}, helpers: {}, store: undefined };
  try {
    const read = objectOf(JSON.parse(readFileSync(path.join(directory, 'config.json'), 'utf8')));
    return { auths: objectOf(read['auths']), helpers: objectOf(read['credHelpers']), store: read['credsStore'] };
  } catch {
    return none;
  }
}

/** `https://index.docker.io/v1/` is Docker Hub; other servers are hosts, with or without scheme and path. */
function hostOfServer(server: string): string {
  const host = server
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .toLowerCase();
  return /^(?:index\.)?docker\.io$/.test(host) ? 'registry-1.docker.io' : host;
}

function credentialsOf(entry: unknown): Credentials | undefined {
  const { auth, username, password, identitytoken } = objectOf(entry);
  if (typeof identitytoken === 'string' && identitytoken !== '') return { identityToken: identitytoken };
  if (typeof auth === 'string' && auth !== '') {
    const decoded = Buffer.from(auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon > 0) return { user: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
  }
  if (typeof username === 'string' && typeof password === 'string' && username !== '')
    return { user: username, password };
  return undefined;
}

/** `docker-credential-NAME get` (https://github.com/docker/docker-credential-helpers): the server goes in, JSON comes out. */
async function askHelper(name: unknown, server: string, environment: Environment): Promise<Credentials | undefined> {
  if (typeof name !== 'string' || !/^[\w.-]+$/.test(name)) return undefined;
  return new Promise(resolve => {
    const child = spawn(`docker-credential-${name}`, ['get'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: helperPatience,
      env: { ...environment },
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(0, 65_536);
    });
    child.on('error', () => resolve(undefined));
    child.on('close', status => resolve(status === 0 ? credentialsPrinted(printed) : undefined));
    child.stdin.on('error', () => undefined);
    child.stdin.end(server);
  });
}

function credentialsPrinted(text: string): Credentials | undefined {
  try {
    const { Username, Secret } = objectOf(JSON.parse(text));
    if (typeof Username !== 'string' || typeof Secret !== 'string' || Secret === '') return undefined;
    return Username === '<token>' ? { identityToken: Secret } : { user: Username, password: Secret };
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
