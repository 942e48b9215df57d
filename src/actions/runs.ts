// The command "runs": the requests for several people that are under way in this room.
import { defineCaseCommand } from '../moderation/cases/case-command';
import { openRunsOf } from '../moderation/runs/open-runs';

export const openRuns = defineCaseCommand({
    name: 'runs',
    words: ['runs'],
    parameters: [],
    options: [],
    for: 'moderators',
    run: ({ runs, scene }) => openRunsOf(runs, scene.room.id),
});
