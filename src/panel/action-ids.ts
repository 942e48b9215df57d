// The ids of what can be clicked. What follows the id behind a hyphen only keeps elements of a view apart.

export const actionIds = {
    /** Opens the view that the value names. */
    show: 'show',
    /** Opens the member whose username is the value. */
    findMember: 'find',
    /** Unmutes the username in the value. */
    unmute: 'lift',
    /** Opens the form of the action that the value names. */
    start: 'start',
    /** Shows the form again in the place of what would happen. */
    backToForm: 'back',
    roomButton: 'moderate-room',
    messageButton: 'moderate-author',
    people: 'people',
    role: 'role',
    reason: 'reason',
    duration: 'duration',
    otherDuration: 'other',
    retry: 'retry',
    undo: 'undo',
    /** Stops the run that the value names. */
    stop: 'stop',
    /** Whether to do it, or only to show what would happen. */
    whatToDo: 'what',
    /** Dismisses the report that the value names. */
    dismiss: 'dismiss',
} as const;

/** The id without what keeps elements apart. */
export function bareActionId(actionId: string): string {
    return actionId.split('-')[0] ?? actionId;
}
