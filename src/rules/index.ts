import type { Rule } from '../core/rule.ts';
import { engineSocket } from './engine-socket.ts';
import { hostDevice } from './host-device.ts';
import { hostNamespace } from './host-namespace.ts';
import { hostPath } from './host-path.ts';
import { hostUserNamespace } from './host-user-namespace.ts';
import { ineffectiveUsernsMode } from './ineffective-userns-mode.ts';
import { mountOwner } from './mount-owner.ts';
import { privilegedContainer } from './privileged-container.ts';
import { privilegedGroup } from './privileged-group.ts';
import { rootAtStart } from './root-at-start.ts';
import { rootCapability } from './root-capability.ts';
import { rootInContainer } from './root-in-container.ts';
import { rootOnHost } from './root-on-host.ts';
import { unconfined } from './unconfined.ts';
import { unknownUser } from './unknown-user.ts';
import { unreadableFile } from './unreadable-file.ts';
import { usernsConflict } from './userns-conflict.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  engineSocket,
  hostDevice,
  hostNamespace,
  hostPath,
  hostUserNamespace,
  ineffectiveUsernsMode,
  mountOwner,
  privilegedContainer,
  privilegedGroup,
  rootAtStart,
  rootCapability,
  rootInContainer,
  rootOnHost,
  unconfined,
  unknownUser,
  unreadableFile,
  usernsConflict,
];
