import type { ComposeBuild, ComposeProject, ComposeService } from '../../src/core/compose/model.ts';
import { directoryOf, joinPaths } from '../../src/core/compose/paths.ts';
import { composeProjects } from '../../src/core/compose/projects.ts';
import { mainNames } from '../../src/core/compose/recognise.ts';
import type { SourceFile } from '../../src/core/source.ts';
import type { AnsweredBuild, AnsweredHook, AnsweredService, ComposeAnswer, ComposeCase } from './compose-case.ts';
import { toleratedFaults, toleratedRefusals } from './compose-known-differences.ts';

/** The project of a case, read by the core from the case's files: the named files, else the directory's default. */
export function projectOf(given: ComposeCase): ComposeProject | undefined {
  const files = new Map<string, SourceFile>();
  for (const [path, text] of Object.entries(given.files)) files.set(path, { path, text });
  const { directory = '.', files: named, envFiles = [], profiles = [] } = given.args ?? {};
  const options = { envFiles, profiles, read: (path: string) => files.get(path), rootName: 'root' };
  if (named !== undefined) return composeProjects(new Map(), { ...options, explicit: [{ files: named }] })[0];
  const projects = composeProjects(files, options).filter(project => directoryOf(project.path) === directory);
  const first = /COMPOSE_FILE=([^:;,\s]+)/.exec(given.files[joinPaths(directory, '.env')] ?? '')?.[1];
  const names = first === undefined ? mainNames : [first];
  const paths = names.map(name => joinPaths(directory, name)).filter(path => files.has(path));
  return projects.find(project => project.path === paths[0]);
}

/** Where the core's project is not compose-go's, one sentence each. */
export function composeDifferences(answer: ComposeAnswer, project: ComposeProject | undefined): string[] {
  if (answer.tooMuch === true || answer.error?.startsWith('panic: ')) return [];
  if (project === undefined) return answer.error === undefined ? ['no project was found'] : [];
  const said = project.faults.map(fault => fault.message);
  if (answer.error !== undefined) {
    const unsure = project.services.flatMap(service => [...(service.unsure?.values() ?? [])]);
    const { error } = answer;
    if (said.length + unsure.length > 0 || toleratedRefusals.some(pattern => pattern.test(error))) return [];
    return [`compose-go refuses it, the core does not: ${error}`];
  }
  if (toleratedFaults.some(pattern => said.some(message => pattern.test(message)))) return [];
  if (said.length > 0) return said.map(message => `the core says: ${message}`);
  const found: string[] = [];
  if ((answer.name ?? '') !== project.name) found.push(`the name is ${project.name}, not ${answer.name}`);
  found.push(...sectionDifferences('services', answer.services, project, 'service'));
  found.push(...sectionDifferences('jobs', answer.jobs, project, 'job'));
  return found;
}

function sectionDifferences(
  section: string,
  expected: ComposeAnswer['services'],
  project: ComposeProject,
  kind: ComposeService['kind'],
): string[] {
  const ours = new Map(project.services.filter(one => (one.kind ?? 'service') === kind).map(one => [one.name, one]));
  const found: string[] = [];
  for (const name of ours.keys()) if (expected?.[name] === undefined) found.push(`${section}.${name} is too much`);
  for (const [name, answered] of Object.entries(expected ?? {})) {
    const service = ours.get(name);
    if (service === undefined) found.push(`${section}.${name} is missing`);
    else {
      found.push(...serviceDifferences(`${section}.${name}`, answered, service));
      found.push(...hookDifferences(answered, service, project));
    }
  }
  return found;
}

function serviceDifferences(where: string, expected: AnsweredService, service: ComposeService): string[] {
  const found: string[] = [];
  const compare = (what: string, theirs: unknown, ours: unknown): void => {
    const [left, right] = [stable(theirs), stable(ours)];
    if (left !== right) found.push(`${where}: ${what} is ${right}, not ${left}`);
  };
  compare('image', expected.image, service.image?.value);
  for (const key of new Set([...Object.keys(expected.settings), ...Object.keys(service.settings)])) {
    if (service.unsure?.has(key) === true) continue;
    compare(key, expected.settings[key], new Map<string, unknown>(Object.entries(service.settings)).get(key));
  }
  for (const path of pathsOf(service.settings)) {
    if (!service.places.has(path)) found.push(`${where}: ${path} has no place`);
  }
  compare('build', expectedBuild(expected.build, service.build), shownBuild(service.build));
  return found;
}

