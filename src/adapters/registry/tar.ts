/** An entry of a tar archive as it comes by. */
export interface TarEntry {
  /** Without `./` and `/` at its beginning and without `/` at its end. */
  readonly path: string;
  /** `link`: a symbolic one. */
  readonly type: 'file' | 'directory' | 'link' | 'other';
  readonly size: number;
}

/** Takes the bytes of an archive as they come. */
export interface TarReader {
  /** `false` when nothing more is wanted, or when this is no archive. */
  write(chunk: Buffer): boolean;
  /** Whether something came that no archive has. */
  isBroken(): boolean;
}

const block = 512;

/**
 * Reads a tar archive without keeping it (POSIX.1-2024, pax; GNU's long names are passed over, as nothing that is looked for has one).
 *
 * @param onEntry says how many bytes of an entry are kept; 0 passes it over.
 * @param onFile gets those; `false` ends the reading.
 */
export function createTarReader(
  onEntry: (entry: TarEntry) => number,
  onFile: (entry: TarEntry, bytes: Buffer) => boolean,
): TarReader {
  let header = Buffer.alloc(0);
  let current: { readonly entry: TarEntry; readonly parts: Buffer[]; wanted: number } | undefined;
  let skip = 0;
  let isBroken = false;
  return {
    isBroken: () => isBroken,
    write(chunk) {
      let at = 0;
      while (at < chunk.length) {
        if (current !== undefined && current.wanted > 0) {
          const part = chunk.subarray(at, at + current.wanted);
          current.parts.push(Buffer.from(part));
          current.wanted -= part.length;
          at += part.length;
          if (current.wanted > 0) continue;
          const { entry, parts } = current;
          current = undefined;
          if (!onFile(entry, Buffer.concat(parts))) return false;
          continue;
        }
        if (skip > 0) {
          const passed = Math.min(skip, chunk.length - at);
          skip -= passed;
          at += passed;
          continue;
        }
        const part = chunk.subarray(at, at + block - header.length);
        header = Buffer.concat([header, part]);
        at += part.length;
        if (header.length < block) continue;
        const entry = entryOf(header);
        const isEmpty = header.every(byte => byte === 0);
        header = Buffer.alloc(0);
        if (isEmpty) continue;
        if (entry === undefined) {
          isBroken = true;
          return false;
        }
        const wanted = Math.min(onEntry(entry), entry.size);
        skip = Math.ceil(entry.size / block) * block - wanted;
        if (wanted > 0) current = { entry, parts: [], wanted };
        else if (entry.size === 0 && entry.type === 'file' && !onFile(entry, Buffer.alloc(0))) return false;
      }
      return true;
    },
  };
}

const types: ReadonlyMap<string, TarEntry['type']> = new Map([
  ['', 'file'],
  ['0', 'file'],
  ['2', 'link'],
  ['5', 'directory'],
]);

function entryOf(header: Buffer): TarEntry | undefined {
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
  if (sum !== Number.parseInt(textAt(header, 148, 8).trim(), 8)) return undefined;
  const prefix = textAt(header, 257, 5) === 'ustar' && header[262] === 0 ? textAt(header, 345, 155) : '';
  const name = textAt(header, 0, 100);
  const path = (prefix === '' ? name : `${prefix}/${name}`).replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '');
  const size = sizeOf(header);
  const type = textAt(header, 156, 1);
  return size === undefined ? undefined : { path, type: types.get(type) ?? 'other', size };
}

/** Octal digits, or a number of base 256 where the first bit is set. */
function sizeOf(header: Buffer): number | undefined {
  const first = header[124] ?? 0;
  if (first >= 0x80) {
    const size = header.readUIntBE(130, 6);
    return first === 0x80 && Number.isSafeInteger(size) ? size : undefined;
  }
  const text = textAt(header, 124, 12).trim();
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : undefined;
}

function textAt(header: Buffer, start: number, length: number): string {
  const bytes = header.subarray(start, start + length);
  const end = bytes.indexOf(0);
  return bytes.subarray(0, end === -1 ? length : end).toString('latin1');
}
