// Under which key all is kept that concerns someone who may come into a room, so that a join costs one read for it.

export function keyOfComing(personId: string, roomId: string): string {
    return `coming of ${personId} into ${roomId}`;
}
