import { createHash } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A registry on loopback that serves what a test puts into it, and may misbehave. */
export interface FakeRegistry {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Every request so far: method, path, and whether it had credentials. */
  readonly requests: { readonly path: string; readonly authorization: string | undefined }[];
  /** Answers before the registry does, when it returns true. */
  intercept: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Stores a blob; its digest. */
  blob(bytes: string | Buffer): string;
  /** Stores a manifest under a tag; its digest. */
  manifest(repository: string, tag: string, manifest: object): string;
  /** Stores an image of a configuration; the digest of its manifest. */
  image(repository: string, tag: string, config: object, layers?: readonly Layer[]): string;
  close(): Promise<void>;
}

export interface Layer {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

export const ociConfig = 'application/vnd.oci.image.config.v1+json';
export const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
export const ociIndex = 'application/vnd.oci.image.index.v1+json';

export async function startRegistry(): Promise<FakeRegistry> {
  const blobs = new Map<string, Buffer>();
  const manifests = new Map<string, { readonly body: Buffer; readonly type: string }>();
  const requests: FakeRegistry['requests'] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    requests.push({ path, authorization: request.headers.authorization });
    if (registry.intercept(request, response)) return;
    const [, repository = '', kind, name = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(path) ?? [];
    const found =
      kind === 'blobs'
        ? { body: blobs.get(name), type: 'application/octet-stream' }
        : manifests.get(`${repository}:${name}`);
    if (found?.body === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': found.type }).end(found.body);
  });
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const registry: FakeRegistry = {
    host: `127.0.0.1:${port}`,
    requests,
    intercept: () => false,
    blob(bytes) {
      const body = Buffer.from(bytes);
      const digest = digestOf(body);
      blobs.set(digest, body);
      return digest;
    },
    manifest(repository, tag, manifest) {
      const body = Buffer.from(JSON.stringify(manifest));
      const digest = digestOf(body);
      const type = 'mediaType' in manifest ? String(manifest.mediaType) : ociManifest;
      for (const name of [tag, digest]) manifests.set(`${repository}:${name}`, { body, type });
      return digest;
    },
    image(repository, tag, config, layers = []) {
      const text = JSON.stringify(config);
      const descriptors = layers.map(({ bytes, mediaType }) => ({
        mediaType,
        digest: registry.blob(bytes),
        size: bytes.length,
      }));
      return registry.manifest(repository, tag, {
        schemaVersion: 2,
        mediaType: ociManifest,
        config: { mediaType: ociConfig, digest: registry.blob(text), size: text.length },
        layers: descriptors,
      });
    },
    close: () => {
      server.closeAllConnections();
      return new Promise(closed => server.close(() => closed()));
    },
  };
  return registry;
}

export function digestOf(bytes: Buffer | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
