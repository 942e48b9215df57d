// What the doctor looks at the server with.
import type { PermissionTable, Person } from './ports';
import type { Result } from './problem';

/** What the server tells anyone of itself. */
export interface ServerInfo {
    readonly version: string;
    /** The server's clock when it answered, in milliseconds; to the second, and only where it says. */
    readonly time: number | undefined;
}

/** The service account as the server knows it. */
export interface AccountInfo {
    readonly id: string;
    readonly username: string;
    readonly active: boolean;
    readonly roles: readonly string[];
    /** Calls that the server allows in one interval on one endpoint; `undefined` where it does not limit the account. */
    readonly callLimit: number | undefined;
}

/** The server's `E2E_*` settings; `takesPlainText`: in encrypted rooms; `directRooms`: whether new ones are encrypted. */
export type EncryptionSettings = Readonly<Record<'enabled' | 'takesPlainText' | 'directRooms', boolean>>;

/** Looks at the server to find out what is wrong; each look is short, made once, and changes nothing. */
export interface InspectionPort {
    /** `GET /api/info`, asked without the account: whether Rocket.Chat answers there at all. */
    server(): Promise<Result<ServerInfo>>;
    /** Whether the token may be sent there; `unproven` where no server tells which workspace it is. Asked without it. */
    address(): Promise<Result<'same' | 'unproven'>>;
    /** REST `me`. */
    account(): Promise<Result<AccountInfo>>;
    /** REST `permissions.listAll`, as it is now. */
    permissionTable(): Promise<Result<PermissionTable>>;
    /** Whether the server has REST `rooms.banUser` and its siblings. */
    hasBans(): Promise<Result<boolean>>;
    /** Whether the engine can list the rooms of a person. */
    listsRoomsOf(person: Person): Promise<boolean>;
    /** The name of a room as the app sees it; `undefined` when there is none. */
    roomName(id: string): Promise<Result<string | undefined>>;
    encryption(): Promise<Result<EncryptionSettings>>;
}
