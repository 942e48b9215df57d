// A question of the page itself before something is done.
import { Button } from '@rocket.chat/fuselage';
import { useEffect, useEffectEvent, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useClient } from './client-context';
import { ModalFrame } from './modal-frame';
import { useStore } from './state/store';

interface Props {
    readonly title: string;
    readonly confirm: string;
    /** What is done then; an error of it becomes a toast. Undefined while there is something to be filled in. */
    readonly onConfirm: (() => Promise<unknown>) | undefined;
    readonly onClose: () => void;
    readonly children: ReactNode;
}

/** A modal that an app opens takes its place, as it takes that of every modal. */
function useReplacement(onReplaced: () => void): void {
    const { modal } = useStore(useClient().surfaces);
    const before = useRef(modal?.opening);
    const replace = useEffectEvent(onReplaced);
    useEffect(() => {
        if (modal && modal.opening !== before.current) replace();
    }, [modal]);
}

/** Stands over the whole page, whatever part of it asks. */
export function Dialog({ title, confirm, onConfirm, onClose, children }: Props): ReactNode {
    const { toasts } = useClient();
    const [waiting, setWaiting] = useState(false);
    useReplacement(onClose);
    const submit = (event?: FormEvent): void => {
        event?.preventDefault();
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
            <Button
                type="button"
                variant="danger"
                loading={waiting}
                disabled={waiting || !onConfirm}
                onClick={() => {
                    submit();
                }}
            >
                {confirm}
            </Button>
        </>
    );
    return createPortal(
        <ModalFrame label={title} onSubmit={submit} onClose={onClose} onDismiss={onClose} buttons={buttons}>
            {children}
        </ModalFrame>,
        document.body,
    );
}
