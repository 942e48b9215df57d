// What the process of a second server and the one with the workspace say to each other.
import type { ViewSubmitRequest } from '../../engine/host/interactions';
import type { BridgeName } from '../../workspace/bridges/engine-classes';

export type ToSecondServer =
    | {
          readonly kind: 'start';
          readonly store: string;
          readonly restUrl: string;
          readonly ahead: number;
          /** By which both know that they are of one workspace. */
          readonly uniqueID: string;
      }
    | { readonly kind: 'set-ahead'; readonly ahead: number }
    | { readonly kind: 'run-due-jobs' }
    | { readonly kind: 'submit'; readonly request: ViewSubmitRequest }
    | { readonly kind: 'stop' }
    | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string };

export type FromSecondServer =
    /** What was asked last is done; the answer is an app's. */
    | { readonly kind: 'done'; readonly answer?: unknown; readonly error?: string }
    | {
          readonly kind: 'ask';
          readonly id: number;
          readonly bridge: BridgeName;
          readonly method: string;
          readonly params: unknown[];
      };
