// The state of one open view, and what its footer and its elements post.
import type { ContextualBarView, ModalView } from '@rocket.chat/ui-kit';
import { useMemo, useState, type FormEvent } from 'react';
import type { ActionManager } from './action-manager';
import type { SurfaceContextValue } from './surface-context';
import type { FieldErrors } from './surfaces';
import { groupByBlock, initialValues, type Values } from './view-state';

interface Options {
    readonly view: ModalView | ContextualBarView;
    readonly errors: FieldErrors;
    readonly actionManager: ActionManager;
}

export interface OpenViewState {
    readonly surface: SurfaceContextValue;
    /** Posts viewSubmit, as often as it is called. */
    readonly submit: (event?: FormEvent) => void;
    /** Posts viewClosed: cleared by the X, not by the Cancel button. */
    readonly close: (isCleared: boolean) => void;
}

/** Values are kept through updates of the view; what is new in an update has none until it is touched. */
export function useOpenView({ view, errors, actionManager }: Options): OpenViewState {
    const [values, setValues] = useState<Values>(() => initialValues(view.blocks));
    const surface = useMemo<SurfaceContextValue>(
        () => ({
            id: view.id,
            appId: view.appId,
            values,
            errors,
            setValue: (actionId, value) => {
                setValues((current) => ({ ...current, [actionId]: value }));
            },
            // Without the room, whichever surface it is.
            act: ({ appId, actionId, blockId, value }) =>
                actionManager.emitInteraction(appId, {
                    type: 'blockAction',
                    actionId,
                    payload: { blockId, value },
                    container: { type: 'view', id: view.id },
                }),
        }),
        [view.appId, view.id, values, errors, actionManager],
    );
    const withState = () => ({ ...view, state: groupByBlock(values) });
    return {
        surface,
        submit: (event) => {
            event?.preventDefault();
            const payload = { view: withState() };
            void actionManager.emitInteraction(view.appId, { type: 'viewSubmit', payload, viewId: view.id });
        },
        close: (isCleared) => {
            const payload = { viewId: view.id, view: withState(), isCleared };
            void actionManager.emitInteraction(view.appId, { type: 'viewClosed', payload });
        },
    };
}
