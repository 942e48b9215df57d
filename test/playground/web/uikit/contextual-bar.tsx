// A contextual bar of an app.
import {
    Avatar,
    Box,
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
import { SurfaceContext } from './surface-context';
import type { BarView, OpenView } from './surfaces';
import { useOpenView } from './open-view';

const noErrors = {};

/** It is gone before its submit or close is posted, so that what is answered to them is never seen in it. */
export function AppContextualBar({ open: { view } }: { open: OpenView<BarView> }): ReactNode {
    const { actionManager, surfaces } = useClient();
    const { surface, submit, close } = useOpenView({ view, errors: view.errors ?? noErrors, actionManager });
    const clear = (isCleared: boolean) => (): void => {
        surfaces.closeContextualBar();
        close(isCleared);
    };
    const onSubmit = (event: FormEvent): void => {
        surfaces.closeContextualBar();
        submit(event);
    };
    return (
        <Contextualbar
            className="contextual-bar app-bar"
            aria-label={view.title.text}
            role="region"
            // The app is told nothing of this way out.
            onKeyDown={({ key }) => {
                if (key === 'Escape') surfaces.closeContextualBar();
            }}
        >
            <ContextualbarHeader>
                <Avatar size="x28" url={`/api/apps/${view.appId}/icon`} alt="" />
                <ContextualbarTitle>{renderers.contextualBar.renderTextObject(view.title, 0)}</ContextualbarTitle>
                <ContextualbarAction name="cross" aria-label="Close" type="button" onClick={clear(true)} />
            </ContextualbarHeader>
            <div className="contextual-bar-content">
                <Box is="form" onSubmit={onSubmit} noValidate>
                    <SurfaceContext value={surface}>{renderers.contextualBar.render(view.blocks)}</SurfaceContext>
                </Box>
            </div>
            <ContextualbarFooter className="app-bar-footer">
                <ButtonGroup stretch>
                    {view.close ? (
                        <Button
                            type="button"
                            variant={view.close.style === 'danger' ? 'danger' : 'secondary'}
                            onClick={clear(false)}
                        >
                            {view.close.text.text}
                        </Button>
                    ) : null}
                    {view.submit ? (
                        <Button
                            type="button"
                            variant={view.submit.style === 'danger' ? 'danger' : 'primary'}
                            onClick={onSubmit}
                        >
                            {view.submit.text.text}
                        </Button>
                    ) : null}
                </ButtonGroup>
            </ContextualbarFooter>
        </Contextualbar>
    );
}
