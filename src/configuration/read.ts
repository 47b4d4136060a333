import { isScalar, parseDocument } from 'yaml';
import { type Configuration, noConfiguration, type RuleLevel } from '../core/configuration.ts';
import type { EngineUser } from '../core/engine/engine.ts';
import type { Account } from '../core/image/facts.ts';
import type { OwnImage } from '../core/image/own-images.ts';
import { type Fault, type Located, placeOf, type SourceFile, type Span, spanOf } from '../core/source.ts';
import { isDay } from '../core/suppress/day.ts';
import { type Given, UsageError } from '../options.ts';
import { configurationShape } from './shape.ts';
import type { Read, Reading } from './yaml-shape.ts';

/** What a configuration file says: options that a command line has as well, and the rest. */
export interface ConfigurationFile {
  readonly given: Map<string, Given>;
  readonly configuration: Configuration;
}

type Raw = Read<ReturnType<typeof configurationShape>>;
type RawImage = NonNullable<Raw['images']>[number];
type RawEngine = Exclude<NonNullable<Raw['engine']>['value'], string>;

const mostProblems = 10;

/**
 * Reads a configuration file.
 *
 * @param rules ids of all rules.
 * @throws {UsageError} with every place that cannot be used.
 */
export function readConfiguration(file: SourceFile, rules: readonly string[]): ConfigurationFile {
  const document = parseDocument(file.text, { uniqueKeys: false, prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined)
    throw refused([{ message: `this is not YAML: ${error.message}.`, at: spanOf(file, error.pos[0]) }]);
  const { contents } = document;
  const nothing = { given: new Map<string, Given>(), configuration: noConfiguration };
  if (contents === null || (isScalar(contents) && contents.value === null)) return nothing;
  const reading: Reading = { file, problems: [] };
  const raw = configurationShape(rules).read(contents, '', spanOf(file, 0), reading);
  const read = raw === undefined ? nothing : fromRaw(raw, reading);
  if (reading.problems.length > 0) throw refused(reading.problems);
  return read;
}

function refused(problems: readonly Fault[]): UsageError {
  const lines = problems.slice(0, mostProblems).map(({ message, at }) => `${placeText(at)}: ${message}`);
  const left = problems.length - lines.length;
  return new UsageError([...lines, ...(left > 0 ? [`and ${left} more`] : [])].join('\n'));
}

function placeText(at: Span): string {
  const { file, line, column } = placeOf(at);
  return `${file}:${line}:${column}`;
}

function fromRaw(raw: Raw, reading: Reading): ConfigurationFile {
  const engine = raw.engine?.value;
  const engineMap = typeof engine === 'object' ? engine : undefined;
  const engineAt = raw.engine?.span ?? spanOf(reading.file, 0);
  const given = new Map<string, Given>();
  const give = (name: string, found: Located<string> | undefined): void => {
    if (found === undefined) return;
    if (given.has(name))
      reading.problems.push({ message: `\`${name}\` is given by \`engine\` as well.`, at: found.span });
    given.set(name, { values: [found.value], where: `${placeText(found.span)}: \`${name}\``, by: 'config' });
  };
  const inEngine = (value: string | undefined): Located<string> | undefined =>
    value === undefined ? undefined : { value, span: engineAt };
  give('engine', inEngine(typeof engine === 'string' ? engine : engineMap?.mode));
  for (const name of ['subuid', 'subgid', 'daemon-json'] as const) {
    give(name, inEngine(engineMap?.[name]));
    give(name, raw[name]);
  }
  give('fail-on', raw['fail-on']);
  give('fail-scope', raw['fail-scope']);
  give('baseline', raw.baseline);
  return {
    given,
    configuration: {
      engine: raw.engine === undefined ? undefined : engineSetting(engineMap, engineAt),
      engines: (raw.engines ?? []).map(({ value, span }) => ({
        ...engineSetting(value, span),
        paths: value.paths ?? [],
      })),
      images: (raw.images ?? []).flatMap(found => ownImage(found, reading) ?? []),
      projects: (raw.projects ?? []).map(({ value, span }) => ({
        at: span,
        places: value.files ?? [],
        files: (value.files ?? []).map(file => file.value),
        ...(value['env-files'] === undefined ? {} : { envFiles: value['env-files'] }),
        ...(value.profiles === undefined ? {} : { profiles: value.profiles }),
      })),
      builds: buildsOf(raw, reading),
      rules: rulesOf(raw),
      paths: raw.paths,
      exclude: raw.exclude ?? [],
      suppressions: (raw.suppressions ?? []).map(({ value, span }) => {
        if (value.until !== undefined && !isDay(value.until.value))
          reading.problems.push({ message: `there is no day ${value.until.value}.`, at: value.until.span });
        const { rules = [], paths, workloads, reason = '', until } = value;
        return { at: span, rules, paths, workloads, reason, until };
      }),
    },
  };
}

function engineSetting(raw: RawEngine | undefined, at: Span): NonNullable<Configuration['engine']> {
  return {
    at,
    mode: raw?.mode,
    version: raw?.version,
    user: raw?.user === undefined ? undefined : engineUser(raw.user),
    subuid: raw?.subuid,
    subgid: raw?.subgid,
    daemonJson: raw?.['daemon-json'],
  };
}

function engineUser(written: string): EngineUser {
  const [who = '', group] = written.split(':');
  const gid = group === undefined ? {} : { gid: Number(group) };
  return /^\d+$/.test(who) ? { uid: Number(who), ...gid } : { name: who, ...gid };
}

function ownImage({ value, span }: RawImage, reading: Reading): OwnImage | undefined {
  const { image, user, uid, gid, env = [], accounts = [], reason } = value;
  if (image === undefined || reason === undefined) return undefined;
  if (user === undefined && uid === undefined) {
    reading.problems.push({ message: `the image \`${image}\` needs \`user\` or \`uid\`.`, at: span });
    return undefined;
  }
  return {
    at: span,
    image,
    user: user ?? `${uid}`,
    uid: uid ?? numberIn(user),
    gid,
    environment: new Map(env.map(([key, text]) => [key.value, text])),
    accounts: accounts.map(([key, numbers]) => account(key.value, numbers)),
    dropsTo: value['drops-to'],
    reason,
  };
}

function numberIn(user: string | undefined): number | undefined {
  const [, digits] = /^(\d+)(?::|$)/.exec(user ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function account(name: string, numbers: string): Account {
  const [uid = '', gid] = numbers.split(':');
  return { name, uid: Number(uid), gid: gid === undefined ? undefined : Number(gid) };
}

function buildsOf(raw: Raw, reading: Reading): Configuration['builds'] {
  const seen = new Set<string>();
  return (raw.builds ?? []).flatMap(({ dockerfile, target, args = [] }) => {
    if (dockerfile === undefined) return [];
    const key = JSON.stringify([dockerfile.value, target?.value ?? '']);
    if (seen.has(key))
      reading.problems.push({
        message: `\`${dockerfile.value}\` is built twice with the same target; an id means one build.`,
        at: dockerfile.span,
      });
    seen.add(key);
    return [{ dockerfile, target, args: new Map(args.map(([name, value]) => [name.value, value])) }];
  });
}

function rulesOf(raw: Raw): readonly RuleLevel[] {
  return (raw.rules ?? []).flatMap(([rule, levels]): readonly RuleLevel[] => {
    if ('span' in levels) return [{ rule: rule.value, level: levels.value, paths: undefined, at: levels.span }];
    return levels.flatMap(({ value: { paths, severity }, span }) =>
      severity === undefined ? [] : [{ rule: rule.value, level: severity, paths, at: span }],
    );
  });
}
