// The slash command itself: it never stays silent.
import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import { ModCommand } from '../../../src/slash/mod-command';
import type { Entrance } from '../../../src/slash/mod-command';
import { failure, refusal, success } from '../../../src/workspace/problem';
import { openDoctor } from '../../../src/moderation/doctor/doctor';
import { readable } from '../../readable';
import { ADMIN, Patient } from '../fakes/examination';
import { person } from '../fakes/people';
import { only } from '../fakes/engine';
import { FakeWorkspace } from '../fakes/fake-workspace';
import { deskFor } from '../fakes/performing';
import { english, withoutCases } from '../fakes/typing';

const UNEXPECTED =
    'Mod Desk met an unexpected error. What was asked may or may not have been done: look before you repeat it.';

async function run(words: string[], entrance: Partial<Entrance> = {}) {
    const told: string[] = [];
    const reported: unknown[] = [];
    const workspace = new FakeWorkspace();
    const given: Entrance = {
        t: english,
        threadId: undefined,
        openDesk: () => Promise.resolve(success(deskFor(workspace, 'mona'))),
        openDoctor: () => Promise.resolve(openDoctor(ADMIN, new Patient().ports())),
        tell: (text) => Promise.resolve(void told.push(readable(text))),
        report: (error) => Promise.resolve(void reported.push(error)),
        ...entrance,
    };
    const context = only<SlashCommandContext>({ getArguments: () => words });
    const nothing = [only<IRead>({}), only<IModify>({}), only<IHttp>({}), only<IPersistence>({})] as const;
    await new ModCommand(() => given).executor(context, ...nothing);
    return { told, reported, workspace };
}

it('is called /mod and needs no preview', () => {
    const command = new ModCommand(() => only<Entrance>({}));
    expect([command.command, command.providesPreview]).toEqual(['mod', false]);
});

it('answers once, with what was done', async () => {
    const { told, reported } = await run(['mute', '@bob']);
    expect(told.map(withoutCases)).toEqual(['✅ Muted in #general: @bob.\nLasts until someone unmutes.']);
    expect(reported).toEqual([]);
});

it('says why the desk cannot be opened', async () => {
    const { told } = await run(['mute', '@bob'], {
        openDesk: () => Promise.resolve(failure(refusal('error-invalid-room'))),
    });
    expect(told).toEqual(['This room does not exist any more. [error-invalid-room]']);
});

it('answers and reports when opening the desk throws', async () => {
    const error = new Error('settings are not readable');
    const { told, reported } = await run(['mute', '@bob'], { openDesk: () => Promise.reject(error) });
    expect(told).toEqual([UNEXPECTED]);
    expect(reported).toEqual([error]);
});

it('answers and reports when the work throws', async () => {
    const workspace = new FakeWorkspace();
    workspace.calls.throwFrom('rooms.roleHolders');
    const { told, reported } = await run(['roles'], {
        openDesk: () => Promise.resolve(success(deskFor(workspace, 'mona'))),
    });
    expect(told).toEqual([UNEXPECTED]);
    expect(reported).toHaveLength(1);
});

describe('the panel', () => {
    it('opens besides the answer, and only where nothing was asked', async () => {
        let opened = 0;
        const openPanel = () => Promise.resolve(void (opened += 1));
        expect((await run([], { openPanel })).told[0]).toMatch(/^\*Mod Desk\*/);
        expect(opened).toBe(1);
        await run(['help'], { openPanel });
        expect(opened).toBe(1);
    });

    it('leaves the answer standing when it cannot be opened', async () => {
        const { told, reported } = await run([], { openPanel: () => Promise.reject(new Error('no trigger')) });
        expect(told).toHaveLength(1);
        expect(reported).toHaveLength(1);
    });
});

describe('the doctor', () => {
    const noDesk = { openDesk: () => Promise.reject(new Error('the desk is not to be opened')) };

    it.each([
        [['doctor'], '*Mod Desk, examined*'],
        [['DOCTOR'], '*Mod Desk, examined*'],
        [['setup'], '*The way to a working service account*'],
    ])('is asked without a desk: %j', async (words, title) => {
        const { told, reported } = await run(words, noDesk);
        expect(told).toHaveLength(1);
        expect(told[0]?.split('\n')[0]).toBe(title);
        expect(reported).toEqual([]);
    });

    it.each([[['doctor']], [['setup']]])('refuses whoever is no administrator: %j', async (words) => {
        const doctor = openDoctor(person({ workspaceRoles: ['user', 'moderator'] }), new Patient().ports());
        const { told } = await run(words, { ...noDesk, openDoctor: () => Promise.resolve(doctor) });
        expect(told).toEqual(['⛔ Only administrators of the workspace may ask that. [mod-admins-only]']);
    });

    it('answers and reports when it cannot be had', async () => {
        const error = new Error('settings are not readable');
        const { told, reported } = await run(['doctor'], { openDoctor: () => Promise.reject(error) });
        expect(told).toEqual([UNEXPECTED]);
        expect(reported).toEqual([error]);
    });

    it('explains an action at the desk, and only says what is wrong with other words', async () => {
        expect((await run(['doctor', '@bob', 'mute'])).told[0]).toMatch(/^\*Mute on @bob in #general: tried out/);
        expect((await run(['doctor', '@bob'])).told[0]).toMatch(/ \[mod-missing-action\]\n/);
        expect((await run(['setup', 'now'])).told[0]).toMatch(/ \[mod-too-many-words\]\n/);
    });
});
