import type { SourceFile } from '../source.ts';
import { type BlockMapping, type BlockValue, readBlockMappings } from './block-mappings.ts';
import type { EngineFile } from './engine-files.ts';

type EngineKind = 'daemon-json' | 'subuid' | 'subgid';

const anyTarget = /\/etc\/sub[ug]id|\/docker\/daemon\.json/;
const contentKeys: ReadonlySet<string> = new Set(['content', 'block', 'line', 'inline']);
/** Keys whose value is a part of the file, which the rest is not known of. */
const partKeys: ReadonlySet<string> = new Set(['block', 'line']);

/** Whether a path names a file that may have engine files in it: cloud-init, Ansible, Ignition's Butane. */
export function mayEmbedEngineFiles(path: string): boolean {
  return /\.(?:ya?ml|bu|cfg)$|(?:^|[/_-])(?:user-?data|cloud-?(?:config|init))[^/]*$/i.test(path);
}

/**
 * Engine files that are written out in a YAML file: cloud-init's `write_files`, Ansible's `copy`, `lineinfile` and `blockinfile`, Butane's
 * `inline`. Each comes as the whole file with everything else made blank, so that its places are those of the YAML file. What is encoded or
 * escaped is seen and not read: its `source` is `undefined`.
 */
export function embeddedEngineFiles(source: SourceFile): EngineFile[] {
  if (!anyTarget.test(source.text)) return [];
  const parts = new Map<EngineKind, { readonly on: string; readonly ranges: (BlockValue | undefined)[] }>();
  for (const mapping of readBlockMappings(source.text)) {
    const on = mapping.values.get('path')?.text ?? mapping.values.get('dest')?.text;
    const kind = on === undefined ? undefined : kindOfTarget(on);
    const content = kind === undefined ? undefined : contentOf(mapping);
    if (on === undefined || kind === undefined || content === undefined) continue;
    const part = parts.get(kind);
    // Lines of subuid are whole by themselves; a line of daemon.json is not.
    const isWhole = kind !== 'daemon-json' || !content.isPart;
    const range = isWhole && isReadable(mapping, content.value, kind) ? content.value : undefined;
    if (part === undefined) parts.set(kind, { on, ranges: [range] });
    // A second daemon.json in the file is another host's; lines for subuid are added one by one.
    else if (kind !== 'daemon-json') part.ranges.push(range);
  }
  const files: EngineFile[] = [];
  for (const [kind, { on, ranges }] of parts) {
    const readable = ranges.flatMap(range => (range === undefined ? [] : [range]));
    const isWhole = readable.length === ranges.length;
    files.push({ kind, on, path: source.path, source: isWhole ? onlyRanges(source, readable) : undefined });
  }
  return files;
}

function kindOfTarget(path: string): EngineKind | undefined {
  if (/(?:^|\/)etc\/subuid$/.test(path)) return 'subuid';
  if (/(?:^|\/)etc\/subgid$/.test(path)) return 'subgid';
  return /(?:^|\/)(?:etc|\.config)\/docker\/daemon\.json$/.test(path) ? 'daemon-json' : undefined;
}

interface Content {
  readonly value: BlockValue;
  readonly isPart: boolean;
}

function contentOf(mapping: BlockMapping): Content | undefined {
  for (const [key, value] of mapping.values) if (contentKeys.has(key)) return { value, isPart: partKeys.has(key) };
  for (const { key, mapping: inner } of mapping.inner) if (key === 'contents') return contentOf(inner);
  return undefined;
}

function isReadable({ values }: BlockMapping, content: BlockValue, kind: EngineKind): boolean {
  const encoding = values.get('encoding')?.text ?? 'text/plain';
  if (!/^(?:text\/plain|none)?$/.test(encoding)) return false;
  // Folding joins lines with blanks: nothing to JSON, everything to subuid.
  return (
    content.style === 'plain' || content.style === 'literal' || (content.style === 'folded' && kind === 'daemon-json')
  );
}

/** The file with everything but some ranges made blank; lines stay where they are. */
function onlyRanges({ path, text }: SourceFile, ranges: readonly BlockValue[]): SourceFile {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    parts.push(blank(text.slice(at, start)), text.slice(start, end));
    at = end;
  }
  parts.push(blank(text.slice(at)));
  return { path, text: parts.join('') };
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}
