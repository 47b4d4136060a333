/** A command that the runner found in a step's output. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/**
 * Reads stdout and stderr as the runner does, line by line, with both of its grammars (actions/runner
 * `src/Runner.Common/ActionCommand.cs`, `src/Runner.Worker/ActionCommandManager.cs`): `::name key=value::data` at the start of a
 * line, blanks before it skipped, and `##[name key=value;]data` anywhere in a line.
 */
export function readCommands(
  stdout: string,
  stderr: string,
): { readonly commands: readonly RunnerCommand[]; readonly log: string } {
  const commands: RunnerCommand[] = [];
  const log: string[] = [];
  let stopped: string | undefined;
  for (const line of [...linesOf(stdout), ...linesOf(stderr)]) {
    const command = newGrammar(line) ?? oldGrammar(line);
    if (stopped !== undefined) {
      if (command?.name === stopped) stopped = undefined;
      log.push(line);
    } else if (command === undefined) log.push(line);
    else {
      commands.push(command);
      if (command.name === 'stop-commands') stopped = command.data;
    }
  }
  return { commands, log: log.join('\n') };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split(/\r?\n/);
}

const known = new Set(
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' ',
  ),
);

function newGrammar(line: string): RunnerCommand | undefined {
  const text = line.trimStart();
  if (!text.startsWith('::')) return undefined;
  const end = text.indexOf('::', 2);
  if (end === -1) return undefined;
  return commandOf(text.slice(2, end), text.slice(end + 2), ',', unescapeProperty, unescapeData);
}

function oldGrammar(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start === -1 || end === -1) return undefined;
  return commandOf(line.slice(start + 3, end), line.slice(end + 1), ';', unescapeOld, unescapeOld);
}

function commandOf(
  info: string,
  data: string,
  separator: string,
  property: (text: string) => string,
  text: (text: string) => string,
): RunnerCommand | undefined {
  const space = info.indexOf(' ');
  const name = space === -1 ? info : info.slice(0, space);
  // A token of `stop-commands` is a command too, so any name counts; what is not known is an error of the runner.
  if (!known.has(name.toLowerCase()) && !/^[\w-]+$/.test(name)) return undefined;
  const properties = new Map<string, string>();
  if (space !== -1) {
    for (const pair of info.slice(space + 1).split(separator)) {
      const equals = pair.indexOf('=');
      if (equals > 0) properties.set(pair.slice(0, equals).trim(), property(pair.slice(equals + 1)));
    }
  }
  return { name, properties, data: text(data) };
}

function unescapeData(text: string): string {
  return text.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%');
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replace(/%3A/gi, ':').replace(/%2C/gi, ','));
}

function unescapeOld(text: string): string {
  return text.replace(/%3B/gi, ';').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%5D/gi, ']');
}
