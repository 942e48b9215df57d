// The table of typed lines and what they mean, for the unit test of the grammar and for every tenth in the real engine.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LineBase {
    readonly about: 'people' | 'durations' | 'roles' | 'options' | 'words';
    /** As typed behind `/mod`, before Rocket.Chat splits it. */
    readonly line: string;
}

export interface MeantAct extends LineBase {
    /** The name of the action. */
    readonly act: string;
    readonly people: readonly string[];
    readonly role?: string;
    /** As Mod Desk writes durations; `off` for no end. Missing where nothing was said. */
    readonly duration?: string;
    readonly reason?: string;
    readonly options?: readonly string[];
}

export interface MeantCommand extends LineBase {
    readonly command: string;
    readonly target?: string;
    readonly case?: string;
    readonly duration?: string;
    readonly text?: string;
    readonly topic?: readonly string[];
}

export interface Refused extends LineBase {
    /** The code without `mod-`. */
    readonly refused: string;
    /** The durations that are proposed. */
    readonly nearest?: readonly string[];
    /** The commands that are proposed. */
    readonly readings?: readonly string[];
}

export type Meaning = MeantAct | MeantCommand | Refused;

/** In #general of the demo workspace, typed by its admin. */
export const meanings = JSON.parse(readFileSync(join(__dirname, 'meaning.json'), 'utf8')) as readonly Meaning[];
