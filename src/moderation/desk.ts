// The desk: what an entrance may do, for one moderator in one room. It holds the means; the entrances do not.
import { failure, success } from '../workspace/problem';
import type { AffectedRooms, Problem, Result } from '../workspace/problem';
import type { NamedUser, Person, Role, Room, RoomRoleHolder } from '../workspace/ports';
import { abilities } from './abilities';
import { awayAmong, roomAwaitingAll } from './away';
import { settlingOf } from './cases/settle';
import type { Action } from './action';
import type { Asking, CaseCommand, CaseOffice, Watch } from './cases/case-command';
import type { Case } from './cases/fold';
import { standingCase } from './cases/latest-of-kind';
import { personReference } from './cases/record';
import { runCaseCommand } from './cases/run-case-command';
import type { CaseNaming } from './cases/run-case-command';
import { explain } from './explain';
import type { Explanation } from './explain';
import { findTarget, judge, judgePerson } from './judge';
import { rolesToOffer } from './offers';
import { checkMayChangeCase, checkMayStop } from './may-change';
import { checkMayEnter, checkMayLook } from './may-look';
import { lookAtMember } from './member';
import type { Member } from './member';
import { perform, resume } from './perform';
import type { Pipeline } from './perform';
import { ask } from './query';
import type { Query } from './query';
import { endsOf } from './time/ends';
import type { Report, TargetName } from './request';
import type { Run } from './runs/fold-run';
import { withoutTraces } from './without-traces';
import { openScene } from './scene';
import type { Scene } from './scene';
import { isRole, peopleCalled, peopleAmong, whyNotTry } from './who-is-meant';

export interface Desk {
    readonly moderator: Person;
    readonly room: Room;
    /** Why nothing may be asked or done here at all; `undefined` when it may. Asked before anything else. */
    whyNotEnter(): Promise<Problem | undefined>;
    /** Why no action that needs the service account can be done, where that is known beforehand. */
    readonly limited: Problem | undefined;
    /** The time, in milliseconds. */
    readonly now: () => number;
    /** How long an action lasts where nothing is said of it, in milliseconds; `undefined` where it has no end then. */
    defaultDuration(action: Action): number | undefined;
    /** The case by which it is so already that an action was done to a person, where Mod Desk knows of one. */
    standing(action: Action, target: Person): Promise<Result<Case | undefined>>;
    /** Whether an action can be done to anybody at the moment, as far as is known beforehand. */
    isAvailable(action: Action): boolean;
    /** Carries the request out; `watch` is told how far a request for several people has come. */
    perform(request: Asking, watch?: Watch): Promise<Report>;
    /** Carries the request out in a simulation: the same checks and the same outcomes, and nothing changes. */
    dryRun(request: Asking): Promise<Report>;
    /** Takes up a run of this moderator in this room that its process did not finish. */
    resume(request: Asking, run: Run): Promise<Report | undefined>;
    abilities<Kind extends Action>(actions: readonly Kind[]): Promise<Result<readonly Kind[]>>;
    ask<Answer>(query: Query<string, Answer>, name?: TargetName): Promise<Result<Answer>>;
    /** The usernames among names, of people whom the action could concern here; see {@link peopleAmong}. */
    peopleAmong(
        action: Pick<Action, 'target' | 'scope'>,
        names: readonly string[],
        thoroughly: boolean,
    ): Promise<Result<readonly string[]>>;
    /** Why the moderator may not do it to anybody here. */
    whyNotTry(action: Action): Promise<Problem | undefined>;
    /** People by what they are called. */
    peopleCalled(text: string): Promise<Result<readonly NamedUser[]>>;
    isRole(name: string): Promise<Result<boolean>>;
    /** Runs a command about cases for those it is for. */
    runCaseCommand<Answer>(command: CaseCommand<string, Answer>, naming: CaseNaming): Promise<Result<Answer>>;
    /** The room with what is awaited of people who are not in it. */
    awaitingRoom(): Promise<Result<Room>>;
    /** Those of these usernames who are not in the room. */
    away(usernames: readonly string[]): Promise<Result<ReadonlySet<string>>>;
    /** When the mutes of these usernames end by themselves, for those of which that is known. */
    muteEnds(usernames: readonly string[]): Promise<Result<ReadonlyMap<string, number>>>;
    /** Owners, moderators and leaders, for those who may look at the room. */
    roleHolders(): Promise<Result<readonly RoomRoleHolder[]>>;
    /** The roles that an action about a role may be asked for. */
    roles(): Promise<Result<readonly Role[]>>;
    /** One person as this moderator may see and act on them, for those who may look at the room. */
    member<Kind extends Action>(name: TargetName, actions: readonly Kind[]): Promise<Result<Member<Kind>>>;
    /** What trying a request would come to, and why; nothing is done. */
    explain(request: Asking): Promise<Explanation>;
    /** The rooms that the act would hand over or delete, if it were allowed; they count as shown to the moderator. */
    foretell(action: Action, target: TargetName): Promise<Result<AffectedRooms | undefined>>;
}

