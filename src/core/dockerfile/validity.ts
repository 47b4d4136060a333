import type { Fault, Span } from '../source.ts';
import { spanOfCooked, trim } from './cooked-text.ts';
import { healthcheckFlagFault } from './healthcheck.ts';
import { heredocStart } from './heredoc.ts';
import type { Instruction } from './instruction.ts';
import { parseArguments, parsePairs } from './key-values.ts';
import { isAs, toLower } from './letter-case.ts';
import { writtenMountFault } from './run-mount.ts';

type FlagKind = 'text' | 'switch' | 'list';

/** The flags each instruction takes (moby/buildkit instructions/parse.go and commands_run*.go, v0.34.1). */
const flagsByKeyword: Readonly<Record<string, Readonly<Record<string, FlagKind>>>> = {
  ADD: {
    chown: 'text',
    chmod: 'text',
    link: 'switch',
    'keep-git-dir': 'switch',
    checksum: 'text',
    unpack: 'switch',
    exclude: 'list',
  },
  COPY: { chown: 'text', from: 'text', chmod: 'text', link: 'switch', exclude: 'list', parents: 'switch' },
  FROM: { platform: 'text' },
  HEALTHCHECK: { interval: 'text', timeout: 'text', 'start-period': 'text', 'start-interval': 'text', retries: 'text' },
  RUN: { mount: 'list', network: 'text', security: 'text', device: 'list' },
  CMD: {},
  ENTRYPOINT: {},
  ENV: {},
  EXPOSE: {},
  LABEL: {},
  MAINTAINER: {},
  ONBUILD: {},
  SHELL: {},
  USER: {},
  VOLUME: {},
  WORKDIR: {},
};

const keywords = new Set([...Object.keys(flagsByKeyword), 'ARG', 'STOPSIGNAL']);

/**
 * What makes BuildKit refuse an instruction before anything is expanded, in our words; `undefined` when it takes it
 * (moby/buildkit instructions/parse.go `ParseInstruction`).
 */
export function validityFault(instruction: Instruction, escapeToken: string): Fault | undefined {
  const { keyword, rest } = instruction;
  const here = (message: string, at: Span = instruction.span): Fault => ({ message, at });
  if (!keywords.has(keyword)) return here(`Unknown instruction \`${instruction.written}\`.`);
  const argument = argumentFault(instruction, escapeToken);
  if (argument !== undefined) return here(argument);
  const flag = flagFault(instruction);
  if (flag !== undefined) return flag;
  if (keyword === 'VOLUME' && (instruction.json ?? [rest.text]).some(path => path.trim() === '')) {
    return here('VOLUME has an empty path.');
  }
  return undefined;
}

function argumentFault(instruction: Instruction, escapeToken: string): string | undefined {
  const { keyword, rest, json } = instruction;
  const isEmpty = rest.text === '';
  switch (keyword) {
    case 'ENV':
    case 'LABEL': {
      const pairs = parsePairs(keyword, rest, escapeToken);
      return typeof pairs === 'string' ? pairs : undefined;
    }
    case 'ARG': {
      const names = parseArguments(rest, escapeToken);
      return typeof names === 'string' ? names : undefined;
    }
    case 'USER':
    case 'WORKDIR':
    case 'STOPSIGNAL':
    case 'MAINTAINER':
      return isEmpty ? `${keyword} needs exactly one argument.` : undefined;
    case 'EXPOSE':
      return isEmpty ? 'EXPOSE needs at least one argument.' : undefined;
    case 'VOLUME':
      return isEmpty || json?.length === 0 ? 'VOLUME needs at least one argument.' : undefined;
    case 'ADD':
    case 'COPY':
      return copyFault(instruction);
    case 'FROM':
      return fromFault(rest.text);
    case 'ONBUILD':
      return triggerFault(instruction, escapeToken);
    case 'SHELL':
      return json === undefined || json.length === 0 ? 'SHELL needs its arguments as a JSON array.' : undefined;
    case 'HEALTHCHECK':
      return healthcheckFault(instruction);
    default:
      return undefined;
  }
}

function copyFault(instruction: Instruction): string | undefined {
  const words = instruction.json ?? (instruction.rest.text === '' ? [] : instruction.rest.text.split(/[\t\v\f\r ]+/));
  if (words.length < 2) return `${instruction.keyword} needs a source and a destination.`;
  const destination = words.at(-1) ?? '';
  if (!destination.includes('<<')) return undefined;
  try {
    if (heredocStart(destination) !== undefined)
      return `${instruction.keyword} cannot take a heredoc as its destination.`;
  } catch {
    return undefined;
  }
  return undefined;
}

