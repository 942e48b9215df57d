// Of what kind an act is: those of one kind, on one person in one place, decide together how things stand.
import { takesPlaceInRoom } from '../checks';
import type { CaseKeeping } from './case-command';
import type { KindOf } from './standing-acts';

/** @returns what tells the kind of an act from its declaration. */
export function kindOfAct({ actionNamed }: Pick<CaseKeeping, 'actionNamed'>): KindOf {
    return ({ action: name, role }) => {
        const action = actionNamed(name);
        const removes = action?.removes === true;
        if (!action || (action.undo === undefined && !removes)) {
            return undefined;
        }
        const kind = action.undo === undefined ? undefined : [name, action.undo].sort().join(' ');
        return {
            kind: kind === undefined || !role ? kind : `${kind} ${role.id}`,
            lasts: action.lasts === true,
            everywhere: !takesPlaceInRoom(action, { role }),
            withMembership: action.trace === 'room-roles' && role?.scope === 'room',
            removes,
        };
    };
}
