// A modal of an app.
import {
    Box,
    Button,
    Modal,
    ModalBackdrop,
    ModalClose,
    ModalContent,
    ModalFooter,
    ModalFooterControllers,
    ModalHeader,
    ModalThumb,
    ModalTitle,
} from '@rocket.chat/fuselage';
import type { ModalView } from '@rocket.chat/ui-kit';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useClient } from '../client-context';
import { useStore } from '../state/store';
import { renderers } from './block-renderer';
import { variantOf } from './elements/button';
import { SurfaceContext } from './surface-context';
import type { OpenView } from './surfaces';
import { useOpenView } from './open-view';

function useEscape(onEscape: () => void): void {
    const handle = useEffectEvent((event: KeyboardEvent) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onEscape();
    });
    useEffect(() => {
        document.addEventListener('keydown', handle);
        return () => {
            document.removeEventListener('keydown', handle);
        };
    }, []);
}

function AppModal({ open }: { open: OpenView<ModalView> }): ReactNode {
    const { actionManager } = useClient();
    const { view, serverErrors } = open;
    const { surface, submit, close } = useOpenView({ view, errors: serverErrors, actionManager });
    const clear = (): void => {
        close(true);
    };
    useEscape(clear);
    return (
        <ModalBackdrop
            onMouseDown={(event) => {
                if (event.target === event.currentTarget) clear();
            }}
        >
            <Modal is="form" onSubmit={submit} aria-label={view.title.text} noValidate>
                <ModalHeader>
                    {view.showIcon ? <ModalThumb url={`/api/apps/${view.appId}/icon`} alt="" /> : null}
                    <ModalTitle>{renderers.modal.renderTextObject(view.title, 0)}</ModalTitle>
                    <ModalClose aria-label="Close" tabIndex={-1} onClick={clear} />
                </ModalHeader>
                <ModalContent>
                    <Box fontScale="p2">
                        <SurfaceContext value={surface}>{renderers.modal.render(view.blocks)}</SurfaceContext>
                    </Box>
                </ModalContent>
                <ModalFooter justifyContent="end">
                    <ModalFooterControllers>
                        {view.close ? (
                            <Button
                                type="button"
                                variant={variantOf(view.close)}
                                onClick={() => {
                                    close(false);
                                }}
                            >
                                {view.close.text.text}
                            </Button>
                        ) : null}
                        {view.submit ? (
                            <Button type="submit" variant={view.submit.style === 'danger' ? 'danger' : 'primary'}>
                                {view.submit.text.text}
                            </Button>
                        ) : null}
                    </ModalFooterControllers>
                </ModalFooter>
            </Modal>
        </ModalBackdrop>
    );
}

export function ModalRegion(): ReactNode {
    const { modal } = useStore(useClient().surfaces);
    return modal ? <AppModal key={modal.opening} open={modal} /> : null;
}
