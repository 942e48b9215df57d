// Of what kind an act is: those of one kind, on one person in one place, decide together how things stand.
import { takesPlaceInRoom } from '../checks';
import type { CaseKeeping } from './case-command';
import type { KindOf } from './standing-acts';

export function kindOfAct({ actionNamed }: Pick<CaseKeeping, 'actionNamed'>): KindOf {
    return ({ action: name, role }) => {
        const action = actionNamed(name);
        if (action?.undo === undefined) {
            return undefined;
        }
        const kind = [name, action.undo].sort().join(' ');
        return { kind: role ? `${kind} ${role.id}` : kind, everywhere: !takesPlaceInRoom(action, { role }) };
    };
}
