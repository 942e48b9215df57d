// The command "export": all cases of this room as a CSV file, sent to the moderator directly.
import { asSeenBy } from '../moderation/cases/as-seen-by';
import { defineCaseCommand } from '../moderation/cases/case-command';
import { toCsv } from '../moderation/cases/csv';
import { amongThese, settle, settlingOf } from '../moderation/cases/settle';
import { failure, refusal, success } from '../workspace/problem';
import type { Result } from '../workspace/problem';

export interface ExportAnswer {
    readonly name: string;
    readonly count: number;
}

function fileName(room: string, time: number): string {
    return `cases-${room.replace(/[^\w-]+/g, '-')}-${new Date(time).toISOString().slice(0, 10)}.csv`;
}

export const exportCases = defineCaseCommand({
    name: 'export',
    words: ['export'],
    parameters: [],
    options: [],
    for: 'moderators',
    async run(office): Promise<Result<ExportAnswer>> {
        const { scene, book, sendFile, now } = office;
        const read = await book.recent(scene.room.id, Infinity);
        if (!read.ok) {
            return read;
        }
        const settled = await settle(settlingOf(office), read.value, amongThese(read.value));
        const cases = settled.map((each) => asSeenBy(scene.moderator, each));
        const name = fileName(scene.room.name, now());
        const sent = await sendFile(scene.moderator.username, name, toCsv(cases));
        return sent.ok ? success({ name, count: cases.length }) : failure(refusal('mod-file-not-sent'));
    },
});
