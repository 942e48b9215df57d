// Many at once: each target stands for itself, whatever breaks, whoever else is at it, and whatever the limit is.
import type { User } from '../workspace/state/documents';
import { readable } from '../readable';
import { crowdOf, limitCalls, mutesOf, namesOf, runIdIn, saidTo, sayUntilTable, until } from './crowd';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();
const patience = 120_000;

const type = (user: User, params: string): Promise<void> =>
    use().engine.executeCommand({ command: 'mod', params, user, room: use().demo.rooms.general });

/** The people named in the line of an answer that ends in a code. */
function namedWith(answer: string, code: string): number {
    const line = answer.split('\n').find((each) => each.includes(`[${code}]`)) ?? '';
    return line.split(': ')[0]?.match(/@newcomer\d+/g)?.length ?? 0;
}

test(
    'fifty targets, ten failures of five kinds: each is told with its reason, and none stops another',
    async () => {
        const desk = use();
        const { carol } = desk.demo.people;
        const crowd = crowdOf(desk, 50);
        for (const answer of [401, 403, 'not-found', 'plain'] as const) {
            desk.rest.faults.next('rooms.muteUser', { answer, times: 2 });
        }
        // Those that are left of the one half.
        desk.rest.faults.next('rooms.muteUser', { times: 17 });
        // The other half breaks, is tried again, and two of them break again.
        desk.rest.faults.next('rooms.muteUser', { answer: 500, delay: 300, times: 25 });
        desk.rest.faults.next('rooms.muteUser', { answer: 500, times: 2 });
        const [table = ''] = await sayUntilTable(desk, carol, `mute ${namesOf(crowd)} 1h spam`);
        expect(table).toContain('40 of 50 done');
        for (const code of ['mod-service-account-refused', 'mod-service-account-forbidden', 'mod-server-error']) {
            expect(namedWith(table, code)).toBe(2);
        }
        expect(table.match(/@newcomer\d+/g)?.length).toBe(50);
        const muted = crowd.filter((person) => desk.isMuted(person));
        expect(muted).toHaveLength(40);
        expect(mutesOf(desk, muted)).toEqual(Array(40).fill(1));
        expect(await desk.say(carol, `run ${runIdIn(table)}`)).toContain('50 of 50 settled');
        for (const person of crowd) {
            const history = await desk.say(carol, `history @${person.username}`);
            expect(history).toContain('1 cases');
            expect(history.includes('failed') || history.includes('refused')).toBe(!desk.isMuted(person));
        }
    },
    patience,
);

test(
    'the limiter is on: everybody in the end, without a call that is refused, and told at once that it takes long',
    async () => {
        const desk = use();
        const { carol } = desk.demo.people;
        const bypass = desk.demo.workspace.permissions.get('api-bypass-rate-limit')?.roles ?? [];
        await limitCalls(desk, 5, 3000);
        const crowd = crowdOf(desk, 12);
        desk.rest.log.clear();
        const said = await sayUntilTable(desk, carol, `mute ${namesOf(crowd)}`);
        await limitCalls(desk, 0, 0);
        desk.demo.workspace.setPermission('api-bypass-rate-limit', bypass);
        expect(said[0]).toContain('5 of 12 settled');
        expect(said[0]).toContain('`/mod stop ');
        expect(said[0]).toContain('5 times a minute');
        expect(said.at(-1)).toContain('12 of 12 done');
        expect(mutesOf(desk, crowd)).toEqual(Array(12).fill(1));
        expect(desk.rest.log.calls().filter(({ status }) => status === 429)).toEqual([]);
    },
    patience,
);

test(
    'somebody else uses up the limit: the wait that the server names is waited, then it goes on',
    async () => {
        const desk = use();
        const { carol } = desk.demo.people;
        const crowd = crowdOf(desk, 3);
        desk.rest.faults.next('rooms.muteUser', { answer: 429 });
        const since = desk.engine.recorder.notices.length;
        await desk.say(carol, `mute ${namesOf(crowd)}`);
        await desk.clock.forward('31 seconds');
        await until(() => saidTo(desk, carol, since).some((text) => text.includes('3 of 3 done')));
        expect(mutesOf(desk, crowd)).toEqual([1, 1, 1]);
    },
    patience,
);

test(
    'stopped: what was done stays and is told, the rest is not tried',
    async () => {
        const desk = use();
        const { carol, alice } = desk.demo.people;
        const crowd = crowdOf(desk, 12);
        desk.rest.faults.next('rooms.muteUser', { times: 10 });
        desk.rest.faults.next('rooms.muteUser', { answer: 429, times: 2 });
        const since = desk.engine.recorder.notices.length;
        const started = await desk.say(carol, `mute ${namesOf(crowd)}`);
        expect(started).toContain('10 of 12 settled');
        const runId = runIdIn(started);
        expect(await desk.say(alice, 'runs')).toContain(runId);
        expect(await desk.say(alice, `stop ${runId}`)).toContain('10 of 12 were settled');
        await until(() => saidTo(desk, carol, since).some((text) => text.includes('10 of 12 done')));
        await desk.clock.forward('31 seconds');
        expect(saidTo(desk, carol, since).at(-1)).toContain('[mod-stopped]');
        expect(mutesOf(desk, crowd).filter((count) => count === 1)).toHaveLength(10);
        expect(await desk.say(alice, 'runs')).not.toContain(runId);
        expect(await desk.say(alice, `stop ${runId}`)).toContain('[mod-run-finished]');
        expect(await desk.say(alice, `run ${runId}`)).toContain('Stopped by @alice');
    },
    patience,
);

