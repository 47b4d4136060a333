import type { SourceFile } from '../source.ts';
import { parseComposeFile } from './parse.ts';
import { baseNameOf } from './paths.ts';
import { type ComposeMap, type ComposeValue, entriesOf } from './tree.ts';

/** The default main files of a directory, in the order in which they are preferred (the contract's order). */
export const mainNames: readonly string[] = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yaml',
  'docker-compose.yml',
];

/**
 * The default override files of a directory: the first there is goes with whichever main file there is.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/cli/options.go
 */
export const overrideNames: readonly string[] = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/** `compose.yaml`, `docker-compose.prod.yml`, `compose.override.yaml`: named for Compose. */
const surely = /^(?:docker-|podman-)?compose(?:\.[^/]+)?\.ya?ml$/;
/** `docker-compose-dev.yml`, `app.compose.yaml`, `ci-compose.yml`: perhaps. */
const perhaps = /(?:^|[._-])compose(?:[._-][^/]*)?\.ya?ml$/;
/** Workflows have `services` and may be called anything. */
const workflow = /(?:^|\/)\.(?:github|gitea|forgejo)\/(?:workflows|actions)\//;

/** Ansible's tasks, which are lists, whatever they are called: `tasks/docker-compose.yml` installs it. */
const ansibleTasks = /(?:^|\/)(?:tasks|handlers)\/[^/]+$/;
const listAtTop = /^(?:\uFEFF|---[ \t]*\r?\n|[ \t]*(?:#[^\n]*)?\r?\n)*-[ \t]/;

const topKeys: ReadonlySet<string> = new Set([
  ...['version', 'name', 'include', 'services', 'models', 'networks', 'volumes', 'secrets', 'configs', 'jobs'],
]);
const imageKeys = ['image', 'build', 'extends', 'provider'];

/** Whether a path's name alone says that it may be a Compose file, so that it is worth reading. */
export function isComposeName(path: string): boolean {
  return !workflow.test(path) && perhaps.test(baseNameOf(path).toLowerCase());
}

/**
 * Whether a file is a Compose file: by its name, or by a `services` mapping whose services have an image or a build
 * with nothing beside it that Compose does not know. Workflows never are.
 */
export function isComposeFile(file: SourceFile): boolean {
  if (workflow.test(file.path)) return false;
  if (ansibleTasks.test(file.path) && listAtTop.test(file.text)) return false;
  const name = baseNameOf(file.path).toLowerCase();
  if (surely.test(name)) return true;
  if (!/\.ya?ml$/.test(name) || !/^["']?(?:services|include)["']?\s*:/m.test(file.text)) return false;
  const roots = parseComposeFile(file).documents.map(document => document.root);
  return roots.some(root => root.kind === 'map' && looksLikeCompose(root, perhaps.test(name)));
}

function looksLikeCompose(root: ComposeMap, isNamedLikeIt: boolean): boolean {
  for (const key of root.entries.keys()) if (!topKeys.has(key) && !key.startsWith('x-')) return false;
  const services = root.entries.get('services')?.value;
  if (services?.kind !== 'map' || services.entries.size === 0) return isNamedLikeIt;
  const all = [...services.entries.values()].map(entry => entry.value);
  return isNamedLikeIt ? all.every(isMapOrNull) : all.every(isMapOrNull) && all.some(namesImage);
}

function isMapOrNull(service: ComposeValue): boolean {
  return service.kind === 'map' || service.kind === 'null' || service.kind === 'refused';
}

function namesImage(service: ComposeValue): boolean {
  return imageKeys.some(key => entriesOf(service).has(key));
}

/** A file of Compose's first format: services at the top, no `services` key. Compose no longer reads it. */
export function isVersionOne(file: SourceFile): boolean {
  const roots = parseComposeFile(file).documents.map(document => document.root);
  return roots.length > 0 && roots.every(root => root.kind === 'map' && hasServicesAtTop(root));
}

function hasServicesAtTop(root: ComposeMap): boolean {
  if (['services', 'include', 'jobs', 'models'].some(key => root.entries.has(key))) return false;
  return [...root.entries].some(
    ([key, entry]) => !topKeys.has(key) && !key.startsWith('x-') && namesImage(entry.value),
  );
}
