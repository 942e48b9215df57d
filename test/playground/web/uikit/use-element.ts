// The state of one element, and when a change of it is posted.
import { BlockContext, type InputElementDispatchAction } from '@rocket.chat/ui-kit';
import { useRef, useState } from 'react';
import { inputId, useSurface } from './surface-context';
import { initialValueOf } from './view-state';

const typingPause = 700;

export interface AnyElement {
    readonly type: string;
    readonly appId?: string;
    readonly blockId?: string;
    readonly actionId: string;
    readonly dispatchActionConfig?: readonly InputElementDispatchAction[];
}

export interface ElementState {
    /** For the input's label. */
    readonly id: string;
    readonly value: unknown;
    readonly error: string | undefined;
    /** An action waits for its answer; the element is disabled meanwhile. */
    readonly loading: boolean;
    readonly change: (value: unknown) => void;
}

type Posting = 'never' | 'at once' | 'after a pause';

/** Inside actions and as an accessory every change is posted; in an input block only what the element asks for. */
function postingOf({ type, dispatchActionConfig = [] }: AnyElement, context: BlockContext): Posting {
    if (type === 'plain_text_input' && dispatchActionConfig.includes('on_character_entered')) return 'after a pause';
    if (type === 'tab') return dispatchActionConfig.includes('on_item_selected') ? 'at once' : 'never';
    if (context === BlockContext.ACTION || context === BlockContext.SECTION) return 'at once';
    return dispatchActionConfig.includes('on_item_selected') ? 'at once' : 'never';
}

export function useElement(element: AnyElement, context: BlockContext): ElementState {
    const surface = useSurface();
    const [loading, setLoading] = useState(false);
    const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
    const { actionId } = element;
    const blockId = element.blockId ?? 'default';
    const posting = postingOf(element, context);

    const change = (value: unknown): void => {
        surface.setValue(actionId, { value, blockId });
        const post = () => surface.act({ appId: element.appId ?? surface.appId, actionId, blockId, value });
        if (posting === 'after a pause') {
            clearTimeout(pause.current);
            pause.current = setTimeout(() => void post(), typingPause);
        } else if (posting === 'at once') {
            setLoading(true);
            void post().finally(() => {
                setLoading(false);
            });
        }
    };

    const kept = surface.values[actionId];
    const value = kept ? kept.value : initialValueOf(element);
    return { id: inputId(surface, actionId), value, error: surface.errors[actionId], loading, change };
}
