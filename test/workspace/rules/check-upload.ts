// What the server asks of a file before it takes it (`FileUpload.validateFileUpload` and the store's filter).
import type { Room, SettingValue, User } from '../state/documents';
import type { Workspace } from '../state/workspace';
import { MeteorError } from './errors';
import { canAccessRoom } from './room-access';

export interface UploadedFile {
    readonly type: string;
    /** In bytes. */
    readonly size: number;
}

const listOf = (setting: SettingValue = ''): string[] =>
    String(setting)
        .split(',')
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');

/** A list names media types, and whole groups of them as `image/*`. */
const isOn = (list: readonly string[], type: string): boolean =>
    list.includes(type) || list.includes(type.replace(/\/.*$/, '/*'));

function takesType(workspace: Workspace, type: string): boolean {
    const refused = listOf(workspace.setting('FileUpload_MediaTypeBlackList'));
    const taken = listOf(workspace.setting('FileUpload_MediaTypeWhiteList'));
    const takesAll = taken.length === 0 || (taken.length === 1 && taken[0] === '*');
    return !isOn(refused, type) && (takesAll || isOn(taken, type));
}

/**
 * Throws, in this order: `invalid-file` for whoever may not see the room (apps may), `error-file-upload-disabled`,
 * `error-direct-message-file-upload-not-allowed`, `error-file-too-large` (-1 for no limit), `error-invalid-file-type`,
 * `file-too-small` for an empty file.
 */
export function checkUpload(workspace: Workspace, room: Room, user: User, { type, size }: UploadedFile): void {
    if (user.type !== 'app' && !canAccessRoom(workspace, room, user)) {
        throw new MeteorError('invalid-file', 'File does not match filter');
    }
    if (workspace.setting('FileUpload_Enabled') !== true) {
        throw new MeteorError('error-file-upload-disabled', 'File uploads are disabled');
    }
    if (room.t === 'd' && workspace.setting('FileUpload_Enabled_Direct') !== true) {
        throw new MeteorError(
            'error-direct-message-file-upload-not-allowed',
            'File sharing not allowed in direct messages',
        );
    }
    const limit = Number(workspace.setting('FileUpload_MaxFileSize') ?? 0);
    if (limit > -1 && size > limit) {
        throw new MeteorError('error-file-too-large', `File exceeds allowed size of ${limit} bytes.`);
    }
    if (!takesType(workspace, type)) {
        throw new MeteorError('error-invalid-file-type', 'File type is not accepted');
    }
    if (size <= 0) {
        throw new MeteorError('file-too-small', `File size (size = ${size}) is too small (min = 1)`);
    }
}
