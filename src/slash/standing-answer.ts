// /mod @user: how someone stands here, for clients that cannot show the panel.
import { actions } from '../actions/index';
import type { RegisteredAction } from '../actions/index';
import { history } from '../actions/history';
import { caseLine } from '../answers/case-text';
import { problemText } from '../answers/problem-text';
import { roomText } from '../answers/report-text';
import { personText, standingFacts } from '../answers/standing-text';
import type { Desk } from '../moderation/desk';
import { code } from '../texts/defuse';
import { bold, compose, joined } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';

const LATEST = 3;

/** The latest cases about someone, first those in force, for those who may know them. */
async function caseLines(t: Translate, desk: Desk, username: string): Promise<Markdown[]> {
    const known = await desk.runCaseCommand(history, { target: { username }, text: '', workspace: false });
    const cases = known.ok ? [...known.value.inForce, ...known.value.others] : [];
    if (!known.ok || cases.length === 0) {
        return [];
    }
    const { warnings, olderThan } = known.value;
    return [
        t(olderThan === undefined ? 'standing-cases' : 'standing-cases-many', { warnings }),
        ...cases.slice(0, LATEST).map((found) => caseLine(t, found, false, desk.now())),
        ...(cases.length > LATEST ? [t('standing-history', { command: code(`/mod history @${username}`) })] : []),
    ];
}

export async function standingAnswer(t: Translate, desk: Desk, username: string): Promise<Markdown> {
    const member = await desk.member<RegisteredAction>({ username }, actions);
    if (!member.ok) {
        return compose`⛔ ${problemText(t, member.problem)}`;
    }
    const { person } = member.value;
    const title = t('standing-title', { person: personText(person), room: roomText(t, desk.room) });
    return joined([
        bold(title),
        ...standingFacts(t, desk.room, member.value).map((fact) => compose`• ${fact}`),
        ...(await caseLines(t, desk, person.username)),
    ]);
}
