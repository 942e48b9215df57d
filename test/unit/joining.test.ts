// At the door: who is refused, in which words, and what it costs those who are not.
import type { IPersistence, IPersistenceRead, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { UserNotAllowedException } from '@rocket.chat/apps-engine/definition/exceptions';
import type { RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { keepingMemory } from '../../src/moderation/keeping-memory';
import type { Memory } from '../../src/doorway';
import { refuseTheBanned } from '../../src/joining';
import { only, room, user } from './fakes/engine';
import { FakeWorkspace } from './fakes/fake-workspace';
import { HOUR } from './fakes/keeping';
import { outcomeOf } from './fakes/performing';

const DOOR = 'bans of room id-general';

/** Somebody at the door of #general: what they read, and what was read for it. */
async function knock(
    workspace: FakeWorkspace,
    username: string,
    readInstead?: (key: string) => Promise<object[]> | undefined,
) {
    const { records, making } = workspace.keeping;
    const reads: string[] = [];
    const logged: string[] = [];
    const readByAssociation = (association: RocketChatAssociationRecord): Promise<object[]> => {
        const key = association.getID();
        reads.push(key);
        return readInstead?.(key) ?? Promise.resolve(records.under(key));
    };
    const read = only<IRead>({ getPersistenceReader: () => only<IPersistenceRead>({ readByAssociation }) });
    const memory = only<Memory>({ making, kept: keepingMemory(Date.now), log: (text) => void logged.push(text) });
    const joining = { joiningUser: user(username), room: room({ displayName: 'General' }) };
    let error: unknown;
    try {
        await refuseTheBanned(memory, joining, read, only<IPersistence>({}));
    } catch (thrown) {
        error = thrown;
    }
    return { error, said: error instanceof Error ? error.message : '', reads, logged };
}

async function bobIsKeptOut(duration?: number, reason = 'spam for @all'): Promise<FakeWorkspace> {
    const workspace = new FakeWorkspace();
    const timed = duration === undefined ? {} : { duration };
    await outcomeOf(workspace, { action: 'ban', by: 'mona', on: 'bob', reason, ...timed });
    const record = { id: 'id-bob', username: 'bob', name: 'Bob' };
    await workspace.keeping.records.port().append(record, [DOOR]);
    return workspace;
}

it('lets anyone in where nobody is kept out, with one read', async () => {
    const { error, reads } = await knock(new FakeWorkspace(), 'bob');
    expect(error).toBeUndefined();
    expect(reads).toEqual([DOOR]);
});

it('lets others in with one read as well', async () => {
    const { error, reads } = await knock(await bobIsKeptOut(), 'carol');
    expect(error).toBeUndefined();
    expect(reads).toEqual([DOOR]);
});

it('refuses who is kept out, with the room, the reason and the end', async () => {
    const { error, said } = await knock(await bobIsKeptOut(HOUR), 'bob');
    expect(error).toBeInstanceOf(UserNotAllowedException);
    expect(said).toBe(
        'You are banned from General. Ends by itself at 2026-11-21 21:15 UTC, in 1 hour. Reason: spam for @all',
    );
});

it('tells the beginning of a long reason', async () => {
    const { said } = await knock(await bobIsKeptOut(undefined, 'x'.repeat(4000)), 'bob');
    expect(said).toBe(`You are banned from General. Lasts until someone unbans. Reason: ${'x'.repeat(499)}…`);
});

it('refuses without an end or a case to tell of', async () => {
    expect((await knock(await bobIsKeptOut(), 'bob')).said).toBe(
        'You are banned from General. Lasts until someone unbans. Reason: spam for @all',
    );
    const workspace = new FakeWorkspace();
    await workspace.keeping.records.port().append({ id: 'id-bob', username: 'bob', name: 'Bob' }, [DOOR]);
    expect((await knock(workspace, 'bob')).said).toBe('You are banned from General.');
});

it.each([
    ['the read fails', () => Promise.reject(new Error('no database'))],
    ['the app may not read', () => Promise.resolve(undefined as never)],
    ['what was stored is broken', () => Promise.resolve([undefined as never])],
])('lets nobody in when %s, and says to try again', async (_, readDoor) => {
    const { error, said } = await knock(new FakeWorkspace(), 'carol', readDoor);
    expect(error).toBeInstanceOf(UserNotAllowedException);
    expect(said).toBe('Whether you may join General could not be found out. Try again in a minute.');
});

describe('whoever answers too slowly', () => {
    const never = (): Promise<object[]> => new Promise(() => undefined);

    beforeEach(() => {
        jest.useFakeTimers();
    });

    afterEach(() => {
        jest.useRealTimers();
    });

    it('keeps who is banned waiting for 300 milliseconds, and the reason is not told', async () => {
        const workspace = await bobIsKeptOut();
        const knocking = knock(workspace, 'bob', (key) => (key === DOOR ? undefined : never()));
        await jest.advanceTimersByTimeAsync(300);
        expect((await knocking).said).toBe('You are banned from General.');
    });

    it('lets nobody in who may be banned', async () => {
        const knocking = knock(await bobIsKeptOut(), 'bob', never);
        await jest.advanceTimersByTimeAsync(10000);
        expect((await knocking).said).toBe(
            'Whether you may join General could not be found out. Try again in a minute.',
        );
    });
});
