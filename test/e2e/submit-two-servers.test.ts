// Two servers in two processes on one store, and one form that both are sent: it is carried out once.
import { textsIn } from './panel-user';
import { SecondServer } from './second-server/second-server';
import type { TimedDesk } from './timed-desk';
import { useTimedDesk } from './use-timed-desk';

const use = useTimedDesk();

let second: SecondServer | undefined;

beforeAll(async () => {
    second = await SecondServer.start(use());
}, 60_000);

afterAll(async () => {
    await second?.stop();
});

let openings = 0;

/** A form to warn a newcomer, as it was opened and filled in by carol. */
function form(desk: TimedDesk) {
    const target = desk.newcomer();
    const id = `action~GENERAL~warn~${target._id}~~opening${(openings += 1)}`;
    const view = { id, state: { reason: { reason: 'be kind' } } };
    return { target, request: { user: desk.demo.people.carol, view, triggerId: `trigger${openings}` } };
}

/** What the bars say that were pushed to carol since. */
async function barsDuring(desk: TimedDesk, work: () => Promise<unknown>): Promise<string[]> {
    const { recorder } = desk.engine;
    const { carol } = desk.demo.people;
    const before = recorder.pushesFor(carol).length;
    await work();
    const pushed = recorder.pushesFor(carol).slice(before);
    return pushed.map(({ interaction }) => textsIn((interaction as { view?: unknown }).view).join('\n'));
}

test.each([
    ['at the same time', 0],
    ['one after the other, as two clicks come', 150],
])('%s: one acts, and both answer what became of it', async (_name, milliseconds) => {
    const desk = use();
    const { target, request } = form(desk);
    const answers: unknown[] = [];
    const bars = await barsDuring(desk, async () => {
        const first = desk.engine.viewSubmit(request);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        answers.push(...(await Promise.all([first, second?.submit(request)])));
    });
    expect(answers).toEqual(
        [{ success: true }, { success: true }].map((each) => expect.objectContaining(each) as unknown),
    );
    expect(bars).toHaveLength(2);
    for (const bar of bars) expect(bar).toContain(`✅ Warned in #general: @${target.username ?? ''}.`);
    const history = await desk.say(desk.demo.people.carol, `history @${target.username ?? ''}`);
    expect(history.match(/be kind/g)).toHaveLength(1);
});

test('long after the other one has done it: it is not done again', async () => {
    const desk = use();
    const { target, request } = form(desk);
    await desk.engine.viewSubmit(request);
    const bars = await barsDuring(desk, async () => second?.submit(request));
    expect(bars.join()).toContain(`✅ Warned in #general: @${target.username ?? ''}.`);
    const history = await desk.say(desk.demo.people.carol, `history @${target.username ?? ''}`);
    expect(history.match(/be kind/g)).toHaveLength(1);
});
