// The bridge to files: an upload becomes a message with the file, and its content can be read back.
import { type IUpload, StoreType } from '@rocket.chat/apps-engine/definition/uploads';
import type { IUploadDetails } from '@rocket.chat/apps-engine/definition/uploads/IUploadDetails';
import type { UploadBridge } from '@rocket.chat/apps-engine/server/bridges';
import { getMimeType } from 'hono/utils/mime';
import { checkUpload } from '../rules/check-upload';
import { sendMessage } from '../rules/send-message';
import { randomId } from '../state/identifiers';
import type { Workspace } from '../state/workspace';
import { toAppRoom } from './converters/rooms';
import { toAppUser } from './converters/users';
import type { HostMethods } from './create-bridge';

export class UploadMethods implements HostMethods<UploadBridge> {
    private readonly uploads = new Map<string, { readonly upload: IUpload; readonly content: Buffer }>();

    constructor(private readonly workspace: Workspace) {}

    getById(id: string): Promise<IUpload> {
        return Promise.resolve(this.uploads.get(id)?.upload as IUpload);
    }

    async getBuffer({ id }: Pick<IUpload, 'id'>): Promise<Buffer> {
        await Promise.resolve();
        const stored = this.uploads.get(id);
        if (!stored) throw new Error('Could not get uploaded file');
        return stored.content;
    }

    /**
     * The file's type is told by its name.
     * @throws Error when the user is not known, the file is not taken, or the user may not write in the room
     */
    async createUpload(details: IUploadDetails, content: Buffer): Promise<IUpload> {
        await Promise.resolve();
        const { name, rid, userId } = details;
        const [type = ''] = (getMimeType(name) ?? 'application/octet-stream').split(';');
        const user = this.workspace.users.get(userId);
        const room = this.workspace.rooms.get(rid);
        if (!user || !room) throw new Error('Invalid user or room provided for the upload');
        checkUpload(this.workspace, room, user, { type, size: content.byteLength });
        const id = randomId();
        sendMessage(this.workspace, user, { rid, msg: '', file: { _id: id, name, type } });
        const now = this.workspace.now();
        const upload: IUpload = {
            id,
            name,
            type,
            size: String(content.byteLength),
            extension: name.split('.').pop() ?? '',
            etag: id,
            path: `/file-upload/${id}/${encodeURIComponent(name)}`,
            token: '',
            url: `/file-upload/${id}/${encodeURIComponent(name)}`,
            progress: 1,
            uploading: false,
            complete: true,
            updatedAt: now,
            uploadedAt: now,
            store: StoreType.GridFS,
            room: toAppRoom(this.workspace, room),
            user: toAppUser(this.workspace, user),
        };
        this.uploads.set(id, { upload, content });
        return upload;
    }
}
