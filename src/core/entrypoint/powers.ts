import type { ServiceSettings } from '../compose/model.ts';
import type { Powers } from './become.ts';

/** An image that is run without settings: Docker's default capabilities have SETUID and SETGID. */
export const defaultPowers: Powers = { lacksIds: undefined, noNewPrivileges: false };

/**
 * What the settings of a service leave of them (moby daemon/pkg/oci/caps `TweakCapabilities`, and `privileged` above all).
 *
 * @param noNewPrivileges what the engine's own configuration says for containers that say nothing.
 */
export function powersOf(settings: ServiceSettings, noNewPrivileges: boolean): Powers {
  return { lacksIds: lackOf(settings), noNewPrivileges: ownNoNewPrivileges(settings) ?? noNewPrivileges };
}

function lackOf({ privileged, cap_add = [], cap_drop = [] }: ServiceSettings): string | undefined {
  if (privileged === true) return undefined;
  const added = cap_add.map(capability);
  const dropped = cap_drop.map(capability);
  const has = (name: string): boolean => {
    if (added.includes('ALL')) return !dropped.includes(name);
    if (dropped.includes('ALL')) return added.includes(name);
    return added.includes(name) || !dropped.includes(name);
  };
  const missing = ['SETUID', 'SETGID'].filter(name => !has(name));
  if (missing.length === 0) return undefined;
  const written = dropped.includes('ALL') ? 'ALL' : missing.join(', ');
  return `\`cap_drop: ${written}\` takes ${missing.join(' and ')} away`;
}

/** `CAP_SETUID`, `setuid` and `SETUID` are one (moby daemon/pkg/oci/caps `NormalizeLegacyCapabilities`). */
function capability(text: string): string {
  return text.toUpperCase().replace(/^CAP_/, '');
}

/** `no-new-privileges`, `no-new-privileges:true`, `no-new-privileges=false`: the last one counts. */
function ownNoNewPrivileges({ security_opt = [] }: ServiceSettings): boolean | undefined {
  let own: boolean | undefined;
  for (const option of security_opt) {
    const match = /^no-new-privileges(?:[:=](.*))?$/.exec(option);
    if (match !== null) own = match[1] === undefined || /^(?:1|t|true)$/i.test(match[1]);
  }
  return own;
}
