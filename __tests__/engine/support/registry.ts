import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const script = fileURLToPath(new URL('../../../scripts/registry.sh', import.meta.url));
const ready = spawnSync(script, ['setup'], { encoding: 'utf8', timeout: 170_000 });
if (ready.status !== 0) {
  const why = ready.stderr.trim().split('\n').at(-1) ?? 'registry.sh says nothing';
  const { RUNS_AS_ENGINE } = process.env;
  if (RUNS_AS_ENGINE === 'required') throw new Error(`RUNS_AS_ENGINE=required, and there is no registry: ${why}`);
  console.error(`\n!!! TESTS OF A REAL REGISTRY SKIPPED !!! ${why}\n`);
}

/** `describe`, skipped where this machine can have no registry (which is said loudly). */
export const whereRegistry = ready.status === 0 ? describe : describe.skip;

/** A real registry on loopback. */
export interface RealRegistry {
  /** `127.0.0.1:PORT`, or `localhost:PORT` under TLS. */
  readonly host: string;
  /** The certificate to trust, under TLS. */
  readonly authority: string;
  /** Puts the images of an OCI layout there; their manifests stay as they are, unless `format` says otherwise. */
  push(layout: string, name: string, format?: 'oci' | 'v2s2'): void;
  /** The configuration as skopeo reads it back. */
  config(name: string): unknown;
  stop(): void;
}

export function startRealRegistry(tls: boolean): RealRegistry {
  const directory = mkdtempSync(path.join(tmpdir(), 'registry-'));
  const host = execFileSync(script, ['start', directory, ...(tls ? ['tls'] : [])], { encoding: 'utf8' }).trim();
  const authority = path.join(directory, 'ca.crt');
  const skopeo = (...words: readonly string[]): string =>
    execFileSync('skopeo', ['--insecure-policy', ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  return {
    host,
    authority,
    push(layout, name, format) {
      const how = format === undefined ? ['--all', '--preserve-digests'] : ['--format', format];
      skopeo('copy', '--quiet', '--dest-tls-verify=false', ...how, `oci:${layout}`, `docker://${host}/${name}`);
    },
    config: name => JSON.parse(skopeo('inspect', '--config', '--tls-verify=false', `docker://${host}/${name}`)),
    stop() {
      execFileSync(script, ['stop', directory]);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export interface LayoutImage {
  readonly platform: { readonly os: string; readonly architecture: string };
  readonly config: object;
  /** Layers, oldest first, as tar archives that are packed with gzip. */
  readonly layers: readonly Buffer[];
}

/** Writes an OCI image layout: an index of images, one for each platform (https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md). */
export function writeLayout(
  directory: string,
  images: readonly LayoutImage[],
  digestsOfLayers: readonly string[],
): void {
  mkdirSync(path.join(directory, 'blobs', 'sha256'), { recursive: true });
  const put = (bytes: Buffer | string, mediaType: string): { mediaType: string; digest: string; size: number } => {
    const hash = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(path.join(directory, 'blobs', 'sha256', hash), bytes);
    return { mediaType, digest: `sha256:${hash}`, size: Buffer.byteLength(bytes) };
  };
  const manifests = images.map(({ platform, config, layers }) => {
    const whole = { ...platform, config, rootfs: { type: 'layers', diff_ids: digestsOfLayers } };
    const manifest = {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: put(JSON.stringify(whole), 'application/vnd.oci.image.config.v1+json'),
      layers: layers.map(layer => put(layer, 'application/vnd.oci.image.layer.v1.tar+gzip')),
    };
    return { ...put(JSON.stringify(manifest), manifest.mediaType), platform };
  });
  const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests };
  const described = put(JSON.stringify(index), index.mediaType);
  writeFileSync(path.join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(path.join(directory, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [described] }));
}
