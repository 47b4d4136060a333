import type { ImageReference } from './reference.ts';

/** Registries that serve the images of another one under the same names, as seen in real FROM lines. */
const mirrors: readonly (readonly [RegExp, string])[] = [
  [/^(?:mirror\.gcr\.io|registry\.hub\.docker\.com|registry-1\.docker\.io)\/library\//, 'docker.io/library/'],
  [/^(?:mirror\.gcr\.io|registry\.hub\.docker\.com|registry-1\.docker\.io)\//, 'docker.io/'],
  [/^docker\.mirror\.hashicorp\.services\/(?:library\/)?(?=[^/]+$)/, 'docker.io/library/'],
  [/^public\.ecr\.aws\/docker\/library\//, 'docker.io/library/'],
  [/^ubuntu\.azurecr\.io\/ubuntu$/, 'docker.io/library/ubuntu'],
  [/^docker\.io\/(?:amd64|arm32v[567]|arm64v8|i386|ppc64le|riscv64|s390x|mips64le)\//, 'docker.io/library/'],
  [/^registry\.redhat\.io\/ubi/, 'registry.access.redhat.com/ubi'],
  [/^docker\.io\/redhat\/(ubi\d+)$/, 'registry.access.redhat.com/$1/ubi'],
  [/^docker\.io\/redhat\/(ubi\d+)-(minimal|micro|init)$/, 'registry.access.redhat.com/$1/ubi-$2'],
];

/** The names under which the table may have an image, its own first. */
export function tableNamesOf(reference: ImageReference): string[] {
  const name = `${reference.domain}/${reference.path}`;
  const names = [name];
  for (const [pattern, target] of mirrors) if (pattern.test(name)) names.push(name.replace(pattern, target));
  return names;
}
