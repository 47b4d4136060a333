import type { Rule } from '../core/rule.ts';
import { brokenStepDown } from './broken-step-down.ts';
import { engineSocket } from './engine-socket.ts';
import { expiredSuppression } from './expired-suppression.ts';
import { hostAccount } from './host-account.ts';
import { hostDevice } from './host-device.ts';
import { hostNamespace } from './host-namespace.ts';
import { hostPath } from './host-path.ts';
import { hostUserNamespace } from './host-user-namespace.ts';
import { ineffectiveUsernsMode } from './ineffective-userns-mode.ts';
import { invalidSubid } from './invalid-subid.ts';
import { invalidSuppression } from './invalid-suppression.ts';
import { invalidUsernsRemap } from './invalid-userns-remap.ts';
import { lowPort } from './low-port.ts';
import { mountOwner } from './mount-owner.ts';
import { overlappingSubids } from './overlapping-subids.ts';
import { privilegedContainer } from './privileged-container.ts';
import { privilegedGroup } from './privileged-group.ts';
import { rootAtStart } from './root-at-start.ts';
import { rootCapability } from './root-capability.ts';
import { rootInContainer } from './root-in-container.ts';
import { rootOnHost } from './root-on-host.ts';
import { shortSubids } from './short-subids.ts';
import { staleBaseline } from './stale-baseline.ts';
import { subidsOnHostIds } from './subids-on-host-ids.ts';
import { unconfined } from './unconfined.ts';
import { undefinedUser } from './undefined-user.ts';
import { unknownUser } from './unknown-user.ts';
import { unmappedId } from './unmapped-id.ts';
import { unprovableName } from './unprovable-name.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { usernsConflict } from './userns-conflict.ts';
import { usernsRemapOff } from './userns-remap-off.ts';
import { wayBackToRoot } from './way-back-to-root.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  brokenStepDown,
  engineSocket,
  expiredSuppression,
  hostAccount,
  hostDevice,
  hostNamespace,
  hostPath,
  hostUserNamespace,
  ineffectiveUsernsMode,
  invalidSubid,
  invalidSuppression,
  invalidUsernsRemap,
  lowPort,
  mountOwner,
  overlappingSubids,
  privilegedContainer,
  privilegedGroup,
  rootAtStart,
  rootCapability,
  rootInContainer,
  rootOnHost,
  shortSubids,
  staleBaseline,
  subidsOnHostIds,
  unconfined,
  undefinedUser,
  unknownUser,
  unmappedId,
  unprovableName,
  unreadableFile,
  unusedSuppression,
  usernsConflict,
  usernsRemapOff,
  wayBackToRoot,
];
