// Mutes and unmutes by REST; what it refuses because someone is not in the room waits until they come back.
import type { Result } from './problem';
import type { AwaitedAct, AwaitedActsPort, MutingPort, Person, Room } from './ports';

const NOT_THERE = 'error-user-not-in-room';

export function mutingOf(byRest: MutingPort, awaited: Pick<AwaitedActsPort, 'put'>): MutingPort {
    async function change(act: AwaitedAct, room: Room, target: Person): Promise<Result<void>> {
        const done = await byRest[act](room, target);
        return done.ok || done.problem.code !== NOT_THERE ? done : awaited.put(room, target, act);
    }
    return {
        ...byRest,
        mute: (room, target) => change('mute', room, target),
        unmute: (room, target) => change('unmute', room, target),
    };
}
