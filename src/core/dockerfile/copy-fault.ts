/** COPY or ADD with everything expanded; `undefined` for what is not known. */
export interface Copying {
  readonly keyword: string;
  readonly sources: readonly (string | undefined)[];
  /** A flag's value; the empty string where it is not given. */
  readonly flag: (name: string) => string | undefined;
  readonly isLinked: boolean;
}

/** What BuildKit refuses about COPY or ADD when the stage is built (dockerfile2llb/convert_copy.go `dispatchCopy`, v0.34.1). */
export function copyFault(copying: Copying): string | undefined {
  const { keyword, sources } = copying;
  const owner = copying.flag('chown');
  if (copying.isLinked && owner !== undefined && owner !== '' && isByName(owner))
    return `${keyword} cannot take \`--link\` and the name in \`--chown=${owner}\`: a linked layer has no accounts.`;
  const mode = copying.flag('chmod');
  if (mode !== undefined && mode !== '' && !isMode(mode))
    return `The flag \`--chmod\` takes an octal or symbolic mode, not \`${mode}\`.`;
  const checksum = keyword === 'ADD' ? (copying.flag('checksum') ?? '') : '';
  if (checksum !== '') {
    const [source] = sources;
    if (sources.length !== 1) return 'The flag `--checksum` takes one source.';
    if (source !== undefined && !isRemote(source)) return 'The flag `--checksum` takes a URL or a Git repository.';
    if (source !== undefined && isHttp(source) && !isDigest(checksum))
      return `The flag \`--checksum\` takes a digest, not \`${checksum}\`.`;
  }
  const remote = keyword === 'COPY' ? sources.find(source => source !== undefined && isRemote(source)) : undefined;
  return remote === undefined ? undefined : `COPY cannot take \`${remote}\`: only ADD takes URLs and Git repositories.`;
}

/** client/llb/fileop.go `WithUser`: `root` is a number there. */
function isByName(owner: string): boolean {
  const [user = '', ...rest] = owner.split(':');
  const group = rest.join(':');
  const isName = (part: string): boolean => part !== 'root' && !/^[+-]?\d+$/.test(part);
  return (user !== '' && isName(user)) || (group !== '' && isName(group));
}

/** Octal up to 07777, or chmod(1)'s symbolic modes (tonistiigi/dchapes-mode). */
function isMode(mode: string): boolean {
  if (/^\d/.test(mode)) return /^[0-7]+$/.test(mode) && Number.parseInt(mode, 8) <= 0o7777;
  return /^[augo]*(?:[-+=][rwxXstugo]*)+(?:,[augo]*(?:[-+=][rwxXstugo]*)+)*$/.test(mode);
}

function isHttp(source: string): boolean {
  return /^https?:\/\//.test(source) && !/\.git(?:$|[#?])/.test(source);
}

/** frontend/dockerfile/dfgitutil `ParseGitRef`, as far as a source cannot be a path. */
function isRemote(source: string): boolean {
  return /^(?:https?|git|ssh):\/\/|^[a-zA-Z0-9_]+@[a-zA-Z0-9.-]+:/.test(source);
}

function isDigest(text: string): boolean {
  return /^(?:sha256:[a-f0-9]{64}|sha384:[a-f0-9]{96}|sha512:[a-f0-9]{128})$/.test(text);
}
