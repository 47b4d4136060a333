import { withEngine } from '../adapters/live-engine.ts';
import { openLookup } from '../adapters/open-lookup.ts';
import type { Given, Options } from '../options.ts';
import { paintWith } from '../report/style.ts';
import { renderVerifications, verificationsJson } from '../report/verification.ts';
import { run } from '../run.ts';
import { verifyProject } from '../verify.ts';
import type { Terminal } from './main.ts';
import { filesOfArguments } from './paths.ts';

/**
 * `runs-as verify [DIR]`: what the report says beside what runs on a live engine. Exit status: 0 nothing differs, 1 something does.
 *
 * @throws {UsageError} for an engine that cannot be asked.
 */
export async function verify(
  given: ReadonlyMap<string, Given>,
  terminal: Terminal,
  pause: (seconds: number) => Promise<void>,
): Promise<number> {
  const { environment } = terminal;
  const address =
    given.get('engine-socket')?.values.at(-1) ?? (environment['DOCKER_HOST'] || 'unix:///var/run/docker.sock');
  const socket: Given = { values: [address], where: '--engine-socket', by: 'option' };
  const words = await withEngine(new Map([...given, ['engine-socket', socket]]), address);
  const chosen = filesOfArguments(words, terminal);
  const lookup = (options: Options) => openLookup(options, environment, 'never', pause);
  const { report, options } = await run(chosen.given, { files: chosen.files, lookup });
  const settings = { address, root: chosen.root, map: options.map, onlyBuilt: false };
  const { verifications, engine } = await verifyProject(report.project, settings);
  const hasColour = terminal.stdout.isTTY === true && (environment['NO_COLOR'] ?? '') === '';
  terminal.stdout.write(
    options.format === 'json'
      ? verificationsJson(verifications, engine)
      : renderVerifications(verifications, engine, paintWith(hasColour)),
  );
  return verifications.some(({ outcome }) => outcome === 'differs') ? 1 : 0;
}
