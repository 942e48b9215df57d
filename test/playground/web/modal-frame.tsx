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
    readonly onSubmit: (event: FormEvent) => void;
    /** By the X, Esc or a click beside it. */
    readonly onDismiss: () => void;
    readonly buttons: ReactNode;
    readonly children: ReactNode;
}

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

export function ModalFrame({
    label,
    title = label,
    thumbUrl,
    onSubmit,
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
            <Modal is="form" onSubmit={onSubmit} aria-label={label} noValidate>
                <ModalHeader>
                    {thumbUrl === undefined ? null : <ModalThumb url={thumbUrl} alt="" />}
                    <ModalTitle>{title}</ModalTitle>
                    <ModalClose aria-label="Close" tabIndex={-1} onClick={onDismiss} />
                </ModalHeader>
                <ModalContent>
                    <Box fontScale="p2">{children}</Box>
                </ModalContent>
                <ModalFooter justifyContent="end">
                    <ModalFooterControllers>{buttons}</ModalFooterControllers>
                </ModalFooter>
            </Modal>
        </ModalBackdrop>
    );
}
