// A kebab with apps' buttons; nothing where there are none.
import { Menu, MenuItem } from '@rocket.chat/fuselage';
import type { ReactNode } from 'react';
import type { ActionButton } from '../apps/app-data';
import { useClient } from '../client-context';
import type { UserInteraction } from '../uikit/action-manager';

interface Props {
    readonly title: string;
    readonly buttons: readonly ActionButton[];
    /** What a press posts, besides type and action id. */
    readonly interaction: Pick<UserInteraction, 'payload' | 'rid' | 'mid' | 'tmid'>;
    readonly size?: 'small' | 'medium';
}

export function AppMenu({ title, buttons, interaction, size = 'medium' }: Props): ReactNode {
    const { actionManager, apps } = useClient();
    if (buttons.length === 0) return null;
    const press = (key: string | number): void => {
        const button = buttons[Number(key)];
        if (!button) return;
        const { appId, actionId } = button;
        void actionManager.emitInteraction(appId, { ...interaction, type: 'actionButton', actionId });
    };
    return (
        <Menu title={title} icon="kebab" small={size === 'small'} medium={size === 'medium'} onAction={press}>
            {buttons.map(({ appId, labelI18n, variant }, index) => (
                <MenuItem key={index} {...(variant === undefined ? {} : { variant })}>
                    {apps.translate(appId, labelI18n)}
                </MenuItem>
            ))}
        </Menu>
    );
}
