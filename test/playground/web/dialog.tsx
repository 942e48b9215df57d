// A question of the page itself before something is done.
import { Button } from '@rocket.chat/fuselage';
import { useState, type FormEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useClient } from './client-context';
import { ModalFrame } from './modal-frame';

interface Props {
    readonly title: string;
    readonly confirm: string;
    /** What is done then; an error of it becomes a toast. Undefined while there is something to be filled in. */
    readonly onConfirm: (() => Promise<unknown>) | undefined;
    readonly onClose: () => void;
    readonly children: ReactNode;
}

/** Stands over the whole page, whatever part of it asks. */
export function Dialog({ title, confirm, onConfirm, onClose, children }: Props): ReactNode {
    const { toasts } = useClient();
    const [waiting, setWaiting] = useState(false);
    const submit = (event: FormEvent): void => {
        event.preventDefault();
        if (!onConfirm) return;
        setWaiting(true);
        onConfirm()
            .catch((error: unknown) => {
                toasts.showError(error);
            })
            .finally(onClose);
    };
    const buttons = (
        <>
            <Button type="button" onClick={onClose}>
                Cancel
            </Button>
            <Button type="submit" variant="danger" loading={waiting} disabled={waiting || !onConfirm}>
                {confirm}
            </Button>
        </>
    );
    return createPortal(
        <ModalFrame label={title} onSubmit={submit} onDismiss={onClose} buttons={buttons}>
            {children}
        </ModalFrame>,
        document.body,
    );
}
