// Every tenth line of the table of typed lines, typed in the real engine: what it changes in the workspace, and nothing else.
import { meanings } from '../meaning/meaning';
import type { MeantAct } from '../meaning/meaning';
import type { Said } from './mod-desk';
import { timeText } from './timed-desk';
import { useModDesk } from './use-mod-desk';

const use = useModDesk();

const tenths = meanings.filter((_, position) => position % 10 === 0);

const MINUTES: Readonly<Partial<Record<string, number>>> = { m: 1, h: 60, d: 1440, w: 10_080, mo: 43_200, y: 525_600 };

const service = 'by moddesk.service';

/** What an act changes about somebody, as the server itself does it. */
const changesOf: Readonly<Partial<Record<string, (who: string, role: string) => string[]>>> = {
    mute: (who) => [`+ #general muted ${who}`, `+ #general says user-muted ${who} ${service}`],
    kick: (who) => [`- #general member ${who}`, `+ #general says ul ${who} by ${who}`],
    ban: (who) => [
        `- #general member ${who}`,
        `+ #general banned ${who}`,
        `+ #general says user-banned ${who} ${service}`,
    ],
    'add-role': (who, role) => [`+ #general ${role} ${who}`],
    'remove-role': (who, role) => [`- #general ${role} ${who}`],
    warn: () => [],
    note: () => [],
};

function millisecondsOf(written: string): number {
    const parts = written.matchAll(/(\d+)(mo|[mhdwy])/g);
    return [...parts].reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (MINUTES[unit] ?? 0) * 60_000, 0);
}

/** What the answer says of its end, one of these: the minute may have changed meanwhile. */
function endsOf({ act, duration }: MeantAct, since: number): readonly string[] {
    if (duration !== undefined && duration !== 'off') {
        return [since, Date.now()].map((time) => timeText(new Date(time + millisecondsOf(duration))));
    }
    const endless: Readonly<Partial<Record<string, string>>> = {
        mute: 'Lasts until someone unmutes.',
        ban: 'Lasts until someone unbans.',
        'add-role': 'Lasts until someone takes the role away.',
    };
    return [endless[act] ?? ''];
}

function checkAct(meaning: MeantAct, { answer, changes }: Said, since: number): void {
    const { act, people, role = '', reason } = meaning;
    const expected = people.flatMap((who) => changesOf[act]?.(who.toLowerCase(), role.toLowerCase()) ?? [act]);
    expect(changes.toSorted()).toEqual(expected.toSorted());
    expect(answer).toContain('✅ ');
    for (const who of people) expect(answer).toContain(`@${who.toLowerCase()}`);
    expect(answer.match(/Reason: (.*)/)?.[1]).toBe(reason?.replaceAll('@', '@\u200b'));
    expect(endsOf(meaning, since).some((end) => answer.includes(end))).toBe(true);
}

it.each(tenths.map((meaning) => [JSON.stringify(meaning.line), meaning] as const))('%s', async (_, meaning) => {
    const { people, rooms } = use().demo;
    const since = Date.now();
    const said = await use().say({ user: people.admin, room: rooms.general }, meaning.line);
    if ('act' in meaning) {
        checkAct(meaning, said, since);
        return;
    }
    expect(said.changes).toEqual([]);
    expect(said.answer).toMatch('refused' in meaning ? new RegExp(`^⛔ .*\\[mod-${meaning.refused}\\]`) : /^[⛔✅*]/u);
    const readings = 'refused' in meaning ? (meaning.readings ?? []) : [];
    expect(said.answer.match(/(?<=^• `).*(?=`$)/gm) ?? []).toEqual(readings);
    expect(said.cases).toEqual([]);
});
