import { factsOfConfig, withContents } from '../core/image/config-facts.ts';
import type { ImageFacts, ImageLookup } from '../core/image/facts.ts';
import { lookUpInTable } from '../core/image/known.ts';
import { knownDate } from '../core/image/known-table.ts';
import { parseImageConfig } from '../core/image/manifest.ts';
import { type ImageReference, parseReference } from '../core/image/reference.ts';
import { isUnknown, type Unknown, unknown } from '../core/resolved.ts';
import type { Cache } from './registry/cache.ts';
import type { RegistryClient } from './registry/client.ts';
import { type Hosts, hostOfRegistry } from './registry/hosts.ts';
import { RegistryRefusal } from './registry/http.ts';

/** Images of a live engine, which answer before any registry. */
export interface LocalImages {
  /** The configuration of an image that is there, as the Engine's API gives it; `undefined` for one that is not. */
  config(reference: string): Promise<string | undefined>;
  /** What to call it in a sentence. */
  readonly name: string;
}

export interface RegistryLookupSettings {
  readonly mode: 'never' | 'missing' | 'always';
  readonly hosts: Hosts;
  readonly client: RegistryClient;
  readonly cache: Cache;
  readonly local: LocalImages | undefined;
  /** Reads accounts and the scripts that start an image from its layers. */
  readonly accounts: typeof import('./registry/accounts.ts').readContents | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Answer = ImageFacts | Unknown;

/** Requests at a time: registries bound them, and a repository has some dozens of bases. */
const mostAtOnce = 8;
/** What is asked for where an index has several; a Dockerfile that names another platform has the same user. */
const platform = 'linux/amd64';

/** Answers from the engine, the table and the registries, in this order; `always` asks registries for what the table knows, too. */
export function createRegistryLookup(settings: RegistryLookupSettings): ImageLookup {
  const answers = new Map<string, Promise<Answer>>();
  const notes = createNotes();
  const limit = createLimit(mostAtOnce);

  async function answerFor(reference: string, table: Answer, isOwn: boolean): Promise<Answer> {
    const parsed = parseReference(reference);
    if ('error' in parsed || (isUnknown(table) && table.reason !== 'base-image')) return table;
    const known = isUnknown(table) ? undefined : table;
    const local = await ofEngine(reference, known);
    if (local !== undefined) return local;
    if (isOwn || settings.mode === 'never' || (settings.mode === 'missing' && known !== undefined)) return table;
    const host = hostOfRegistry(parsed.domain);
    if (!settings.hosts.isAllowed(parsed.domain)) {
      const why = `${host} is no registry that may be asked; \`--registry ${host}\` allows it`;
      return isUnknown(table) ? unknown('base-image', `${table.detail}, and ${why}`) : table;
    }
    try {
      const facts = await ofRegistry(reference, parsed, known);
      if (known !== undefined && known.user !== facts.user) notes.differs(known, facts);
      return facts;
    } catch (error) {
      if (!(error instanceof RegistryRefusal)) throw error;
      if (error.kind !== 'image') notes.refused(error.message);
      return isUnknown(table) ? unknown('base-image', `${table.detail}, and ${error.message}`) : table;
    }
  }

  async function ofEngine(reference: string, table: ImageFacts | undefined): Promise<ImageFacts | undefined> {
    const { local } = settings;
    const text = await local?.config(reference);
    const config = text === undefined ? undefined : parseImageConfig(text);
    if (local === undefined || config === undefined) return undefined;
    notes.fromEngine(local.name);
    const evidence = `${local.name} has it${madeOn(config.created)}`;
    return factsOfConfig(config, { reference, source: 'engine', evidence, table });
  }

  async function ofRegistry(
    reference: string,
    parsed: ImageReference,
    table: ImageFacts | undefined,
  ): Promise<ImageFacts> {
    const { cache, client } = settings;
    const kept = cache.kept(reference, platform);
    const text = kept && cache.text(kept.digest);
    const isKept = kept !== undefined && text !== undefined;
    const image = isKept
      ? { digest: kept.digest, config: text, layers: undefined }
      : await client.image(parsed, platform);
    if (!isKept) {
      cache.keepText(image.digest, image.config);
      cache.keep(reference, platform, image.digest);
    }
    const config = parseImageConfig(image.config);
    if (config === undefined) throw new RegistryRefusal('image', 'its configuration is no JSON object');
    const age = isKept ? settings.now() - kept.at : undefined;
    notes.fromRegistry(age);
    const read = age === undefined ? '' : `, asked ${ageOf(age)} ago`;
    const evidence = `its registry, ${image.digest.slice(0, 19)}${madeOn(config.created)}${read}`;
    const facts = factsOfConfig(config, { reference, source: 'registry', evidence, table });
    if (settings.accounts === undefined || facts.windows || facts.accountsAreComplete) return facts;
    const found = await settings
      .accounts({ reference: parsed, platform, digest: image.digest, layers: image.layers, facts, client, cache })
      .catch((error: unknown) => {
        if (error instanceof RegistryRefusal) return undefined;
        throw error;
      });
    return found === undefined ? facts : withContents(facts, found.accounts, found.groups, found.files);
  }

  return {
    async facts(references, own) {
      const table = lookUpInTable(references);
      const found = references.map(async reference => {
        const listed = table.get(reference) ?? unknown('base-image', `${reference} was not looked up`);
        const answer =
          answers.get(reference) ?? limit(() => answerFor(reference, listed, own?.has(reference) === true));
        const isNew = !answers.has(reference);
        answers.set(reference, answer);
        const found = await answer;
        if (isNew && !isUnknown(found) && found.source === 'table') notes.fromTable();
        return [reference, found] as const;
      });
      return new Map(await Promise.all(found));
    },
    notes: notes.all,
  };
}

/** ` of 2026-03-01`; images that are made reproducibly say 1970 or 1980, which tells nothing. */
function madeOn(created: string): string {
  const day = /^(\d{4})-\d\d-\d\d/.exec(created);
  return day === null || Number(day[1]) < 1990 ? '' : ` of ${day[0]}`;
}

function ageOf(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 120) return `${minutes} min`;
  return minutes < 48 * 60 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60 / 24)} days`;
}

interface Notes {
  fromRegistry(age: number | undefined): void;
  fromTable(): void;
  fromEngine(name: string): void;
  differs(table: ImageFacts, registry: ImageFacts): void;
  refused(message: string): void;
  readonly all: () => readonly string[];
}

function createNotes(): Notes {
  let asked = 0;
  let fromTable = 0;
  let kept = 0;
  let oldest = 0;
  const engine = { name: '', images: 0 };
  const differing = new Set<string>();
  const refused = new Map<string, number>();
  const shown = (user: string): string => (user === '' ? 'root' : `\`${user}\``);
  return {
    fromRegistry(age) {
      if (age === undefined) asked += 1;
      else kept += 1;
      oldest = Math.max(oldest, age ?? 0);
    },
    fromTable() {
      fromTable += 1;
    },
    fromEngine(name) {
      engine.name = name;
      engine.images += 1;
    },
    differs(table, registry) {
      differing.add(
        `The registry says that ${table.reference} runs as ${shown(registry.user)}, the table says ${shown(table.user)}: the registry counts.`,
      );
    },
    refused(message) {
      refused.set(message, (refused.get(message) ?? 0) + 1);
    },
    all() {
      const lines: string[] = [];
      if (fromTable > 0) lines.push(`${counted(fromTable)} answered by the table of ${knownDate}.`);
      if (engine.images > 0) lines.push(`${counted(engine.images)} answered by ${engine.name}.`);
      if (asked > 0) lines.push(`${counted(asked)} looked up in registries now.`);
      if (kept > 0) lines.push(`${counted(kept)} answered by what registries said at most ${ageOf(oldest)} ago.`);
      for (const [message, images] of [...refused].sort()) lines.push(`${counted(images)} not looked up: ${message}.`);
      return [...lines, ...[...differing].sort()];
    },
  };
}

function counted(images: number): string {
  return images === 1 ? '1 image was' : `${images} images were`;
}

/** Runs at most so many at a time. */
function createLimit(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async work => {
    if (running < most) running += 1;
    else await new Promise<void>(go => waiting.push(go));
    try {
      return await work();
    } finally {
      // Its place goes to the next that waits.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
