// A contextual bar of an app.
import {
    Avatar,
    Button,
    ButtonGroup,
    Contextualbar,
    ContextualbarAction,
    ContextualbarFooter,
    ContextualbarHeader,
    ContextualbarTitle,
} from '@rocket.chat/fuselage';
import type { FormEvent, ReactNode } from 'react';
import { useClient } from '../client-context';
import { renderers } from './block-renderer';
import { variantOf } from './elements/button';
import { SurfaceContext } from './surface-context';
import type { BarView, OpenView } from './surfaces';
import { useOpenView } from './open-view';

const noErrors = {};

interface BarProps {
    readonly open: OpenView<BarView>;
    readonly rid: string;
}

/** It is gone before its submit or close is posted, so that what is answered to them is never seen in it. */
export function AppContextualBar({ open: { view }, rid }: BarProps): ReactNode {
    const { actionManager, surfaces } = useClient();
    const { surface, submit, close } = useOpenView({ view, errors: view.errors ?? noErrors, actionManager, rid });
    const closeFirst = (post: () => void): void => {
        surfaces.dispose(view.id);
        post();
    };
    const clear = (isCleared: boolean) => (): void => {
        closeFirst(() => {
            close(isCleared);
        });
    };
    const onSubmit = (event: FormEvent): void => {
        event.preventDefault();
        closeFirst(submit);
    };
    return (
        <Contextualbar
            is="form"
            className="contextual-bar"
            onSubmit={onSubmit}
            aria-label={view.title.text}
            role="region"
            noValidate
        >
            <ContextualbarHeader>
                <Avatar size="x28" url={`/api/apps/${view.appId}/icon`} alt="" />
                <ContextualbarTitle>{renderers.contextualBar.renderTextObject(view.title, 0)}</ContextualbarTitle>
                <ContextualbarAction name="cross" aria-label="Close" type="button" onClick={clear(true)} />
            </ContextualbarHeader>
            <div className="contextual-bar-content">
                <SurfaceContext value={surface}>{renderers.contextualBar.render(view.blocks)}</SurfaceContext>
            </div>
            {view.close || view.submit ? (
                <ContextualbarFooter>
                    <ButtonGroup stretch>
                        {view.close ? (
                            <Button type="button" variant={variantOf(view.close)} onClick={clear(false)}>
                                {view.close.text.text}
                            </Button>
                        ) : null}
                        {view.submit ? (
                            <Button type="submit" variant={view.submit.style === 'danger' ? 'danger' : 'primary'}>
                                {view.submit.text.text}
                            </Button>
                        ) : null}
                    </ButtonGroup>
                </ContextualbarFooter>
            ) : null}
        </Contextualbar>
    );
}
