// Where toasts appear.
import { ToastBar } from '@rocket.chat/fuselage';
import type { ReactNode } from 'react';
import { useStore } from './state/store';
import type { Toasts } from './state/toasts';

export function ToastRegion({ toasts: store }: { toasts: Toasts }): ReactNode {
    const { toasts } = useStore(store);
    return (
        <div className="toasts" role="alert">
            {toasts.map(({ id, variant, text }) => (
                <ToastBar
                    key={id}
                    id={id}
                    variant={variant}
                    time={5}
                    onClose={() => {
                        store.dismiss(id);
                    }}
                >
                    {text}
                </ToastBar>
            ))}
        </div>
    );
}