function hookDifferences(expected: AnsweredService, service: ComposeService, project: ComposeProject): string[] {
  const found: string[] = [];
  const ours = new Map(project.services.filter(one => one.hook?.service === service.name).map(one => [one.name, one]));
  for (const [key, answered] of Object.entries(expected.hooks ?? {})) {
    const name = `${service.name}.${key}`;
    const hook = ours.get(name);
    ours.delete(name);
    if (hook === undefined) found.push(`the hook ${name} is missing`);
    else if (hook.hook?.runsIn === 'own-container') {
      const build = hook.build === undefined ? undefined : expected.build;
      found.push(...serviceDifferences(name, { ...answered, ...(build !== undefined && { build }) }, hook));
    } else
      found.push(
        ...serviceDifferences(name, executed(answered, service), { ...hook, image: undefined, build: undefined }),
      );
  }
  return [...found, ...[...ours.keys()].map(name => `the hook ${name} is too much`)];
}

/** A command in the service's container has what the container was made with, under what it says itself. */
function executed(hook: AnsweredHook, { settings }: ComposeService): AnsweredService {
  const { user, userns_mode, pid, network_mode, environment } = settings;
  const privileged = hook.privileged === true || settings.privileged === true;
  const variables = { ...environment, ...hook.environment };
  return {
    settings: {
      user: hook.user ?? user,
      userns_mode,
      pid,
      network_mode,
      privileged: privileged ? true : undefined,
      environment: Object.keys(variables).length > 0 ? variables : undefined,
      entrypoint: hook.command ?? [],
    },
  };
}

/** `user`, `cap_add`, `cap_add[0]`, `environment.PUID`: what must have a place. */
function pathsOf(settings: ComposeService['settings']): string[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    if (Array.isArray(value)) return [key, ...value.map((_, index) => `${key}[${index}]`)];
    if (typeof value === 'object' && value !== null)
      return [key, ...Object.keys(value).map(inner => `${key}.${inner}`)];
    return [key];
  });
}

function shownBuild(
  build: ComposeBuild | undefined,
): { readonly context: string; readonly [key: string]: unknown } | undefined {
  if (build === undefined) return undefined;
  const args = [...build.args].flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const]));
  const contexts = [...build.additionalContexts].map(([key, { value }]) => [key, value] as const);
  return {
    context: build.context.state === 'known' ? build.context.value : build.context.detail,
    dockerfile: build.dockerfile.state === 'known' ? build.dockerfile.value : build.dockerfile.detail,
    inline: build.inline?.text,
    target: build.target?.value,
    args: args.length === 0 ? undefined : Object.fromEntries(args),
    privileged: build.privileged?.value === true ? true : undefined,
    entitlements: build.entitlements.length === 0 ? undefined : build.entitlements.map(({ value }) => value),
    additionalContexts: contexts.length === 0 ? undefined : Object.fromEntries(contexts),
  };
}

/** compose-go's build in the core's words: the Dockerfile relative to the root, and the reason of what is not known. */
function expectedBuild(expected: AnsweredBuild | undefined, build: ComposeBuild | undefined): unknown {
  if (expected === undefined || build === undefined) return expected;
  const { context, dockerfile = 'Dockerfile' } = expected;
  const isKnown = build.context.state === 'known' || !build.context.detail.includes(context);
  const path = dockerfile.startsWith('/') ? dockerfile : joinPaths(context, dockerfile);
  return {
    ...expected,
    // An empty context is where the project stands.
    context: isKnown && context !== '' ? context : shownBuild(build)?.context,
    dockerfile: build.dockerfile.state === 'known' ? path : build.dockerfile.detail,
  };
}

/** JSON with sorted keys and without what is not set. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
