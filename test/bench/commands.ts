// The commands and openings that are measured, on the packaged app beside an app that does nothing.
import { packageFixture } from '../engine/fixtures';
import { ModDesk } from '../e2e/mod-desk';
import type { User } from '../workspace/state/documents';
import type { Subject } from './measure';
import { createOpenings } from './panel';

export interface Bench {
    readonly modDesk: ModDesk;
    readonly modDeskId: string;
    readonly idleId: string;
    readonly idleZip: Buffer;
    /** An app that does nothing. */
    readonly floor: Subject;
    readonly commands: readonly Command[];
}

export interface Command extends Subject {
    /** How the answer must begin, so that what is measured is what was meant. */
    readonly answer: string;
    readonly ask: () => Promise<string>;
}

/** Starts the engine with both apps. */
export async function startBench(): Promise<Bench> {
    const modDesk = await ModDesk.start();
    const { engine, demo } = modDesk;
    const { people, rooms } = demo;
    const [modDeskId = ''] = engine.store.apps.keys();
    const idleZip = await packageFixture('idle');
    const { id: idleId } = await engine.install(idleZip, people.admin);

    const type = (command: string, params: string, user: User): Promise<void> =>
        engine.executeCommand({ command, params, user, room: rooms.general });
    const mod = (name: string, user: User, params: string, answer: string, undo?: string): Command => ({
        name,
        answer,
        run: () => type('mod', params, user),
        ask: async () => (await modDesk.say({ user, room: rooms.general }, params)).answer,
        ...(undo === undefined ? {} : { prepare: () => type('mod', undo, user) }),
    });

    return {
        modDesk,
        modDeskId,
        idleId,
        idleZip,
        floor: { name: '/idle, an app that does nothing', run: () => type('idle', '', people.carol) },
        commands: [
            mod('/mod help', people.carol, 'help', '*Mod Desk*'),
            mod('/mod', people.carol, '', '*Mod Desk*'),
            mod('/mod roles', people.carol, 'roles', '*Roles in #general*'),
            mod('/mod mute, refused', people.bob, 'mute @olivia', '⛔ @olivia: '),
            mod('/mod mute, done', people.carol, 'mute @bob spam', '✅ Muted', 'unmute @bob'),
            ...createOpenings(modDesk, people.carol, modDeskId),
        ],
    };
}
