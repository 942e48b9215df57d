// The top of the sidebar: the person, the switch to another one, and the switch between light and dark.
import { Avatar, Box, IconButton, Menu, MenuItem, StatusBullet } from '@rocket.chat/fuselage';
import type { ReactNode } from 'react';
import { useClient } from '../client-context';
import { describe, logInAs, usePeople } from '../session/person-picker';
import type { Login } from '../session/rest';
import { useStore } from '../state/store';
import { useTheme } from '../theme';
import { avatarOf } from './room-words';

const leave = 'log-out';

function PersonSwitch({ onChangePerson }: { onChangePerson: (login: Login) => void }): ReactNode {
    const { toasts, logOut } = useClient();
    const people = usePeople();
    const choose = (key: string | number): void => {
        if (key === leave) {
            logOut();
            return;
        }
        logInAs(String(key)).then(onChangePerson, (error: unknown) => {
            toasts.showError(error);
        });
    };
    return (
        <Menu title="Be someone else" icon="chevron-down" small onAction={choose} maxWidth="340px">
            {[
                ...people.map((person) => (
                    <MenuItem key={person.username} textValue={person.name}>
                        <Box display="flex" alignItems="center" title={describe(person)}>
                            <Avatar size="x20" url={avatarOf(person.username)} alt="" />
                            <Box is="span" marginInlineStart="x8" fontScale="p2">
                                {person.name}
                            </Box>
                        </Box>
                    </MenuItem>
                )),
                <MenuItem key={leave} textValue="Log out">
                    Log out
                </MenuItem>,
            ]}
        </Menu>
    );
}

export function PersonBar({ onChangePerson }: { onChangePerson: (login: Login) => void }): ReactNode {
    const { me } = useStore(useClient().chat);
    const theme = useTheme();
    return (
        <div className="person-bar">
            <Avatar size="x28" url={avatarOf(me.username)} alt="" />
            <div className="person-name">
                <StatusBullet status="online" size="small" />
                <Box is="span" fontScale="p2m" color="default" withTruncatedText>
                    {me.name}
                </Box>
            </div>
            <PersonSwitch onChangePerson={onChangePerson} />
            <IconButton
                small
                icon={theme.name === 'light' ? 'moon' : 'sun'}
                title={theme.name === 'light' ? 'Dark' : 'Light'}
                aria-label={theme.name === 'light' ? 'Dark' : 'Light'}
                onClick={theme.toggle}
            />
        </div>
    );
}
