import type { BoundVolume } from './model.ts';
import { type ComposeMap, childOf, entriesOf, stringOf } from './tree.ts';

/**
 * Named volumes that are a directory of the host: the local driver with the mount option `bind`.
 * https://docs.docker.com/reference/cli/docker/volume/create/#opt
 */
export function boundVolumesOf(tree: ComposeMap): ReadonlyMap<string, BoundVolume> {
  const bound = new Map<string, BoundVolume>();
  for (const [name, { value }] of entriesOf(childOf(tree, 'volumes'))) {
    const driver = stringOf(childOf(value, 'driver')) ?? 'local';
    const options = childOf(value, 'driver_opts');
    const device = childOf(options, 'device');
    const source = stringOf(device);
    const flags = (stringOf(childOf(options, 'o')) ?? '').split(',');
    if (driver !== 'local' || source === undefined || device === undefined) continue;
    if (!flags.includes('bind') && !flags.includes('rbind')) continue;
    bound.set(name, { source, isReadOnly: flags.includes('ro'), at: device.span });
  }
  return bound;
}
