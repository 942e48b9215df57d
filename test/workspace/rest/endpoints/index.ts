// Every endpoint that the workspace has.
import type { Route } from '../route';
import { channels } from './channels';
import { groups } from './groups';
import { login } from './login';
import { me } from './me';
import { permissions } from './permissions';
import { roles } from './roles';
import { rooms } from './rooms';
import { users } from './users';

export const routes: readonly Route[] = [login, me, permissions, ...rooms, ...roles, ...users, ...channels, ...groups];
