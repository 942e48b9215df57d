// Blocks within a message of an app.
import { MessageBlock } from '@rocket.chat/fuselage';
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { useMemo, useState, type ReactNode } from 'react';
import { useClient } from '../client-context';
import type { WireMessage } from '../state/documents';
import { renderers } from './block-renderer';
import { SurfaceContext, type SurfaceContextValue } from './surface-context';
import { initialValues, type Values } from './view-state';

type Blocks = readonly (LayoutBlock & { readonly appId?: string })[];

interface Props {
    readonly message: Pick<WireMessage, '_id' | 'rid'>;
    readonly blocks: Blocks;
}

export function MessageBlocks({ message, blocks }: Props): ReactNode {
    const { actionManager } = useClient();
    const [values, setValues] = useState<Values>(() => initialValues(blocks));
    const surface = useMemo<SurfaceContextValue>(
        () => ({
            id: message._id,
            appId: blocks[0]?.appId ?? '',
            values,
            errors: {},
            setValue: (actionId, value) => {
                setValues((current) => ({ ...current, [actionId]: value }));
            },
            act: ({ appId, actionId, blockId, value }) =>
                actionManager.emitInteraction(appId, {
                    type: 'blockAction',
                    actionId,
                    payload: { blockId, value },
                    container: { type: 'message', id: message._id },
                    rid: message.rid,
                    mid: message._id,
                }),
        }),
        [message._id, message.rid, blocks, values, actionManager],
    );
    return (
        <MessageBlock fixedWidth>
            <SurfaceContext value={surface}>{renderers.message.render(blocks)}</SurfaceContext>
        </MessageBlock>
    );
}
