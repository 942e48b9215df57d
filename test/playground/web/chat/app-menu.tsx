// A kebab with what the page itself offers and with apps' buttons; nothing where there are neither.
import { Menu, MenuItem } from '@rocket.chat/fuselage';
import type { ReactNode } from 'react';
import type { ActionButton } from '../apps/app-data';
import { useClient } from '../client-context';
import type { UserInteraction } from '../uikit/action-manager';

/** An entry that is no app's. */
export interface OwnEntry {
    readonly label: string;
    readonly variant?: 'danger';
    readonly onPress: () => void;
}

interface Props {
    readonly title: string;
    readonly own?: readonly OwnEntry[];
    readonly buttons: readonly ActionButton[];
    /** What a press on an app's button posts, besides type and action id. */
    readonly interaction: Pick<UserInteraction, 'payload' | 'rid' | 'mid' | 'tmid'>;
    readonly size?: 'small' | 'medium';
}

function useEntries({ own = [], buttons, interaction }: Props): OwnEntry[] {
    const { actionManager, apps } = useClient();
    return [
        ...own,
        ...buttons.map(({ appId, actionId, labelI18n, variant }) => ({
            label: apps.translate(appId, labelI18n),
            ...(variant === undefined ? {} : { variant }),
            onPress: () => {
                void actionManager.emitInteraction(appId, { ...interaction, type: 'actionButton', actionId });
            },
        })),
    ];
}

export function AppMenu(props: Props): ReactNode {
    const { title, size = 'medium' } = props;
    const entries = useEntries(props);
    if (entries.length === 0) return null;
    return (
        <Menu
            title={title}
            icon="kebab"
            small={size === 'small'}
            medium={size === 'medium'}
            onAction={(key) => {
                entries[Number(key)]?.onPress();
            }}
        >
            {entries.map(({ label, variant }, index) => (
                <MenuItem key={index} {...(variant === undefined ? {} : { variant })}>
                    {label}
                </MenuItem>
            ))}
        </Menu>
    );
}
