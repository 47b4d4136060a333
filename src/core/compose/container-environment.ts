import type { Fault, SourceFile, Span } from '../source.ts';
import { parseDotenv } from './dotenv.ts';
import type { Environment, Variable } from './environment.ts';
import { leavesRoot } from './paths.ts';
import { type ComposeValue, childOf, entriesOf, entrySpan, itemsOf, printed, stringOf } from './tree.ts';

/** A variable of a container; `null`: named without a value, and nothing gives it one. */
export interface ContainerVariable {
  readonly value: string | null;
  readonly at: Span | undefined;
}

interface Scope {
  readonly environment: Environment;
  readonly read: (path: string) => SourceFile | undefined;
  readonly faults: Fault[];
  readonly label: string;
}

/**
 * What a container's `environment` and `env_file` make together: the project's variables fill names without a value,
 * `environment` beats files, a later file beats an earlier one. A file that is not there makes the whole unsure.
 * https://github.com/compose-spec/compose-go/blob/v2.16.2/types/project.go
 */
export function serviceEnvironment(
  declared: ComposeValue | undefined,
  envFiles: ComposeValue | undefined,
  scope: Scope,
  unsure: (reason: string) => void,
): ReadonlyMap<string, ContainerVariable> {
  const own = declaredVariables(declared, scope, unsure);
  const files = itemsOf(envFiles);
  if (files.length === 0) return own;
  const variables = new Map<string, Variable>();
  for (const [key, { value, at }] of own) if (value !== null) variables.set(key, { value, at });
  const outer = (name: string) => scope.environment.get(name)?.value ?? own.get(name)?.value ?? undefined;
  for (const item of files) {
    const path = stringOf(childOf(item, 'path'));
    if (path === undefined) {
      if (item.kind === 'refused') unsure(item.fault.message);
      continue;
    }
    const file = leavesRoot(path) ? undefined : scope.read(path);
    if (file === undefined) {
      const required = childOf(item, 'required');
      const isRequired = required === undefined || printed(required) !== 'false';
      unsure(`the env file ${path} is not in the checked files${isRequired ? '' : ' (it may be missing)'}`);
      continue;
    }
    if (stringOf(childOf(item, 'format')) === 'raw') parseRaw(file, variables, outer);
    else parseDotenv(file, variables, outer, scope.faults);
  }
  return new Map<string, ContainerVariable>([...variables, ...own]);
}

function declaredVariables(
  declared: ComposeValue | undefined,
  scope: Scope,
  unsure: (reason: string) => void,
): Map<string, ContainerVariable> {
  const variables = new Map<string, ContainerVariable>();
  function set(key: string, value: string | null, at: Span): void {
    const known = value ?? scope.environment.get(key)?.value ?? null;
    variables.set(key, { value: known, at });
  }
  for (const [key, entry] of entriesOf(declared)) {
    if (entry.value.kind === 'refused') unsure(entry.value.fault.message);
    else set(key, entry.value.kind === 'null' ? null : (printed(entry.value) ?? ''), entrySpan(entry));
  }
  for (const item of itemsOf(declared)) {
    if (item.kind === 'refused') {
      unsure(item.fault.message);
      continue;
    }
    const text = printed(item) ?? '';
    const end = text.indexOf('=');
    const key = end === -1 ? text : text.slice(0, end);
    if (/\s$/.test(key)) {
      const message = `${scope.label}.environment has \`${key}\` with a space at its end`;
      scope.faults.push({ message, at: item.span });
      unsure(message);
      continue;
    }
    set(key, end === -1 ? null : text.slice(end + 1), item.span);
  }
  return variables;
}

/** `format: raw`: each line as it stands, no quotes, no references. */
function parseRaw(file: SourceFile, into: Map<string, Variable>, outer: (name: string) => string | undefined): void {
  let start = 0;
  for (const line of file.text.replace(/^\uFEFF/, '').split('\n')) {
    const text = line.replace(/\r$/, '').trimStart();
    const at = { file, start, end: start + line.length };
    start += line.length + 1;
    if (text === '' || text.startsWith('#')) continue;
    const end = text.indexOf('=');
    const key = end === -1 ? text : text.slice(0, end);
    const value = end === -1 ? outer(key) : text.slice(end + 1);
    if (value !== undefined) into.set(key, { value, at });
  }
}
