import type { Text } from '../shell/expand.ts';
import { optionOf, optionWords } from './option-words.ts';

/** A command that another one runs without changing its user. */
export interface Wrapped {
  readonly command: readonly Text[];
  /** Variables that it gets. */
  readonly assignments: ReadonlyMap<string, Text>;
}

/** Options with a value, of programs that take `[options] command…`. */
const withOptions: Readonly<Record<string, readonly string[]>> = {
  // https://github.com/krallin/tini#options, Docker's own `--init`
  tini: ['e', 'p'],
  'tini-static': ['e', 'p'],
  'docker-init': ['e', 'p'],
  // https://github.com/Yelp/dumb-init
  'dumb-init': ['r', 'rewrite'],
  catatonit: ['L'],
  nice: ['n', 'adjustment'],
  ionice: ['c', 'class', 'n', 'classdata'],
  stdbuf: ['i', 'o', 'e', 'input', 'output', 'error'],
  nohup: [],
  setsid: [],
  chrt: ['T', 'P', 'D'],
  time: ['o', 'f'],
  busybox: [],
  toybox: [],
  'with-contenv': [],
  'xvfb-run': ['e', 'f', 'n', 'p', 's', 'w', 'server-args', 'server-num'],
  'dbus-run-session': ['config-file', 'dbus-daemon'],
  softlimit: ['a', 'c', 'd', 'f', 'l', 'm', 'n', 'o', 'p', 'r', 's', 't'],
  's6-softlimit': ['a', 'c', 'd', 'f', 'l', 'm', 'o', 'p', 'r', 's', 't'],
  prlimit: ['o'],
  numactl: ['C', 'm', 'N', 'i', 'p'],
  'wait-for-it': ['t', 'h', 'p'],
  'wait-for-it.sh': ['t', 'h', 'p'],
  // docker-library/php docker-php-entrypoint: `exec "$@"`, with `php` before a first option
  'docker-php-entrypoint': [],
};

/** How many operands stand before the command. */
const operandsBefore: Readonly<Record<string, number>> = { chrt: 1, 'wait-for-it': 1, 'wait-for-it.sh': 1 };

/** The command behind an init, or behind a program that only changes how it runs; `undefined` for every other program. */
export function wrappedBy(name: string, words: readonly Text[]): Wrapped | undefined {
  switch (name) {
    case 'env':
      return env(words);
    case 'timeout':
      return wrapped(optionWords(words, ['k', 'kill-after', 's', 'signal']).operands.slice(1));
    case 'taskset': {
      const split = optionWords(words, ['c', 'cpu-list', 'p', 'pid']);
      return wrapped(
        split.options.has('c') || split.options.has('cpu-list') ? split.operands : split.operands.slice(1),
      );
    }
    // s6-overlay stays process 1 and starts what the image's command says.
    case 'init':
      return words.length > 0 && !words[0]?.startsWith('-') ? wrapped(words) : undefined;
    default:
  }
  const values = Object.hasOwn(withOptions, name) ? withOptions[name] : undefined;
  if (values !== undefined) return wrapped(optionWords(words, values).operands.slice(operandsBefore[name] ?? 0));
  return undefined;
}

function wrapped(command: readonly Text[]): Wrapped | undefined {
  const [first, ...rest] = command;
  if (command.length === 0) return undefined;
  // `wait-for-it host:port -- command`: the dashes end its own operands.
  return { command: first === '--' ? rest : command, assignments: new Map() };
}

function env(words: readonly Text[]): Wrapped | undefined {
  const split = optionWords(words, ['u', 'unset', 'C', 'chdir', 'S', 'split-string']);
  const joined = optionOf(split, 'S', 'split-string');
  const assignments = new Map<string, Text>();
  let first = 0;
  for (; first < split.operands.length; first += 1) {
    const match = /^([A-Za-z_]\w*)=(.*)$/s.exec(split.operands[first] ?? '');
    if (match === null) break;
    assignments.set(match[1] ?? '', match[2]);
  }
  const before = joined === null ? [] : joined === undefined ? [undefined] : joined.split(/\s+/);
  const command = [...before, ...split.operands.slice(first)];
  return command.length === 0 ? undefined : { command, assignments };
}
