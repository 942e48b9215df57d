// The notice of a report: made of safe blocks, readable without them, and pinging nobody.
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import type { Dismissal, MessageReport } from '../../../src/moderation/reports/message-report';
import { plain } from '../../../src/panel/blocks';
import { compose } from '../../../src/texts/markdown';
import { reportNotice } from '../../../src/panel/views/report-notice';
import { readable } from '../../readable';
import { START } from '../fakes/keeping';
import { AWKWARD_NAMES } from '../fakes/people';
import { LINK } from '../fakes/reports';
import { english } from '../fakes/typing';
import { APP_ID, buttonsOf, markdownOf, problemsOf, textsOf } from '../fakes/views';

const report: MessageReport = {
    reportId: '1h3k9q-f7x',
    at: START,
    message: { id: 'm1', quote: 'buy watches', link: LINK },
    room: { id: 'id-general', name: 'general' },
    author: { id: 'id-bob', username: 'bob', name: 'Bob' },
    reporter: { id: 'id-carol', username: 'carol', name: 'Carol' },
    reason: 'spam',
};
const dismissal: Dismissal = {
    reportIds: [report.reportId],
    by: { id: 'id-mona', username: 'mona', name: 'Mona' },
    at: START,
};

function draw(details: Partial<MessageReport> = {}, dismissed?: Dismissal) {
    const { text, blocks } = reportNotice(english, APP_ID, { ...report, ...details }, dismissed);
    // The guards know no messages; the blocks of one are all among those of a bar.
    const view = { id: 'notice', title: plain(compose`Notice`), blocks: blocks as LayoutBlock[] };
    return { text, view, all: textsOf(view).join('\n') };
}

const drawn = {
    open: draw(),
    dismissed: draw({}, dismissal),
    'without a reason, a link or words': draw({ reason: '', message: { id: 'm1', quote: '' } }),
    ...Object.fromEntries(
        AWKWARD_NAMES.map((words) => [words, draw({ reason: words, message: { id: 'm1', quote: words, link: LINK } })]),
    ),
};

it.each(Object.entries(drawn))('is made of blocks that every client draws: %s', (_, { view }) => {
    expect(problemsOf('contextualBar', view)).toEqual([]);
});

it.each(Object.entries(drawn))('pings nobody and formats no words of others: %s', (_, { text, view }) => {
    expect(text).not.toMatch(/@\w/);
    expect(markdownOf(view).filter((each) => each !== `<${LINK}|Go to the message>`)).toEqual([]);
});

it('says where, whose message, who reported it and why, and how to answer, with blocks and without', () => {
    const { text, all, view } = drawn.open;
    for (const said of [all, text].map(readable)) {
        for (const part of ['#general', '@bob', '@carol', 'spam', '“buy watches”', '/mod dismiss 1h3k9q-f7x', LINK]) {
            expect(said).toContain(part);
        }
    }
    expect(buttonsOf(view).map(({ text: label, value }) => [label.text, value])).toEqual([
        ['Open member', 'member~id-general~id-bob~1h3k9q-f7x'],
        ['Dismiss', 'report~id-general~1h3k9q-f7x'],
    ]);
});

it('says who dismissed it, and has no buttons any more', () => {
    const { text, all, view } = drawn.dismissed;
    expect(all).toContain('Dismissed by @mona, 2026-11-21 20:15 UTC.');
    expect(text).toContain('Dismissed by @\u200bmona');
    expect(buttonsOf(view)).toEqual([]);
    expect(all).not.toContain('/mod');
});

it('says that there are no words to show', () => {
    expect(drawn['without a reason, a link or words'].all).toContain('The message has no words that can be shown.');
});