function officeOf(pipeline: Pipeline, scene: Scene, performHere: CaseOffice['perform']): CaseOffice {
    const { keeping, rules, acting, turns } = pipeline;
    const asking = { scene, rules, actionNamed: keeping.actionNamed };
    return {
        ...{ ...keeping, scene, acting, turns, perform: performHere },
        judge: (action, target) => judgePerson({ action, scene, name: { id: target.id }, rules }, target),
        checkMayChange: (found) => checkMayChangeCase(asking, found),
        checkMayStop: (run) => checkMayStop(asking, run),
    };
}

/** Rooms that were told of count as shown to the moderator. */
async function foretell(
    { reading, rules, shownRooms }: Pipeline,
    scene: Scene,
    action: Action,
    name: TargetName,
): Promise<Result<AffectedRooms | undefined>> {
    const verdict = await judge({ action, scene, name, rules });
    if (!verdict.allowed) {
        return failure(verdict.problem);
    }
    const { target } = verdict.situation;
    const rooms = await action.foretell?.(reading, target);
    if (!rooms) {
        return success(undefined);
    }
    if (rooms.ok) {
        shownRooms.remember(scene.moderator.id, target.id, rooms.value);
    }
    return rooms;
}

/** @param simulated a pipeline on ports that only tell what would happen */
export function openDesk(pipeline: Pipeline, simulated: () => Pipeline, moderator: Person, room: Room): Desk {
    const { reading, acting, rules } = pipeline;
    // Questions of one event share what they read; an act reads for itself.
    const scene = openScene(reading, moderator, room);

    const performHere: Desk['perform'] = (request, watch) => perform(pipeline, { ...request, moderator, room }, watch);
    const office = officeOf(pipeline, scene, performHere);

    return {
        moderator,
        room,
        whyNotEnter: () => checkMayEnter(scene),
        limited: acting.muting.unavailable,
        now: pipeline.keeping.now,
        defaultDuration: (action) => (action.duration ? rules.defaultDurations.get(action.name) : undefined),
        standing: (action, target) =>
            standingCase(pipeline.keeping, { action: action.name, target: personReference(target), room }),
        isAvailable: (action) => action.unavailable(acting) === undefined,
        perform: performHere,
        dryRun: async (request) => withoutTraces(await perform(simulated(), { ...request, moderator, room })),
        resume: (request, run) => resume(pipeline, { ...request, moderator, room }, run),
        abilities: (actions) => abilities(scene, actions),
        ask: (query, name) => ask(scene, query, name),
        peopleAmong: (action, names, thoroughly) => peopleAmong(scene, action, names, thoroughly),
        whyNotTry: (action) => whyNotTry(scene, action),
        peopleCalled: (text) => peopleCalled(scene, text),
        isRole: (name) => isRole(scene, name),
        runCaseCommand: (command, naming) => runCaseCommand(office, command, naming),
        async roleHolders() {
            const refused = await checkMayLook(scene);
            return refused ? failure(refused) : scene.roleHolders();
        },
        awaitingRoom: () => roomAwaitingAll(reading, room),
        away: (usernames) => awayAmong(reading, room, usernames),
        muteEnds: (usernames) => endsOf(settlingOf(office), office, room, 'mute', usernames),
        roles: () => rolesToOffer(scene),
        async member(name, actions) {
            const [refused, target] = await Promise.all([checkMayLook(scene), findTarget(reading, name)]);
            if (refused) {
                return failure(refused);
            }
            return target.ok ? lookAtMember({ scene, rules, acting }, target.value, actions) : target;
        },
        explain: (request) => explain(pipeline, simulated(), { ...request, moderator, room }),
        foretell: (action, name) => foretell(pipeline, scene, action, name),
    };
}
