// What a process remembers of cases: no more after thousands of acts on ever other people than it has room for.
import { BoundedCache } from '../../../src/caches/bounded-cache';
import { keepingMemory } from '../../../src/moderation/keeping-memory';
import { FakeKeeping, SECOND } from '../fakes/keeping';

const PEOPLE = 6000;

it('has a size, whatever is done', async () => {
    const keeping = new FakeKeeping();
    const memory = keepingMemory(keeping.making.now);
    const { book, deadlines } = keeping.open(memory);
    const sizes = (): number[] =>
        Object.values(memory).flatMap((each: unknown) => (each instanceof BoundedCache ? [each.size] : []));
    for (let each = 0; each < PEOPLE; each += 1) {
        keeping.now += SECOND;
        const id = `id-${each}`;
        const target = { id, username: `user${each}`, name: id };
        const room = { id: `room-${each}`, name: 'general' };
        const moderator = { ...target, id: `mod-${each}` };
        const opened = await book.open({ action: 'mute', moderator, target, room, reason: '' });
        if (opened.ok && each % 2 === 0) {
            await book.add(opened.value, { kind: 'closed', caseId: opened.value.id, ending: 'done', settled: false });
        }
        const until = keeping.now + each * 3600 * SECOND;
        const deadline = { caseId: id, roomId: room.id, username: id, action: 'mute', until, due: until, attempt: 0 };
        await deadlines.add(deadline);
        memory.directLimit.take(moderator.id, id);
    }
    expect(Math.max(...sizes())).toBeLessThanOrEqual(5000);
    expect(sizes().filter((size) => size > 1000).length).toBeGreaterThan(2);
});
