/** A wall that an item of `security_opt` takes down, in words; `undefined` for any other item. */
export function wallTakenDown(option: string): string | undefined {
  // The engine takes `=` and, for old times' sake, `:`. https://github.com/moby/moby/blob/v28.5.2/daemon/daemon_unix.go (parseSecurityOpt)
  const [key = '', value = ''] = /^([^=:]+)[=:](.*)$/s.exec(option)?.slice(1) ?? [];
  if (key === 'seccomp' && value === 'unconfined')
    return 'without seccomp it may ask the host’s kernel for everything, also for what containers never need';
  if (key === 'apparmor' && value === 'unconfined')
    return 'without AppArmor nothing keeps it from mounts and from what the kernel shows in /proc and /sys';
  if (key === 'label' && (value === 'disable' || value === 'type:spc_t'))
    return 'without its label SELinux separates it no longer from the files of the host and of other containers';
  if (key === 'systempaths' && value === 'unconfined')
    return 'what is hidden and read-only in /proc and /sys is neither';
  return undefined;
}
