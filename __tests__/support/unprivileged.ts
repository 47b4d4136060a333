/** An id that owns nothing. */
const nobody = 65_534;

/** Does something as a user for whom permissions count: as root, on a machine of CI, every file can be read. */
export async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
