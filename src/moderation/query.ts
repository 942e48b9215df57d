// The shape of a query: a question that changes nothing, declared as data like an action.
import { failure, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';
import type { Person } from '../workspace/ports';
import { findTarget } from './judge';
import type { TargetName } from './request';
import type { Scene } from './scene';

export interface Query<Name extends string, Answer> {
    readonly name: Name;
    readonly words: readonly string[];
    readonly parameters: readonly ['optional-target'];
    /** Answers, or refuses: a query checks its own right to be asked. */
    answer(scene: Scene, target: Person | undefined): Promise<Result<Answer>>;
}

export function defineQuery<const Name extends string, Answer>(query: Query<Name, Answer>): Query<Name, Answer> {
    return query;
}

/** Resolves whom the question is about, then asks. */
export async function ask<Answer>(
    scene: Scene,
    query: Query<string, Answer>,
    name: TargetName | undefined,
): Promise<Result<Answer>> {
    const target = name ? await findTarget(scene.reading, name) : success(undefined);
    return target.ok ? query.answer(scene, target.value) : failure(target.problem);
}
