// People whom cases tell of by a name that nobody has any more: renamed since, or gone with their account.
import { success } from '../../workspace/problem';
import type { Result } from '../../workspace/problem';
import type { Person } from '../../workspace/ports';
import type { TargetName } from '../request';
import type { CaseOffice } from './case-command';
import { personGone } from './record';
import type { PersonReference } from './record';

type Office = Pick<CaseOffice, 'book' | 'scene'>;

/** By the name that they had then, or by the id that stands in a case; in cases of this room unless of every room. */
async function onRecord(
    { book, scene }: Office,
    name: TargetName,
    everywhere: boolean,
): Promise<Result<PersonReference | undefined>> {
    const roomId = everywhere ? undefined : scene.room.id;
    if ('username' in name) {
        const named = await book.peopleNamed(name.username);
        const found = named.ok ? named.value.find(({ room }) => roomId === undefined || room.id === roomId) : undefined;
        if (!named.ok || found) {
            return named.ok ? success(found?.target) : named;
        }
    }
    const about = await book.about('id' in name ? name.id : name.username, roomId, 1);
    return about.ok ? success(about.value.cases[0]?.target) : about;
}

/** @returns `undefined` where no case tells of them. */
export async function findFormerPerson(
    office: Office,
    name: TargetName,
    everywhere: boolean,
): Promise<Result<Person | undefined>> {
    const reference = await onRecord(office, name, everywhere);
    if (!reference.ok || !reference.value) {
        return reference.ok ? success(undefined) : reference;
    }
    const now = await office.scene.reading.people.byId(reference.value.id);
    return now.ok ? success(now.value ?? personGone(reference.value)) : now;
}