/** Stage names: `^[a-z][a-z0-9-_.]*$` after lower-casing (instructions/parse.go `parseBuildStageName`). */
function fromFault(text: string): string | undefined {
  const words = text === '' ? [] : text.split(/[\t\v\f\r ]+/);
  const name = words[2];
  if (words.length === 3 && name !== undefined && isAs(words[1])) {
    if (/^[a-z][a-z0-9\-_.]*$/.test(toLower(name))) return undefined;
    return `\`${name}\` is no name for a stage: it must begin with a letter and hold only letters, digits, \`-\`, \`_\` and \`.\`.`;
  }
  return words.length === 1 ? undefined : 'FROM needs an image, or an image, `AS` and a name.';
}

function triggerFault(instruction: Instruction, escapeToken: string): string | undefined {
  const { trigger } = instruction;
  const keyword = trim(trigger?.written ?? '').toUpperCase();
  if (trigger === undefined || trigger.keyword === '') return 'ONBUILD needs at least one argument.';
  if (keyword === 'ONBUILD') return 'ONBUILD cannot stand behind ONBUILD.';
  if (keyword === 'FROM' || keyword === 'MAINTAINER') return `${keyword} cannot stand behind ONBUILD.`;
  // Pairs are split when the line is read; everything else is judged only in the stage that runs the trigger.
  if ((trigger.keyword === 'ENV' || trigger.keyword === 'LABEL') && trigger.rest.text !== '')
    return argumentFault(trigger, escapeToken);
  return undefined;
}

function healthcheckFault(instruction: Instruction): string | undefined {
  const [type = ''] = instruction.rest.text.split(/[\t\v\f\r ]+/, 1);
  const command = instruction.json ?? instruction.rest.text.slice(type.length).trim();
  if (type === '') return 'HEALTHCHECK needs at least one argument.';
  if (type.toUpperCase() === 'NONE') return command.length === 0 ? undefined : 'HEALTHCHECK NONE takes no arguments.';
  if (type.toUpperCase() !== 'CMD') return `HEALTHCHECK takes CMD or NONE, not \`${type}\`.`;
  return command.length === 0 ? 'HEALTHCHECK CMD needs a command.' : undefined;
}

function flagFault(instruction: Instruction): Fault | undefined {
  const { keyword } = instruction;
  const known = flagsByKeyword[keyword];
  // ARG, STOPSIGNAL and HEALTHCHECK NONE never look at their flags.
  if (known === undefined) return undefined;
  if (keyword === 'HEALTHCHECK' && /^none$/i.test(instruction.rest.text)) return undefined;
  const seen = new Set<string>();
  for (const { name, value, span } of instruction.flags) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) return { message: `${keyword} has no flag \`--${name}\`.`, at: span };
    if (seen.has(name) && kind !== 'list') return { message: `The flag \`--${name}\` is given twice.`, at: span };
    seen.add(name);
    if (kind !== 'switch' && value === undefined) return { message: `The flag \`--${name}\` needs a value.`, at: span };
    if (kind === 'switch' && value !== undefined && !/^(true|false)$/i.test(value)) {
      return { message: `The flag \`--${name}\` takes true or false, not \`${value}\`.`, at: span };
    }
    const refused = flagValueFault(instruction, name, value);
    if (refused !== undefined) return { message: refused, at: span };
    const allowed = keyword === 'RUN' && value !== undefined ? runFlagValues[name] : undefined;
    if (allowed !== undefined && value !== undefined && !allowed.includes(value)) {
      return { message: `The flag \`--${name}\` takes ${allowed.join(', ')}, not \`${value}\`.`, at: span };
    }
  }
  return undefined;
}

function flagValueFault({ keyword }: Instruction, name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (keyword === 'HEALTHCHECK') return healthcheckFlagFault(name, value);
  return keyword === 'RUN' && name === 'mount' ? writtenMountFault(value) : undefined;
}

/** instructions/commands_runnetwork.go, commands_runsecurity.go. */
const runFlagValues: Readonly<Record<string, readonly string[]>> = {
  network: ['default', 'none', 'host'],
  security: ['sandbox', 'insecure'],
};

/** Where an instruction's argument stands. */
export function argumentSpan(instruction: Instruction): Span {
  return instruction.rest.text === '' ? instruction.span : spanOfCooked(instruction.rest);
}
