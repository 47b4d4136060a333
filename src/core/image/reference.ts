/** An image reference in its parts, as distribution/reference normalises it. */
export interface ImageReference {
  /** Registry with its port; empty for a first component like `a_b.c` that looks like a registry and cannot be one. */
  readonly domain: string;
  readonly path: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

// The grammar of https://github.com/distribution/reference/blob/v0.6.0/regexp.go, under the names it has there.
const domainNameComponent = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const domainName = `${domainNameComponent}(?:\\.${domainNameComponent})*`;
const domainAndPort = `(?:${domainName}|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const pathComponent = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const remoteName = `${pathComponent}(?:/${pathComponent})*`;
const tagName = '\\w[\\w.-]{0,127}';
const digestText = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const reference = new RegExp(`^(?:(${domainAndPort})/)?(${remoteName})(?::(${tagName}))?(?:@(${digestText}))?$`);

const digestLengths: ReadonlyMap<string, number> = new Map([
  ['sha256', 64],
  ['sha384', 96],
  ['sha512', 128],
]);

/**
 * Parses an image reference as BuildKit does (`ParseNormalizedNamed` of distribution/reference v0.6.0): without a
 * registry it is Docker Hub's, and a single name there is in `library`. The tag stays `undefined` where none is written.
 * An error is the end of the sentence "X names no image: …".
 */
export function parseReference(text: string): ImageReference | { readonly error: string } {
  if (/^[a-f0-9]{64}$/.test(text)) return { error: '64 hexadecimal digits are the id of an image, not its name' };
  const { domain, remainder } = splitDomain(text);
  const name = remainder.split(':', 1)[0] ?? '';
  const match = name === name.toLowerCase() ? reference.exec(`${domain}/${remainder}`) : null;
  const path = match?.[2];
  if (path === undefined) return { error: whatIsWrong(text, domain, remainder) };
  if (path.length > 255) return { error: 'its name is longer than 255 characters' };
  const digest = match?.[4];
  if (digest !== undefined && !isDigest(digest)) return { error: digestError };
  return { domain: match?.[1] ?? '', path, tag: match?.[3], digest };
}

/** The normalised text, with the tag `latest` where neither tag nor digest is given (`TagNameOnly`). */
export function formatReference({ domain, path, tag, digest }: ImageReference): string {
  const shownTag = tag ?? (digest === undefined ? 'latest' : undefined);
  const name = domain === '' ? path : `${domain}/${path}`;
  return `${name}${shownTag === undefined ? '' : `:${shownTag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/** `splitDockerDomain` of https://github.com/distribution/reference/blob/v0.6.0/normalize.go */
function splitDomain(text: string): { readonly domain: string; readonly remainder: string } {
  const slash = text.indexOf('/');
  if (slash === -1) return { domain: 'docker.io', remainder: `library/${text}` };
  const first = text.slice(0, slash);
  const isDomain = first === 'localhost' || /[.:]/.test(first) || first.toLowerCase() !== first;
  const domain = isDomain && first !== 'index.docker.io' ? first : 'docker.io';
  const remainder = isDomain ? text.slice(slash + 1) : text;
  const isFamiliar = domain === 'docker.io' && !remainder.includes('/');
  return { domain, remainder: isFamiliar ? `library/${remainder}` : remainder };
}

/** What go-digest takes: an algorithm that Go's standard library has, with lower-case digits of its length. */
function isDigest(text: string): boolean {
  const colon = text.indexOf(':');
  const digits = text.slice(colon + 1);
  return digits.length === digestLengths.get(text.slice(0, colon)) && /^[a-f0-9]*$/.test(digits);
}

const digestError = 'after `@` stands no digest (`sha256:` and 64 digits from 0 to f in lower case)';

function whatIsWrong(text: string, domain: string, remainder: string): string {
  if (text === '') return 'it is empty';
  if (/\s/.test(text)) return 'it has a space';
  if (text.includes('://')) return 'it is a URL';
  const at = remainder.indexOf('@');
  const named = at === -1 ? remainder : remainder.slice(0, at);
  const colon = named.indexOf(':');
  const path = colon === -1 ? named : named.slice(0, colon);
  const tag = colon === -1 ? undefined : named.slice(colon + 1);
  if (path !== path.toLowerCase()) return 'its name must be lower case';
  if (!new RegExp(`^(?:${domainAndPort}|${pathComponent})$`).test(domain)) return `\`${domain}\` is no registry`;
  if (path === '' || path === 'library/') return 'its name is empty';
  for (const part of path.split('/')) {
    if (part === '') return 'its name has an empty part between slashes';
    if (new RegExp(`^${pathComponent}$`).test(part)) continue;
    return `\`${part}\` is no part of a name (letters and digits, with single \`.\`, \`_\`, \`__\` or \`-\` between them)`;
  }
  if (tag !== undefined && !new RegExp(`^${tagName}$`).test(tag)) {
    if (tag === '') return 'its tag is empty';
    if (tag.length > 128) return 'its tag is longer than 128 characters';
    return `\`${tag}\` is no tag (letters, digits, \`_\`, \`.\` and \`-\`, not led by \`.\` or \`-\`)`;
  }
  if (at !== -1) return digestError;
  return 'it is no image reference';
}
