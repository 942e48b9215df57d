// Direct messages that are too many: put off, and told in one when the time is over, by one of the servers.
import { defuse } from '../../../../src/texts/defuse';
import { compose } from '../../../../src/texts/markdown';
import { putOffText } from '../../../../src/answers/put-off-text';
import { DirectLimit, WINDOW_MILLISECONDS } from '../../../../src/moderation/direct/direct-limit';
import { directMessages } from '../../../../src/moderation/direct/direct-messages';
import type { DirectMessages } from '../../../../src/moderation/direct/direct-messages';
import { PutOffMessages } from '../../../../src/moderation/direct/put-off';
import { tellWhatWasPutOff } from '../../../../src/moderation/direct/tell-put-off';
import { keepingMemory } from '../../../../src/moderation/keeping-memory';
import { failure, refusal, success } from '../../../../src/workspace/problem';
import type { Problem } from '../../../../src/workspace/problem';
import { FakeWorkspace } from '../../fakes/fake-workspace';
import { english } from '../../fakes/typing';

class Post {
    public readonly workspace = new FakeWorkspace();
    public readonly letters: string[] = [];
    public broken: Problem | undefined;
    private readonly limit = new DirectLimit(() => this.workspace.keeping.now);
    private readonly memory = keepingMemory(() => this.workspace.keeping.now);

    public putOff(memory = this.memory): PutOffMessages {
        const { records, making } = this.workspace.keeping;
        return new PutOffMessages(records.port(), making, memory.putOffCounts);
    }

    public causedBy(id: string, isApp = false): DirectMessages {
        const { messages, limit } = this;
        return directMessages({ messages, limit, putOff: this.putOff(), causedBy: { id, isApp } });
    }

    public sweep(wait: () => Promise<void> = () => Promise.resolve()): Promise<string[]> {
        const { keeping } = this.workspace;
        return tellWhatWasPutOff({
            ...{ putOff: this.putOff(), messages: this.messages, making: keeping.making, wait },
            ...{ records: keeping.records.port(), people: this.workspace.reading().people },
            text: (found) => putOffText(english, found),
        });
    }

    public get messages() {
        return {
            directly: (username: string, text: string) => {
                this.letters.push(`${username}: ${text}`);
                return Promise.resolve(this.broken ? failure(this.broken) : success(undefined));
            },
        };
    }
}

const bob = { id: 'id-bob', username: 'bob', name: 'Bob' };

async function warnings(
    post: Post,
    count: number,
    text = (number: number) => compose`Warn ${number}.`,
): Promise<string[]> {
    const direct = post.causedBy('id-mona');
    const sent: string[] = [];
    for (let number = 0; number < count; number += 1) {
        const told = await direct.directly(bob, text(number));
        sent.push(told.ok ? 'now' : told.problem.code);
    }
    return sent;
}

it('thirty at once are three, and one that sums up the rest when the time is over', async () => {
    const post = new Post();
    const sent = await warnings(post, 30, () => compose`Warn in #general, by @mona.`);
    expect([
        sent.filter((each) => each === 'now').length,
        sent.filter((each) => each === 'mod-told-later').length,
    ]).toEqual([3, 27]);
    expect(await post.sweep()).toEqual([]);
    expect(post.letters).toHaveLength(3);
    post.workspace.keeping.now = post.putOff().toldAt;
    expect(await post.sweep()).toEqual([]);
    expect(post.letters).toHaveLength(4);
    expect(post.letters[3]).toContain('Warn in #general, by @mona. (this was sent 27 times)');
    await post.sweep();
    expect(post.letters).toHaveLength(4);
    expect(post.workspace.keeping.records.keys('')).toEqual([]);
});

it('keeps no more than a message holds, and says that there were more', async () => {
    const post = new Post();
    await warnings(post, 200, (number) => compose`Warn ${number}: ${defuse('x'.repeat(200))}`);
    expect(post.workspace.keeping.records.keys('texts ')).toHaveLength(1);
    expect(post.workspace.keeping.records.under(post.workspace.keeping.records.keys('texts ')[0] ?? '')).toHaveLength(
        30,
    );
    post.workspace.keeping.now += WINDOW_MILLISECONDS;
    await post.sweep();
    const last = post.letters.at(-1) ?? '';
    expect(last.length).toBeLessThan(3500);
    expect(last).toMatch(/more than \d+ more of the kind/);
});

it('each person gets one, by the name that they have then, and whoever is gone none', async () => {
    const post = new Post();
    await warnings(post, 4);
    const carol = { id: 'id-carol', username: 'carol', name: 'Carol' };
    const gone = { id: 'id-gone', username: 'gone', name: 'Gone' };
    for (const person of [carol, carol, carol, carol, gone, gone, gone, gone]) {
        await post.causedBy('id-mona').directly(person, compose`Warn.`);
    }
    post.workspace.person('carol').username = 'caroline';
    post.letters.length = 0;
    post.workspace.keeping.now += WINDOW_MILLISECONDS;
    expect(await post.sweep()).toEqual([]);
    expect(post.letters.map((letter) => letter.split(':')[0]).sort()).toEqual(['bob', 'caroline']);
});

it('is told by one of two servers that sweep at once', async () => {
    const post = new Post();
    await warnings(post, 9);
    post.workspace.keeping.now += WINDOW_MILLISECONDS;
    const wait = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all([post.sweep(wait), post.sweep(wait)]);
    expect(post.letters).toHaveLength(4);
});

it('is there after a crash, and a message that cannot be sent is reported and not tried for ever', async () => {
    const post = new Post();
    await warnings(post, 5);
    post.workspace.keeping.now += WINDOW_MILLISECONDS;
    post.broken = refusal('error-not-allowed');
    expect(await post.sweep()).toEqual(['error-not-allowed']);
    expect(await post.sweep()).toEqual([]);
});

it('says so when it cannot be put off either', async () => {
    const post = new Post();
    post.workspace.keeping.records.calls.fail('records.append', refusal('mod-engine-failed'));
    expect((await warnings(post, 4)).at(-1)).toBe('mod-engine-failed');
});

it('is no limit for the app itself', async () => {
    const post = new Post();
    for (let number = 0; number < 60; number += 1) {
        await post.causedBy('id-app', true).directly(bob, compose`Mute has ended.`);
    }
    expect(post.letters).toHaveLength(60);
});
