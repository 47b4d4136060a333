/** Names of Linux signals without `SIG` (moby/sys signal/signal_linux.go); `RTMIN+n` and `RTMAX-n` beside them. */
const names = new Set(
  (
    'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP ' +
    'TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ'
  ).split(' '),
);

/** What BuildKit refuses as a STOPSIGNAL; `undefined` when it takes it (moby/sys signal/signal.go `ParseSignal`). */
export function stopSignalFault(text: string): string | undefined {
  if (/^[+-]?\d+$/.test(text) && Number(text) !== 0) return undefined;
  const name = text.toUpperCase().replace(/^SIG/, '');
  if (names.has(name) || /^RTMIN(?:\+(?:[1-9]|1[0-5]))?$|^RTMAX(?:-(?:[1-9]|1[0-4]))?$/.test(name)) return undefined;
  return `STOPSIGNAL \`${text}\` is no signal.`;
}
