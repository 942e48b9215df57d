// The app's direct room with someone: found, made, opened again, and never for those who are deactivated.
import type {
    IModify,
    IModifyCreator,
    IModifyUpdater,
    IRoomBuilder,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { openDirectRoom } from '../../../../src/workspace/engine/direct-room';
import { only, reader, room, user } from '../../fakes/engine';

const APP = user('mod-desk.bot');
const direct = (details: object = {}): IRoom => room({ id: 'direct', slugifiedName: undefined, type: 'd', ...details });

/** A builder as the engine's: it hands out its room, and collects what is set. */
class Builder {
    public readonly changes: object[] = [];
    public readonly room = direct();
    public readonly builder: IRoomBuilder = only<IRoomBuilder>({
        getRoom: () => this.room,
        setReadOnly: (isReadOnly) => {
            this.changes.push({ isReadOnly });
            return this.builder;
        },
    });
}

function means(known: IRoom | Error | undefined, person: IUser | null = user('bob'), modify: Partial<IModify> = {}) {
    const getDirectByUsernames = jest.fn((names: string[]) =>
        known instanceof Error
            ? Promise.reject(known)
            : Promise.resolve(names.length === 2 ? (known as IRoom) : direct()),
    );
    const read = reader(
        { getDirectByUsernames, getById: () => Promise.resolve(direct()) },
        { getByUsername: () => Promise.resolve(person as IUser) },
    );
    return { read, modify: only<IModify>(modify), appUser: APP, getDirectByUsernames };
}

function updater(finish: () => Promise<void>) {
    const built = new Builder();
    const room = jest.fn(() => Promise.resolve(built.builder));
    return { built, room, modify: { getUpdater: () => only<IModifyUpdater>({ room, finish }) } };
}

it('is the one that there is', async () => {
    const found = direct({ isReadOnly: false });
    const given = means(found);
    expect(await openDirectRoom(given, 'bob')).toEqual({ ok: true, value: found });
    expect(given.getDirectByUsernames).toHaveBeenCalledWith(['mod-desk.bot', 'bob']);
});

it.each([undefined, new Error('no such user')])('is made where there is none: %p', async (known) => {
    const finish = jest.fn(() => Promise.resolve('direct'));
    const builder: Partial<IRoomBuilder> = {};
    Object.assign(builder, {
        setType: () => builder,
        setCreator: () => builder,
        setMembersToBeAddedByUsernames: () => builder,
    });
    const creator = only<IModifyCreator>({ startRoom: () => builder as IRoomBuilder, finish });
    const given = means(known, user('bob'), { getCreator: () => creator });
    expect(await openDirectRoom(given, 'bob')).toMatchObject({ ok: true, value: { id: 'direct' } });
    expect(finish).toHaveBeenCalledTimes(1);
});

it('is opened again for who is active; nothing else of it is written', async () => {
    const { built, room: opened, modify } = updater(() => Promise.resolve());
    const found = direct({ isReadOnly: true });
    expect(await openDirectRoom(means(found, user('bob'), modify), 'bob')).toEqual({ ok: true, value: found });
    expect(opened).toHaveBeenCalledWith('direct', APP);
    expect(built.changes).toEqual([{ isReadOnly: false }]);
});

it.each([user('bob', { isEnabled: false }), null])('stays closed for who is not: %j', async (person) => {
    const given = means(direct({ isReadOnly: true }), person);
    expect(await openDirectRoom(given, 'bob')).toMatchObject({ problem: { code: 'mod-person-deactivated' } });
});

it('says why it cannot be opened', async () => {
    const { modify } = updater(() => Promise.reject(new Error('Room id not found')));
    const given = means(direct({ isReadOnly: true }), user('bob'), modify);
    expect(await openDirectRoom(given, 'bob')).toMatchObject({ problem: { code: 'mod-engine-failed' } });
});
