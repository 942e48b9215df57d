// A modal of an app.
import { Button } from '@rocket.chat/fuselage';
import type { ModalView } from '@rocket.chat/ui-kit';
import type { ReactNode } from 'react';
import { useClient } from '../client-context';
import { ModalFrame } from '../modal-frame';
import { useStore } from '../state/store';
import { renderers } from './block-renderer';
import { variantOf } from './elements/button';
import { SurfaceContext } from './surface-context';
import type { OpenView } from './surfaces';
import { useOpenView } from './open-view';

function Buttons({ view, onCancel }: { view: ModalView; onCancel: () => void }): ReactNode {
    return (
        <>
            {view.close ? (
                <Button type="button" variant={variantOf(view.close)} onClick={onCancel}>
                    {view.close.text.text}
                </Button>
            ) : null}
            {view.submit ? (
                <Button type="submit" variant={view.submit.style === 'danger' ? 'danger' : 'primary'}>
                    {view.submit.text.text}
                </Button>
            ) : null}
        </>
    );
}

function AppModal({ open }: { open: OpenView<ModalView> }): ReactNode {
    const { actionManager } = useClient();
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
            onDismiss={() => {
                close(true);
            }}
            buttons={<Buttons view={view} onCancel={cancel} />}
        >
            <SurfaceContext value={surface}>{renderers.modal.render(view.blocks)}</SurfaceContext>
        </ModalFrame>
    );
}

export function ModalRegion(): ReactNode {
    const { modal } = useStore(useClient().surfaces);
    return modal ? <AppModal key={modal.opening} open={modal} /> : null;
}
