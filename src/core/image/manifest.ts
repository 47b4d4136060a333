/** What a registry's manifest says: an image's configuration, or other manifests to choose from. */
export type Manifest =
  | { readonly kind: 'image'; readonly config: Descriptor; readonly layers: readonly Descriptor[] }
  | { readonly kind: 'index'; readonly manifests: readonly PlatformDescriptor[] }
  | { readonly kind: 'refused'; readonly why: string };

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

export interface PlatformDescriptor extends Descriptor {
  /** `linux/amd64`; empty where the entry does not say it. */
  readonly platform: string;
}

/** Media types that a registry is asked for, the newest first. */
export const manifestTypes: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** No index that people make has as many entries; more are not looked at. */
const mostEntries = 500;

/**
 * Reads a manifest: OCI's (https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md, image-index.md) or Docker's
 * (https://distribution.github.io/distribution/spec/manifest-v2-2/). Schema 1 and artifacts are refused with the reason.
 */
export function parseManifest(text: string): Manifest {
  const document = objectOf(parsed(text));
  if (document === undefined) return { kind: 'refused', why: 'its manifest is no JSON object' };
  if (document['schemaVersion'] === 1)
    return { kind: 'refused', why: 'its manifest is of schema 1, which has been out of use since 2017' };
  const { manifests, config, layers } = document;
  if (Array.isArray(manifests))
    return {
      kind: 'index',
      manifests: manifests.slice(0, mostEntries).flatMap(entry => platformDescriptor(entry) ?? []),
    };
  const described = descriptor(config);
  if (described === undefined) return { kind: 'refused', why: 'its manifest names no configuration' };
  if (!isConfig(described.mediaType))
    return { kind: 'refused', why: `it is no image: its configuration is \`${described.mediaType}\`` };
  const found = Array.isArray(layers) ? layers.slice(0, mostEntries).flatMap(layer => descriptor(layer) ?? []) : [];
  return { kind: 'image', config: described, layers: found };
}

/** The entry of an index for a platform; else the first for Linux, else the first. Attestations (`unknown/unknown`) are none. */
export function chooseEntry(
  manifests: readonly PlatformDescriptor[],
  platform: string,
): PlatformDescriptor | undefined {
  const images = manifests.filter(entry => entry.platform !== 'unknown/unknown');
  return (
    images.find(entry => entry.platform === platform) ??
    images.find(entry => entry.platform.startsWith(`${platform}/`)) ??
    images.find(entry => entry.platform.startsWith('linux/')) ??
    images[0]
  );
}

/** What an image's configuration says of who runs in it (https://github.com/opencontainers/image-spec/blob/v1.1.1/config.md). */
export interface ImageConfig {
  readonly user: string;
  readonly environment: ReadonlyMap<string, string>;
  readonly entrypoint: readonly string[] | null;
  readonly command: readonly string[] | null;
  readonly onBuild: readonly string[];
  readonly exposedPorts: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  /** When the image says that it was made: RFC 3339; empty when it does not. */
  readonly created: string;
  readonly os: string;
}

/** Reads an image's configuration, also as the Engine's API gives it (`GET /images/NAME/json`); `undefined` for what is none. */
export function parseImageConfig(text: string): ImageConfig | undefined {
  const document = objectOf(parsed(text));
  if (document === undefined) return undefined;
  const config = objectOf(document['config'] ?? document['Config']) ?? {};
  const user = config['User'];
  return {
    user: typeof user === 'string' ? user : '',
    environment: environmentOf(config['Env']),
    entrypoint: wordsOf(config['Entrypoint']),
    command: wordsOf(config['Cmd']),
    onBuild: wordsOf(config['OnBuild']) ?? [],
    exposedPorts: Object.keys(objectOf(config['ExposedPorts']) ?? {}),
    labels: labelsOf(config['Labels']),
    created: textOf(document['created'] ?? document['Created']),
    os: textOf(document['os'] ?? document['Os']),
  };
}

/** Whether a text is a digest that can be verified. */
export function isVerifiable(digest: string): boolean {
  return /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/.test(digest);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function descriptor(value: unknown): Descriptor | undefined {
  const found = objectOf(value);
  const digest = textOf(found?.['digest']);
  if (found === undefined || !isVerifiable(digest)) return undefined;
  const size = found['size'];
  return { mediaType: textOf(found['mediaType']), digest, size: typeof size === 'number' && size >= 0 ? size : 0 };
}

function platformDescriptor(value: unknown): PlatformDescriptor | undefined {
  const found = descriptor(value);
  if (found === undefined) return undefined;
  const platform = objectOf(objectOf(value)?.['platform']);
  const annotations = objectOf(objectOf(value)?.['annotations']);
  if (annotations?.['vnd.docker.reference.type'] === 'attestation-manifest') return undefined;
  const parts = [platform?.['os'], platform?.['architecture'], platform?.['variant']].map(textOf);
  return { ...found, platform: parts.filter(part => part !== '').join('/') };
}

function isConfig(mediaType: string): boolean {
  return /^application\/vnd\.(?:oci\.image\.config\.v1|docker\.container\.image\.v1)\+json$/.test(mediaType);
}

function environmentOf(value: unknown): Map<string, string> {
  const environment = new Map<string, string>();
  for (const pair of wordsOf(value) ?? []) {
    const equals = pair.indexOf('=');
    if (equals > 0) environment.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
  return environment;
}

function labelsOf(value: unknown): Map<string, string> {
  const labels = new Map<string, string>();
  for (const [name, label] of Object.entries(objectOf(value) ?? {}))
    if (typeof label === 'string') labels.set(name, label);
  return labels;
}

function wordsOf(value: unknown): readonly string[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  return value.flatMap(word => (typeof word === 'string' ? [word] : []));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
