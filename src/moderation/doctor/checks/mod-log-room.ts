// Whether the room for the moderators' log is there, where one is set.
import { defineCheck } from '../check';

export const modLogRoom = defineCheck({
    name: 'mod-log-room',
    needs: [],
    findings: { there: 'good', none: 'good', gone: 'bad', unclear: 'unknown' },
    async run({ entered, inspection }) {
        if (entered.modLogRoom === undefined) {
            return { code: 'none' };
        }
        const room = await inspection.roomName(entered.modLogRoom);
        if (!room.ok) {
            return { code: 'unclear', details: { problem: room.problem } };
        }
        return room.value === undefined ? { code: 'gone' } : { code: 'there', details: { room: room.value } };
    },
});
