import { type Unknown, unknown } from '../resolved.ts';
import type { Dockerfile } from './parse.ts';

/**
 * `undefined` when BuildKit's own frontend reads the file; otherwise why its meaning is not known. `# syntax=` may name
 * any image as the frontend (<https://docs.docker.com/build/buildkit/frontend/>).
 */
export function knownFrontend(dockerfile: Dockerfile): Unknown | undefined {
  const { syntax } = dockerfile;
  if (syntax === undefined) return undefined;
  if (
    /^(?:(?:docker\.io|index\.docker\.io|registry-1\.docker\.io)\/)?docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(
      syntax.value,
    )
  )
    return undefined;
  return unknown('frontend', `\`# syntax=${syntax.value}\` hands the file to a frontend that is not docker/dockerfile`);
}
