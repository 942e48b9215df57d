// When the members of a room came: all pages, both places where the server writes the time, and no wait in vain.
import { joinTimesByRest } from '../../../../src/workspace/rest/join-times';
import { failure, success } from '../../../../src/workspace/problem';
import { answered, FakeHttp, ok } from '../../fakes/engine';
import { restOver } from '../../fakes/rest';

const TIME = '2026-01-02T03:04:05.000Z';
const page = (first: number, count: number) =>
    ok({ members: Array.from({ length: count }, (_, position) => ({ _id: `id-${first + position}`, ts: TIME })) });

it('asks about the room, a hundred members at once', async () => {
    const line = new FakeHttp(page(0, 100), page(100, 100), page(200, 1));
    const times = await joinTimesByRest(restOver(line))('r');
    expect(times).toMatchObject({ ok: true });
    expect(times.ok && times.value.size).toBe(201);
    expect(line.sent.map(({ url, params }) => [url.split('/').at(-1), params])).toEqual(
        ['0', '100', '200'].map((offset) => ['rooms.membersOrderedByRole', { roomId: 'r', count: '100', offset }]),
    );
});

it('stops at the last page', async () => {
    const line = new FakeHttp(page(0, 99));
    await joinTimesByRest(restOver(line))('r');
    expect(line.sent).toHaveLength(1);
});

it('reads the time of the member or of its subscription, and leaves out what is none', async () => {
    const members = [
        { _id: 'typed', ts: TIME },
        { _id: 'stored', subscription: { ts: TIME } },
        { _id: 'odd', ts: 'yesterday' },
        { _id: 'none' },
        { _id: 'number', ts: 7, subscription: [] },
    ];
    const time = Date.parse(TIME);
    expect(await joinTimesByRest(restOver(new FakeHttp(ok({ members }))))('r')).toEqual(
        success(
            new Map([
                ['typed', time],
                ['stored', time],
            ]),
        ),
    );
});

it('believes no answer of another shape', async () => {
    expect(await joinTimesByRest(restOver(new FakeHttp(ok({ members: 'all' }))))('r')).toEqual(
        failure({ code: 'mod-answer-unreadable', effect: 'none', by: 'server' }),
    );
});

it('goes on with the next room after one that the service account may not see', async () => {
    const line = new FakeHttp(answered(404, { success: false, error: 'no match' }), page(0, 1));
    const read = joinTimesByRest(restOver(line));
    expect(await read('private')).toMatchObject({ ok: false });
    expect(await read('public')).toMatchObject({ ok: true });
});

it('asks about no further room once there was no answer', async () => {
    const line = new FakeHttp(answered(502, null));
    const read = joinTimesByRest(restOver(line));
    await read('one');
    const asked = line.sent.length;
    expect(await read('other')).toMatchObject({ problem: { code: 'mod-server-error' } });
    expect(line.sent).toHaveLength(asked);
});
