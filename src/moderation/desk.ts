// The desk: what an entrance may do, for one moderator in one room. It holds the means; the entrances do not.
import type { Result } from '../workspace/problem';
import type { Person, Room } from '../workspace/ports';
import { abilities } from './abilities';
import type { Action } from './action';
import { perform } from './perform';
import type { Pipeline } from './perform';
import { ask } from './query';
import type { Query } from './query';
import type { ModerationRequest, Report, TargetName } from './request';
import { openScene } from './scene';

export interface Desk {
    readonly moderator: Person;
    readonly room: Room;
    perform(request: Omit<ModerationRequest, 'moderator' | 'room'>): Promise<Report>;
    abilities<Kind extends Action>(actions: readonly Kind[]): Promise<Result<Kind[]>>;
    ask<Answer>(query: Query<string, Answer>, name?: TargetName): Promise<Result<Answer>>;
}

export function openDesk(pipeline: Pipeline, moderator: Person, room: Room): Desk {
    const scene = () => openScene(pipeline.reading, moderator, room);
    return {
        moderator,
        room,
        perform: (request) => perform(pipeline, { ...request, moderator, room }),
        abilities: (actions) => abilities(scene(), actions),
        ask: (query, name) => ask(scene(), query, name),
    };
}
