// Roles as apps read them.
import { createDemoWorkspace } from '../state/demo';
import { RoleMethods } from './roles';

const roles = new RoleMethods(createDemoWorkspace().workspace);

test('are found by id or name', async () => {
    expect(await roles.getOneByIdOrName('moderation-service')).toMatchObject({ name: 'Moderation service' });
    expect(await roles.getOneByIdOrName('Moderation service')).toMatchObject({ id: 'moderation-service' });
});

test.each(['nobody', 'Moderator', 'moderation service'])(
    '%s, which is not there in that case: a TypeError',
    async (name) => {
        await expect(roles.getOneByIdOrName(name)).rejects.toThrow(TypeError);
    },
);