test(
    'two moderators at once on the same people: nobody is muted twice, and both get their table',
    async () => {
        const desk = use();
        const { carol, alice } = desk.demo.people;
        const crowd = crowdOf(desk, 25);
        const since = desk.engine.recorder.notices.length;
        const type = (user: typeof carol): Promise<void> =>
            desk.engine.executeCommand({
                command: 'mod',
                params: `mute ${namesOf(crowd)}`,
                user,
                room: desk.demo.rooms.general,
            });
        await Promise.all([type(carol), type(alice)]);
        const tables = [carol, alice].map((user) => saidTo(desk, user, since).at(-1) ?? '');
        const done = tables.map((table) => Number(/(\d+) of 25 done/.exec(table)?.[1] ?? Number.NaN));
        expect(done.reduce((sum, each) => sum + each)).toBe(25);
        for (const table of tables) expect(new Set(table.match(/@newcomer\d+/g)).size).toBe(25);
        expect(mutesOf(desk, crowd)).toEqual(Array(25).fill(1));
    },
    patience,
);

test(
    'undone as a whole, except for what somebody changed since',
    async () => {
        const desk = use();
        const { carol } = desk.demo.people;
        const crowd = crowdOf(desk, 6);
        const [table = ''] = await sayUntilTable(desk, carol, `mute ${namesOf(crowd)}`);
        const [first] = crowd;
        await desk.say(carol, `unmute @${first?.username}`);
        await desk.say(carol, `mute @${first?.username} 1d again`);
        const undone = await desk.say(carol, `undo ${runIdIn(table)}`);
        expect(undone).toContain('5 of 6 done');
        expect(namedWith(undone, 'mod-not-undoable')).toBe(1);
        expect(crowd.map((person) => desk.isMuted(person))).toEqual([true, false, false, false, false, false]);
    },
    patience,
);

test(
    'one word to the room and to the log for all of them, and one to each person',
    async () => {
        const desk = use();
        const { carol } = desk.demo.people;
        const crowd = crowdOf(desk, 3);
        // What carol did before counts for the limit on direct messages.
        await desk.clock.forward(11 * 60_000);
        const before = desk.demo.workspace.messages.findByRoom(desk.demo.rooms.general._id).length;
        await sayUntilTable(desk, carol, `mute ${namesOf(crowd)} 2h spam`);
        const own = desk.demo.workspace.messages
            .findByRoom(desk.demo.rooms.general._id)
            .slice(before)
            .filter(({ u }) => u._id === desk.appUser._id);
        expect(own).toHaveLength(1);
        for (const { username = '' } of crowd) expect(readable(own[0]?.msg ?? '')).toContain(`@${username}`);
        expect(crowd.map((person) => desk.directMessagesTo(person).length)).toEqual([1, 1, 1]);
    },
    patience,
);

test('the process is killed in the middle of three runs: they are taken up, no target twice, none forgotten', async () => {
    const desk = use();
    const { carol, alice, admin } = desk.demo.people;
    const [muted, kicked, warned] = [crowdOf(desk, 24), crowdOf(desk, 24), crowdOf(desk, 24)];
    // The engine waits half a minute for the dead process, and then prints that it gave up.
    const print = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    desk.rest.faults.next('rooms.muteUser', { times: 13 });
    desk.rest.faults.next('rooms.muteUser', { delay: 400, times: 4 });
    const since = desk.engine.recorder.notices.length;
    const unanswered = [
        type(carol, `mute ${namesOf(muted)}`),
        type(alice, `kick ${namesOf(kicked)}`),
        type(admin, `warn ${namesOf(warned)} rude`),
    ];
    await until(() => desk.rest.faults.waiting === 0);
    await desk.engine.kill();
    await Promise.allSettled(unanswered);
    expect(saidTo(desk, alice, since)).toEqual([]);
    await desk.pass('70 seconds');
    await until(() => [carol, alice, admin].every((user) => saidTo(desk, user, since).length > 0));
    print.mockRestore();
    for (const user of [carol, alice, admin]) expect(saidTo(desk, user, since)[0]).toContain('24 of 24 done');
    expect(mutesOf(desk, muted)).toEqual(Array(24).fill(1));
    expect(kicked.map((person) => desk.countOf('ul', person))).toEqual(Array(24).fill(1));
    for (const person of [...muted, ...kicked, ...warned]) {
        const history = await desk.say(carol, `history @${person.username}`);
        expect(history).toContain('1 cases');
        expect(history).not.toContain('not known to be finished');
    }
    expect(await desk.say(carol, 'runs')).toContain('None.');
}, 150_000);
