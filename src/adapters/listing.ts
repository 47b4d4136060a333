/** Paths below a directory, relative to it and with `/`, and what could not be looked into. */
export interface Listing {
  readonly paths: Iterable<string>;
  /** `why` is the end of a sentence, without a full stop. */
  readonly refused: readonly { readonly path: string; readonly why: string }[];
}

/** Why the file system refused something, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOENT':
      return 'it does not exist';
    case 'ENOTDIR':
      return 'a part of its path is no directory';
    case 'ELOOP':
      return 'it is a link, and links are not followed';
    case 'ENAMETOOLONG':
      return 'its path is too long';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open';
    default:
      return typeof code === 'string' ? `the system says ${code}` : 'the system does not say why';
  }
}
