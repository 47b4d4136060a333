const systems = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux macos nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' ',
  ),
);
const architectures = new Set(
  (
    '386 i386 amd64 x86_64 x86-64 amd64p32 arm armhf armel armbe arm64 aarch64 arm64be ppc64 ppc64le loong64 mips ' +
    'mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);

/** What BuildKit refuses as a platform; `undefined` when it takes it (containerd/platforms `Parse`, v1.0.0-rc.5). */
export function platformFault(platform: string): string | undefined {
  const [system = '', ...parts] = platform.split('/');
  const isWritten = parts.length <= 2 && parts.every(part => /^[A-Za-z0-9_.-]+$/.test(part));
  if (isWritten && /^[A-Za-z0-9_-]+(?:\([A-Za-z0-9_.%+-]*\))?$/.test(system)) {
    const name = system.toLowerCase();
    if (parts.length > 0 || systems.has(name.replace(/\(.*/, '')) || architectures.has(name)) return undefined;
  }
  return `\`${platform}\` is no platform such as \`linux/amd64\`.`;
}
