// Asks what is wrong with a message, and reports it.
import { Field, FieldLabel, FieldRow, TextAreaInput } from '@rocket.chat/fuselage';
import { useId, useState, type ChangeEvent, type ReactNode } from 'react';
import { useClient } from '../client-context';
import { Dialog } from '../dialog';
import type { WireMessage } from '../state/documents';
import { Markdown } from '../uikit/markdown';

export function ReportDialog({ message, onClose }: { message: WireMessage; onClose: () => void }): ReactNode {
    const { rest, toasts } = useClient();
    const [reason, setReason] = useState('');
    const id = useId();
    const report = async (): Promise<void> => {
        await rest.post('/api/v1/chat.reportMessage', { messageId: message._id, description: reason.trim() });
        toasts.show('success', 'The message has been reported');
    };
    return (
        <Dialog
            title="Report this message?"
            confirm="Report"
            onConfirm={reason.trim() === '' ? undefined : report}
            onClose={onClose}
        >
            <blockquote className="quoted">
                <Markdown text={message.msg} />
            </blockquote>
            <Field className="input">
                <FieldLabel htmlFor={id}>What is wrong with it?</FieldLabel>
                <FieldRow>
                    <TextAreaInput
                        id={id}
                        rows={3}
                        autoFocus
                        value={reason}
                        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
                            setReason(event.target.value);
                        }}
                    />
                </FieldRow>
            </Field>
        </Dialog>
    );
}
