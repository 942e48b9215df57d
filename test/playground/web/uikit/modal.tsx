// A modal of an app.
import { Button } from '@rocket.chat/fuselage';
import type { ModalView } from '@rocket.chat/ui-kit';
import type { ReactNode } from 'react';
import { useClient } from '../client-context';
import { ModalFrame } from '../modal-frame';
import { useStore } from '../state/store';
import { renderers } from './block-renderer';
import { SurfaceContext } from './surface-context';
import type { OpenView } from './surfaces';
import { useOpenView } from './open-view';

interface ButtonsProps {
    readonly view: ModalView;
    readonly onCancel: () => void;
    readonly onSubmit: () => void;
}

/** None of them is disabled while the app has not answered: two clicks are two submits. */
function Buttons({ view, onCancel, onSubmit }: ButtonsProps): ReactNode {
    return (
        <>
            {view.close ? (
                <Button
                    type="button"
                    variant={view.close.style === 'danger' ? 'danger' : 'secondary'}
                    onClick={onCancel}
                >
                    {view.close.text.text}
                </Button>
            ) : null}
            {view.submit ? (
                <Button
                    type="button"
                    variant={view.submit.style === 'danger' ? 'danger' : 'primary'}
                    onClick={() => {
                        onSubmit();
                    }}
                >
                    {view.submit.text.text}
                </Button>
            ) : null}
        </>
    );
}

/** The X and Cancel leave it open until the app has answered; Esc and a click beside it close it without a word. */
function AppModal({ open }: { open: OpenView<ModalView> }): ReactNode {
    const { actionManager, surfaces } = useClient();
    const { view, serverErrors } = open;
    const { surface, submit, close } = useOpenView({ view, errors: serverErrors, actionManager });
    const cancel = (): void => {
        close(false);
    };
    return (
        <ModalFrame
            label={view.title.text}
            title={renderers.modal.renderTextObject(view.title, 0)}
            thumbUrl={view.showIcon ? `/api/apps/${view.appId}/icon` : undefined}
            onSubmit={submit}
            onClose={() => {
                close(true);
            }}
            onDismiss={() => {
                surfaces.closeModal();
            }}
            buttons={<Buttons view={view} onCancel={cancel} onSubmit={submit} />}
        >
            <SurfaceContext value={surface}>{renderers.modal.render(view.blocks)}</SurfaceContext>
        </ModalFrame>
    );
}

export function ModalRegion(): ReactNode {
    const { modal } = useStore(useClient().surfaces);
    return modal ? <AppModal key={modal.opening} open={modal} /> : null;
}
