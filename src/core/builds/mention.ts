const programs = /docker|podman|nerdctl|buildah/i;
const verbs = /\b(?:build|bud)\b/;

/** Whether a file can say how an image is built at all: most scripts and workflows cannot, and are not parsed. */
export function mayBuildImages(path: string, text: string): boolean {
  return isBakeFile(path) || (programs.test(text) && verbs.test(text));
}

/** `docker-bake.hcl`, `docker-bake.override.json`, `bake.hcl`. */
export function isBakeFile(path: string): boolean {
  return /(?:^|\/)[^/]*bake[^/]*\.(?:hcl|json)$/i.test(path);
}
