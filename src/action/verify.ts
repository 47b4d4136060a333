import type { ActionsLog } from '../adapters/log.ts';
import type { Report } from '../core/report.ts';
import { placeOf } from '../core/source.ts';
import type { Options } from '../options.ts';
import { paintWith } from '../report/style.ts';
import { renderVerifications } from '../report/verification.ts';
import { verifyProject } from '../verify.ts';

export interface VerifyStage {
  readonly log: ActionsLog;
  /** The checked directory, absolute, and its path from the repository's: empty, or with a slash at its end. */
  readonly root: string;
  readonly prefix: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** No step may have more annotations of one level. */
const mostAnnotations = 10;

/** The input `verify`: compares with the engine that the steps before used. Whether nothing differs. */
export async function verifyInStep(report: Report, options: Options, stage: VerifyStage): Promise<boolean> {
  const { log, root, prefix, environment } = stage;
  const address = options.engineSocket ?? (environment['DOCKER_HOST'] || 'unix:///var/run/docker.sock');
  const onlyBuilt = options.verify === 'built';
  const { verifications, engine } = await verifyProject(report.project, { address, root, map: [], onlyBuilt });
  log.info(renderVerifications(verifications, engine, paintWith(false)).trimEnd());
  const differing = verifications.filter(({ outcome }) => outcome === 'differs');
  for (const { workload, comparisons } of differing.slice(0, mostAnnotations)) {
    const { file, line, endLine } = placeOf(workload.decidedAt);
    const lines = comparisons
      .filter(({ outcome }) => outcome === 'differs')
      .map(({ what, said, seen }) => `${what}: ${seen}; the report says ${said}.`);
    log.annotate({
      level: 'error',
      title: `runs-as verify: ${workload.id} is not who the report says`,
      message: lines.join('\n'),
      at: { file: `${prefix}${file}`, line, endLine, columns: undefined },
    });
  }
  return differing.length === 0;
}
