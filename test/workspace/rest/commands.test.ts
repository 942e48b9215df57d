// commands.run: who may run a command where, and how often.
import type { CommandCall } from '../state/slash-commands';
import { failureTable } from '../testing/failure-table';
import { useHarness, type Harness } from '../testing/harness';

const use = useHarness();
const endpoint = 'commands.run';
const body = { command: 'MOD', roomId: 'GENERAL', params: 'mute  @bob' };

function serveMod({ workspace }: Harness): CommandCall[] {
    const calls: CommandCall[] = [];
    workspace.slashCommands = {
        has: (command) => command === 'mod',
        run: (call) => Promise.resolve(void calls.push(call)),
    };
    return calls;
}

describe('refuses', () => {
    const missing = { error: 'The command provided does not exist (or is disabled).' };
    failureTable(use, [
        {
            name: 'a body without a room',
            as: 'bob',
            endpoint,
            body: { command: 'mod' },
            answer: { error: "must have required property 'roomId'", errorType: 'invalid-params' },
        },
        { name: 'a command that is not there', as: 'bob', endpoint, body, answer: missing },
        {
            name: 'a room that the caller may not see',
            as: 'erin',
            endpoint,
            body: { ...body, roomId: 'core-id' },
            arrange: serveMod,
            status: 403,
            answer: { error: 'unauthorized' },
        },
        {
            name: 'a room that is not there, in the same words',
            as: 'erin',
            endpoint,
            body: { ...body, roomId: 'nowhere' },
            arrange: serveMod,
            status: 403,
            answer: { error: 'unauthorized' },
        },
        {
            name: 'a thread of another room',
            as: 'bob',
            endpoint,
            body: { ...body, tmid: 'elsewhere' },
            arrange: serveMod,
            answer: { error: 'Invalid thread.' },
        },
    ]);
});

it('takes the name in any case, and hands on what was typed as it was', async () => {
    const calls = serveMod(use());
    expect((await use().post('bob', endpoint, { ...body, triggerId: 'trigger' })).body).toEqual({ success: true });
    expect(calls).toMatchObject([{ command: 'mod', params: 'mute  @bob', triggerId: 'trigger' }]);
});

it('runs ten a minute for each address, unless the caller may pass the limit', async () => {
    const calls = serveMod(use());
    use().workspace.setSetting('API_Enable_Rate_Limiter', true);
    const answers = [];
    for (let call = 0; call < 6; call += 1) {
        answers.push(await use().post('bob', endpoint, body), await use().post('carol', endpoint, body));
    }
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(200), 429, 429]);
    expect(calls).toHaveLength(10);
    expect((await use().post('admin', endpoint, body)).status).toBe(200);
});
