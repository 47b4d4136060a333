/** A name as the engine compares it: upper case, without `CAP_`. https://github.com/moby/moby/blob/v28.5.2/oci/caps/utils.go (NormalizeLegacyCapabilities) */
export function capabilityOf(name: string): string {
  return name.toUpperCase().replace(/^CAP_/, '');
}

/** Capabilities with which root inside a container is root of the host, and by what. capabilities(7). */
const amountToRoot: ReadonlyMap<string, string> = new Map([
  ['ALL', 'every capability there is'],
  ['SYS_ADMIN', 'it may mount the host’s file systems and leave its cgroups'],
  ['SYS_MODULE', 'it may load code into the host’s kernel'],
  ['SYS_RAWIO', 'it may write the host’s memory and disks'],
  ['SYS_BOOT', 'it may start another kernel on the host'],
  ['SYS_PTRACE', 'it may take over any process that it sees'],
  ['DAC_READ_SEARCH', 'it may open every file of a mounted disk by its number, also outside the container'],
  ['BPF', 'it may load programs into the host’s kernel'],
]);

/** What a capability gives that amounts to root on the host, in words; `undefined` for any other. */
export function gainOf(name: string): string | undefined {
  return amountToRoot.get(capabilityOf(name));
}
