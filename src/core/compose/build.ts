import { known, type Resolved, unknown } from '../resolved.ts';
import type { Located, SourceFile, Span } from '../source.ts';
import { booleanOf } from './cast.ts';
import type { Environment } from './environment.ts';
import type { ComposeBuild } from './model.ts';
import { isRemoteContext, joinPaths, leavesRoot } from './paths.ts';
import { type Root, shownPath } from './root.ts';
import { type ComposeMap, childOf, entriesOf, entrySpan, itemsOf, printed, stringOf } from './tree.ts';

/** How a container's image is built; `undefined` when it is not. */
export function readBuild(
  container: ComposeMap,
  label: string,
  root: Root,
  environment: Environment,
): ComposeBuild | undefined {
  const entry = container.entries.get('build');
  const build = entry?.value;
  if (entry === undefined || build?.kind !== 'map') return undefined;
  const at = entrySpan(entry);
  const context = contextOf(stringOf(childOf(build, 'context')) ?? '.', root);
  const dockerfileEntry = build.entries.get('dockerfile');
  const name = stringOf(dockerfileEntry?.value) ?? '';
  const inline = inlineOf(build, label);
  const target = located(build, 'target');
  const privileged = childOf(build, 'privileged');
  return {
    at,
    context,
    dockerfile:
      inline === undefined
        ? dockerfileOf(context, name === '' ? 'Dockerfile' : name, root)
        : unknown('build-context', 'the Dockerfile is written in `dockerfile_inline`'),
    dockerfileAt: dockerfileEntry === undefined || name === '' ? at : dockerfileEntry.value.span,
    inline,
    target: target?.value === '' ? undefined : target,
    args: argsOf(build, environment),
    network: located(build, 'network'),
    privileged:
      privileged?.kind === 'bool' || privileged?.kind === 'string'
        ? {
            value: privileged.kind === 'bool' ? privileged.value : booleanOf(privileged.value) === true,
            span: privileged.span,
          }
        : undefined,
    entitlements: itemsOf(childOf(build, 'entitlements')).flatMap(item =>
      item.kind === 'string' ? [{ value: item.value, span: item.span }] : [],
    ),
    additionalContexts: additionalContextsOf(build, root),
  };
}

function located(build: ComposeMap, key: string): Located<string> | undefined {
  const value = childOf(build, key);
  return value?.kind === 'string' ? { value: value.value, span: value.span } : undefined;
}

function contextOf(context: string, root: Root): Resolved<string> {
  if (isRemoteContext(context))
    return unknown('remote', `the build context ${context} is no directory of the checked files`);
  const path = shownPath(context === '' ? '.' : context, root);
  if (leavesRoot(path) || path.startsWith('~')) {
    return unknown('build-context', `the build context ${path} lies outside the checked files`);
  }
  return known(path);
}

function dockerfileOf(context: Resolved<string>, name: string, root: Root): Resolved<string> {
  if (context.state === 'unknown') return context;
  const path = shownPath(name.startsWith('/') ? name : joinPaths(context.value, name), root);
  if (leavesRoot(path)) return unknown('build-context', `the Dockerfile ${path} lies outside the checked files`);
  return known(path);
}

function inlineOf(build: ComposeMap, label: string): SourceFile | undefined {
  const value = childOf(build, 'dockerfile_inline');
  if (value?.kind !== 'string' || value.value === '') return undefined;
  return { path: `${value.span.file.path}#${label}.build.dockerfile_inline`, text: value.value };
}

/** `null` where neither the file nor a variable of the project gives a value: Compose then passes none. */
function argsOf(build: ComposeMap, environment: Environment): ComposeBuild['args'] {
  const args = new Map<string, Located<string | null>>();
  const set = (key: string, value: string | null, span: Span): void => {
    args.set(key, { value: value ?? environment.get(key)?.value ?? null, span });
  };
  const value = childOf(build, 'args');
  for (const [key, entry] of entriesOf(value)) {
    if (entry.value.kind === 'refused') continue;
    set(key, entry.value.kind === 'null' ? null : (printed(entry.value) ?? ''), entrySpan(entry));
  }
  for (const item of itemsOf(value)) {
    const text = printed(item);
    if (text === undefined) continue;
    const end = text.indexOf('=');
    if (end === -1) set(text, null, item.span);
    else set(text.slice(0, end), text.slice(end + 1), item.span);
  }
  return args;
}

function additionalContextsOf(build: ComposeMap, root: Root): ComposeBuild['additionalContexts'] {
  const contexts = new Map<string, Located<string>>();
  for (const [name, entry] of entriesOf(childOf(build, 'additional_contexts'))) {
    const text = entry.value.kind === 'null' ? '' : printed(entry.value);
    if (text === undefined) continue;
    const isPath = !isRemoteContext(text) && !text.startsWith('service:');
    contexts.set(name, { value: isPath ? shownPath(text, root) : text, span: entrySpan(entry) });
  }
  return contexts;
}
