// The checks of views are worth something only if they notice what is wrong.
import { BlockMaker, plain } from '../../../src/panel/blocks';
import type { PanelView } from '../../../src/panel/blocks';
import { compose } from '../../../src/texts/markdown';
import { many } from '../fakes/people';
import { APP_ID, problemsOf } from '../fakes/views';

const make = new BlockMaker(APP_ID);
const other = new BlockMaker('another-app');
const button = make.button({ blockId: 'one', actionId: 'do', text: compose`Do` });

function viewOf(...blocks: PanelView['blocks']): PanelView {
    return { id: 'id', title: plain(compose`Title`), blocks };
}

it('finds nothing wrong with a good view', () => {
    expect(problemsOf('contextualBar', viewOf(make.section('one', compose`text`, button)))).toEqual([]);
});

it.each<[string, PanelView, string]>([
    ['no block', viewOf(), 'nothing to see'],
    ['too many blocks', viewOf(...many(51, (each) => make.divider(`divider-${each}`))), '51 blocks'],
    ['a block twice', viewOf(make.divider('one'), make.divider('one')), 'block one twice'],
    ['a foreign app', viewOf(other.divider('one')), 'unsafe divider'],
    [
        'a callout',
        viewOf({ type: 'callout', appId: APP_ID, blockId: 'one', text: plain(compose`x`) }),
        'unsafe callout',
    ],
    ['an element of another block', viewOf(make.section('two', compose`text`, button)), 'lacks its app or block'],
    [
        'hidden buttons',
        viewOf(
            make.actions(
                'one',
                many(6, () => button),
            ),
        ),
        'hides buttons',
    ],
    ['an action twice', viewOf(make.actions('one', [button, button])), 'action do twice'],
    [
        'an emoji on a button',
        viewOf(make.actions('one', [make.button({ blockId: 'one', actionId: 'do', text: compose`🔇 Mute` })])),
        'emoji on 🔇 Mute',
    ],
    ['an empty text', viewOf(make.section('one', compose` `)), 'says " "'],
    ['a place not filled in', viewOf(make.section('one', compose`in {room}`)), 'says "in {room}"'],
    [
        'what the guards refuse, block by block',
        viewOf({ ...make.section('one', compose`text`), text: { type: 'plain', text: 'x' } } as never),
        'no block of a contextualBar: {"type":"section"',
    ],
])('finds %s', (_name, view, problem) => {
    expect(problemsOf('contextualBar', view).join('\n')).toContain(problem);
});
