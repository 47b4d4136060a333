/** A file or directory of an archive. Owner and mode default to 0:0 and 0644 (0755 for a directory). */
export interface Entry {
  readonly path: string;
  /** Contents; `undefined` for a directory. */
  readonly contents?: string | Uint8Array;
  /** A symbolic link to this path. */
  readonly linkTo?: string;
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
}

/** A ustar archive of entries, as `docker import -` and `docker build -` take it. */
export function tarOf(entries: readonly Entry[]): Buffer {
  const blocks: Buffer[] = [];
  for (const { path, contents, linkTo, mode, uid = 0, gid = 0 } of entries) {
    const body = typeof contents === 'string' ? Buffer.from(contents) : Buffer.from(contents ?? []);
    const type = linkTo !== undefined ? '2' : contents === undefined ? '5' : '0';
    const header = Buffer.alloc(512);
    header.write(path, 0, 100);
    header.write(octal(mode ?? (type === '5' ? 0o755 : 0o644), 8), 100);
    header.write(octal(uid, 8), 108);
    header.write(octal(gid, 8), 116);
    header.write(octal(body.length, 12), 124);
    header.write(octal(0, 12), 136);
    header.write('        ', 148);
    header.write(type, 156);
    header.write(linkTo ?? '', 157, 100);
    header.write('ustar\u000000', 257);
    let sum = 0;
    for (const byte of header) sum += byte;
    header.write(`${octal(sum, 7)}\u0000 `.slice(0, 8), 148);
    blocks.push(header, body, Buffer.alloc((512 - (body.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

/** A number in octal, ended by a NUL, `width` bytes in all. */
function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\u0000`;
}
