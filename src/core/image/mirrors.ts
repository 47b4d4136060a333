import type { ImageReference } from './reference.ts';

/**
 * Names under which registries serve the images of another one, as seen in real FROM lines: mirrors of Docker Hub, the
 * namespaces of one architecture (https://github.com/docker-library/official-images#architectures-other-than-amd64), and
 * Red Hat's registries, which have UBI under several names. Names of two parts only: a mirror does not add `library/`.
 */
const mirrors: readonly (readonly [RegExp, string])[] = [
  [/^(?:mirror\.gcr\.io|registry\.hub\.docker\.com|registry-1\.docker\.io)\/(?=[^/]+\/)/, 'docker.io/'],
  [/^docker\.mirror\.hashicorp\.services\/(?=[^/]+\/)/, 'docker.io/'],
  [/^docker\.mirror\.hashicorp\.services\/(?=[^/]+$)/, 'docker.io/library/'],
  [/^public\.ecr\.aws\/docker\/library\//, 'docker.io/library/'],
  [/^ubuntu\.azurecr\.io\/ubuntu$/, 'docker.io/library/ubuntu'],
  [/^docker\.io\/(?:amd64|arm32v[567]|arm64v8|i386|mips64le|ppc64le|riscv64|s390x)\//, 'docker.io/library/'],
  [/^registry\.redhat\.io\/(?=ubi\d)/, 'registry.access.redhat.com/'],
  [/^docker\.io\/redhat\/(?=ubi\d)/, 'registry.access.redhat.com/'],
];

/** Red Hat serves `ubi9` and `ubi9-minimal` for `ubi9/ubi` and `ubi9/ubi-minimal`. */
const ubiShortName = /^(registry\.access\.redhat\.com)\/(ubi\d+)(-minimal|-micro|-init)?$/;

/**
 * The names under which the table may have an image, its own first. For looking up only: what is shown stays as it is
 * written. `index.docker.io` is `docker.io` already (distribution/reference).
 */
export function tableNamesOf(reference: ImageReference): string[] {
  const name = `${reference.domain}/${reference.path}`;
  const names = [name];
  for (const [pattern, target] of mirrors) {
    if (!pattern.test(name)) continue;
    names.push(name.replace(pattern, target));
    break;
  }
  const last = names.at(-1) ?? name;
  if (ubiShortName.test(last)) names.push(last.replace(ubiShortName, '$1/$2/ubi$3'));
  return names;
}
