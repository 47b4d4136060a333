/**
 * Advice of less isolation, as text would give it. Settings named with what they are now (`take privileged away`) do not match; a setting
 * written with the value that opens the wall does, unless the sentence takes it away.
 */
const openings: readonly RegExp[] = [
  /--userns[= ]host/i,
  /userns_mode:\s*["']?host/i,
  /--privileged/i,
  /privileged:\s*["']?(?:true|yes|on)/i,
  /\buser:\s*["']?(?:root|0(?![\d.]))/i,
  /\bUSER\s+(?:root|0(?![\d.]))/,
  /(?<![\d.])0:0(?!\d)/,
  /chmod\s+(?:-R\s+)?(?:0?777|a\+w|o\+w|u\+s)/i,
  /(?:seccomp|apparmor|systempaths)[=:]unconfined/i,
  /label[=:]disable/i,
  /--security-opt[= ]\S*unconfined/i,
  /no-new-privileges[=:]false/i,
  /cap_add:\s*\[?["']?(?:ALL|SYS_ADMIN)/i,
  /--cap-add[= ](?:ALL|SYS_ADMIN)/i,
  /(?:network_mode|pid|ipc):\s*["']?host/i,
  /--(?:network|net|pid|ipc)[= ]host/i,
  /"userns-remap":\s*"(?:root|0|)"/,
];

const takesAway = /\b(?:takes? \S.* (?:away|out)|leave \S.* out|never|remove|refuses?|instead of)\b/i;

/** The sentences of an advice that would take a wall down; empty for good advice. */
export function weakeningIn(advice: string): string[] {
  const sentences = advice.split(/(?<=[.!?;])\s+|\n\s*\n|\n(?=\s*[-*] )/);
  return sentences.filter(sentence => openings.some(opening => opening.test(sentence)) && !takesAway.test(sentence));
}
