import { logText } from '../report/log-text.ts';
import { type Annotation, workflowCommand } from '../report/workflow-command.ts';

/** Tells people how a run goes. Everything that it is given is made safe for a log before it is printed. */
export interface Logger {
  /** What somebody who reads the log wants to know. */
  info(text: string): void;
  /** What somebody should look at, though the run goes on. */
  warn(text: string): void;
  /** What helps to find out why something happened; printed only when asked for. */
  debug(text: string): void;
}

/** A `Logger` for a step of a workflow, which can annotate too. */
export interface ActionsLog extends Logger {
  annotate(annotation: Annotation): void;
}

/** Where lines go: each call gets whole lines with their line ends. */
export type Write = (text: string) => void;

/** Logs to the step's log. `isDebug` is the runner's `RUNNER_DEBUG=1`. */
export function createActionsLog(write: Write, isDebug: boolean): ActionsLog {
  const line = (text: string): void => write(`${logText(text)}\n`);
  return {
    info: line,
    // A workflow command would take one of the ten places that a step has for annotations.
    warn: text => line(`Warning: ${text}`),
    debug: text => {
      if (isDebug) line(`Debug: ${text}`);
    },
    annotate: annotation => write(`${workflowCommand(annotation)}\n`),
  };
}

/** Logs beside a report on a terminal: `write` is standard error there. */
export function createTerminalLog(write: Write, isDebug: boolean): Logger {
  const line = (text: string): void => write(`${logText(text)}\n`);
  return {
    info: line,
    warn: text => line(`warning: ${text}`),
    debug: text => {
      if (isDebug) line(`debug: ${text}`);
    },
  };
}
