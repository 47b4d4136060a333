import type { Rule } from '../core/rule.ts';
import { brokenStepDown } from './broken-step-down.ts';
import { engineSocket } from './engine-socket.ts';
import { hostUserNamespace } from './host-user-namespace.ts';
import { lowPort } from './low-port.ts';
import { privilegedContainer } from './privileged-container.ts';
import { rootAtStart } from './root-at-start.ts';
import { rootInContainer } from './root-in-container.ts';
import { rootOnHost } from './root-on-host.ts';
import { unknownUser } from './unknown-user.ts';
import { unreadableFile } from './unreadable-file.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  brokenStepDown,
  engineSocket,
  hostUserNamespace,
  lowPort,
  privilegedContainer,
  rootAtStart,
  rootInContainer,
  rootOnHost,
  unknownUser,
  unreadableFile,
];
