import type { Rule } from '../core/rule.ts';
import { engineSocket } from './engine-socket.ts';
import { hostUserNamespace } from './host-user-namespace.ts';
import { privilegedContainer } from './privileged-container.ts';
import { rootAtStart } from './root-at-start.ts';
import { rootInContainer } from './root-in-container.ts';
import { rootOnHost } from './root-on-host.ts';
import { undefinedUser } from './undefined-user.ts';
import { unknownUser } from './unknown-user.ts';
import { unprovableName } from './unprovable-name.ts';
import { unreadableFile } from './unreadable-file.ts';
import { wayBackToRoot } from './way-back-to-root.ts';

/** Every rule, by id. */
export const rules: readonly Rule[] = [
  engineSocket,
  hostUserNamespace,
  privilegedContainer,
  rootAtStart,
  rootInContainer,
  rootOnHost,
  undefinedUser,
  unknownUser,
  unprovableName,
  unreadableFile,
  wayBackToRoot,
];
