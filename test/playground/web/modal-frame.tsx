// What all modals have, those of apps and those of the page: the backdrop, the head, and the ways out.
import {
    Box,
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
import { useEffect, useEffectEvent, type FormEvent, type ReactNode } from 'react';

interface Props {
    readonly label: string;
    /** The label as it is drawn, where it has more to it than words. */
    readonly title?: ReactNode;
    readonly thumbUrl?: string | undefined;
    /** By Enter in a field of one line, where it is the only one. */
    readonly onSubmit: (event: FormEvent) => void;
    /** By the X. */
    readonly onClose: () => void;
    /** By Esc or a click beside it. */
    readonly onDismiss: () => void;
    /** They stand outside of the form. */
    readonly buttons: ReactNode;
    readonly children: ReactNode;
}

function useEscape(onEscape: () => void): void {
    const handle = useEffectEvent((event: KeyboardEvent) => {
        if (event.key === 'Escape') onEscape();
    });
    useEffect(() => {
        document.addEventListener('keydown', handle);
        return () => {
            document.removeEventListener('keydown', handle);
        };
    }, []);
}

export function ModalFrame({
    label,
    title = label,
    thumbUrl,
    onSubmit,
    onClose,
    onDismiss,
    buttons,
    children,
}: Props): ReactNode {
    useEscape(onDismiss);
    return (
        <ModalBackdrop
            onMouseDown={(event) => {
                if (event.target === event.currentTarget) onDismiss();
            }}
        >
            <Modal aria-label={label}>
                <ModalHeader>
                    {thumbUrl === undefined ? null : <ModalThumb url={thumbUrl} alt="" />}
                    <ModalTitle>{title}</ModalTitle>
                    <ModalClose aria-label="Close" tabIndex={-1} onClick={onClose} />
                </ModalHeader>
                <ModalContent>
                    <Box is="form" fontScale="p2" onSubmit={onSubmit} noValidate>
                        {children}
                    </Box>
                </ModalContent>
                <ModalFooter justifyContent="end">
                    <ModalFooterControllers>{buttons}</ModalFooterControllers>
                </ModalFooter>
            </Modal>
        </ModalBackdrop>
    );
}
