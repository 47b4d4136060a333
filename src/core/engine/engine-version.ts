/** The newest engine that runs-as was held against; what it does is the default. */
const newest = { major: 29, minor: 8 } as const;

/** How an engine reads its files, as far as versions differ. */
export interface EngineVersion {
  readonly major: number;
  readonly minor: number;
}

/** The version of a text like `28.5.2` or `v20.10`; the newest one for no text and for what is no version. */
export function parseEngineVersion(text: string | undefined): EngineVersion {
  const match = /^v?([0-9]{1,4})(?:\.([0-9]{1,4}))?/.exec(text?.trim() ?? '');
  if (match === null) return newest;
  return { major: Number(match[1]), minor: Number(match[2] ?? '0') };
}

/**
 * Before 28 moby's parser of subuid refused what it could not read, and `default` looked for a free range.
 * https://github.com/moby/moby/commit/24ad9bef9d8e
 */
export function readsSubidStrictly({ major }: EngineVersion): boolean {
  return major < 28;
}

/** Since 29 the containerd image store and userns-remap exclude each other where both are written down. */
export function refusesSnapshotterUnderRemap({ major }: EngineVersion): boolean {
  return major >= 29;
}

/**
 * Until 29 a range that only touches the one dockerd has in mind for dockremap counted as taken, when it comes right behind.
 * https://github.com/moby/moby/blob/v28.5.2/internal/usergroup/add_linux.go#L166-L175 (wouldOverlap)
 */
export function countsNeighboursAsTaken({ major }: EngineVersion): boolean {
  return major < 29;
}
