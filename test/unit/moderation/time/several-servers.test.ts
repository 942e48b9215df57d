// Several servers on one store: each sweeps, one lifts.
import { duration } from '../../../../src/actions/duration';
import { sweep } from '../../../../src/moderation/time/sweep';
import { Turns } from '../../../../src/moderation/turns';
import { HOUR, SECOND } from '../../fakes/keeping';
import { liftingOf } from '../../fakes/lifting';
import { isMuted, muted } from '../../fakes/muted';
import { deskFor, outcomeOf } from '../../fakes/performing';

describe('ending, and changing the end at the same moment', () => {
    it('on one server, take their turns: who comes second sees what the first has done', async () => {
        const workspace = await muted();
        const id = workspace.keeping.cases()[0]?.id ?? '';
        workspace.keeping.now += 2 * HOUR;
        const turns = new Turns();
        let changing: Promise<unknown> | undefined;
        workspace.calls.afterwards('muting.unmute', () => {
            const desk = deskFor(workspace, 'mona', { turns });
            changing = desk.runCaseCommand(duration, { caseId: id, text: '', duration: HOUR, workspace: false });
        });
        const wait = () => Promise.resolve();
        expect(await sweep(liftingOf(workspace, wait, turns), () => Promise.resolve())).toMatchObject({ lifted: 1 });
        expect(await changing).toMatchObject({ ok: false, problem: { code: 'mod-not-timed' } });
        expect(isMuted(workspace)).toBe(false);
    });

    it('on two servers, whatever end was told is true: the act is done again', async () => {
        const workspace = await muted();
        const { keeping } = workspace;
        const [found] = keeping.cases();
        keeping.now += 2 * HOUR;
        const until = keeping.now + HOUR;
        workspace.calls.afterwards('muting.unmute', () => {
            const by = { id: 'id-mona', username: 'mona', name: 'Mona' };
            const record = { kind: 'duration', caseId: found?.id, recordId: 'r', at: keeping.now, by, until };
            void keeping.records.port().append(record, [`case ${found?.id ?? ''}`]);
        });
        expect(await sweep(liftingOf(workspace), () => Promise.resolve())).toMatchObject({ lifted: 0, stale: 1 });
        expect(workspace.acts()).toEqual(['muting.unmute bob', 'muting.mute bob']);
        expect(isMuted(workspace)).toBe(true);
        expect(keeping.told.map(({ happened }) => happened)).not.toContain('lifted');
    });
});

describe('several servers on one store', () => {
    it.each([0, 1, 2, 3, 4, 5, 8, 13])('lift once, one of them %d steps behind', async (steps) => {
        const workspace = await muted();
        workspace.keeping.now += 2 * HOUR;
        let waiting: (() => void)[] = [];
        const wait = () => new Promise<void>((resolve) => waiting.push(resolve));
        const report = () => Promise.resolve();
        const servers = [sweep(liftingOf(workspace, wait), report)];
        for (let step = 0; step < steps; step += 1) {
            await Promise.resolve();
        }
        servers.push(sweep(liftingOf(workspace, wait), report));
        for (let round = 0; round < 50; round += 1) {
            await new Promise((resolve) => setImmediate(resolve));
            const ready = waiting;
            waiting = [];
            ready.forEach((resolve) => {
                resolve();
            });
        }
        const swept = await Promise.all(servers);
        expect(swept.reduce((sum, { lifted }) => sum + lifted, 0)).toBe(1);
        expect(workspace.acts()).toEqual(['muting.unmute bob']);
        expect(workspace.keeping.told).toHaveLength(1);
    });

    it('leave alone what a person did while they agreed who of them acts', async () => {
        const workspace = await muted();
        workspace.keeping.now += 2 * HOUR;
        const wait = async () => {
            await outcomeOf(workspace, { action: 'unmute', by: 'mona', on: 'bob' });
            workspace.keeping.now += 2 * SECOND;
            await outcomeOf(workspace, { action: 'mute', by: 'mona', on: 'bob' });
        };
        const swept = await sweep(liftingOf(workspace, wait), () => Promise.resolve());
        expect(swept).toMatchObject({ lifted: 0, stale: 1 });
        expect(isMuted(workspace)).toBe(true);
    });
});
