// What one process remembers of the forms that were sent to it: the same one again gets the same answer.
import { MOST_REMEMBERED, Submissions } from '../../../../src/moderation/submissions/submissions';

const final = (): boolean => true;
const open = (): boolean => false;

/** Work that is counted, and answers how many times it was done. */
function counted(): { times: number; readonly work: () => Promise<number> } {
    const counting = { times: 0, work: () => Promise.resolve((counting.times += 1)) };
    return counting;
}

it('does it once while it is being done, and once it is done', async () => {
    const submissions = new Submissions<number>();
    const { work } = counted();
    const both = await Promise.all([submissions.once('form', work, final), submissions.once('form', work, final)]);
    expect([...both, await submissions.once('form', work, final)]).toEqual([1, 1, 1]);
    expect(await submissions.once('another form', work, final)).toBe(2);
});

it('does it again after an answer that is not final, but not while it is being done', async () => {
    const submissions = new Submissions<number>();
    const { work } = counted();
    const both = await Promise.all([submissions.once('form', work, open), submissions.once('form', work, open)]);
    expect([...both, await submissions.once('form', work, open)]).toEqual([1, 1, 2]);
});

it('does what broke half-way no second time', async () => {
    const submissions = new Submissions<number>();
    let times = 0;
    const breaking = (): Promise<number> => {
        times += 1;
        return Promise.reject(new Error('half-way'));
    };
    await expect(submissions.once('form', breaking, open)).rejects.toThrow('half-way');
    await expect(submissions.once('form', breaking, open)).rejects.toThrow('half-way');
    expect(times).toBe(1);
});

it('remembers only so many', async () => {
    const submissions = new Submissions<number>();
    const { work } = counted();
    await submissions.once('first', work, final);
    for (let form = 1; form <= MOST_REMEMBERED; form += 1) {
        await submissions.once(`form ${form}`, work, final);
    }
    expect(await submissions.once(`form ${MOST_REMEMBERED}`, work, final)).toBe(MOST_REMEMBERED + 1);
    expect(await submissions.once('first', work, final)).toBe(MOST_REMEMBERED + 2);
});

it('forgets nothing of a form that was sent anew when the first answer to it comes late', async () => {
    const submissions = new Submissions<string>();
    let answer: (text: string) => void = () => undefined;
    const late = submissions.once('form', () => new Promise((resolve) => (answer = resolve)), open);
    for (let form = 0; form < MOST_REMEMBERED; form += 1) {
        await submissions.once(`form ${form}`, () => Promise.resolve(''), final);
    }
    const anew = submissions.once('form', () => Promise.resolve('anew'), final);
    answer('late');
    expect([await late, await anew]).toEqual(['late', 'anew']);
    expect(await submissions.once('form', () => Promise.resolve('again'), final)).toBe('anew');
});
