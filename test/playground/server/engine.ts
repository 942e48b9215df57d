// What the playground needs of a running engine.
import type { EngineHost } from '../../engine/engine-host';

export type PlaygroundEngine = Pick<
    EngineHost,
    | 'actionButton'
    | 'blockAction'
    | 'events'
    | 'executeCommand'
    | 'getActionButtons'
    | 'getCommands'
    | 'store'
    | 'viewClosed'
    | 'viewSubmit'
>;
