// A view that only says something: a refusal with no view to stand in, or the table of a run on several people.
import type { Markdown } from '../../texts/markdown';
import type { Translate } from '../../texts/translate';
import { BlockMaker, plain } from '../blocks';
import type { PanelView } from '../blocks';

export function messageView(t: Translate, appId: string, id: string, text: Markdown): PanelView {
    const make = new BlockMaker(appId);
    return {
        id,
        title: plain(t('help-title')),
        blocks: make.notice(text),
        close: make.button({ blockId: 'close', actionId: 'close', text: t('panel-close') }),
    };
}
