// Files that apps and people send: which of them the settings let through.
import type { SettingValue } from '../state/documents';
import { createDemoWorkspace } from '../state/demo';
import { checkUpload, type UploadedFile } from './check-upload';

const csv: UploadedFile = { type: 'text/csv', size: 1000 };

function check(settings: Readonly<Record<string, SettingValue>>, file: Partial<UploadedFile> = {}): () => void {
    const { workspace, people, rooms } = createDemoWorkspace({ settings });
    return () => {
        checkUpload(workspace, rooms.direct, people.bob, { ...csv, ...file });
    };
}

test('is taken as the settings come', () => {
    expect(check({})).not.toThrow();
});

test.each<[string, Readonly<Record<string, SettingValue>>, Partial<UploadedFile>]>([
    ['error-file-upload-disabled', { FileUpload_Enabled: false }, {}],
    ['error-direct-message-file-upload-not-allowed', { FileUpload_Enabled_Direct: false }, {}],
    ['error-file-too-large', { FileUpload_MaxFileSize: 999 }, {}],
    ['error-invalid-file-type', { FileUpload_MediaTypeWhiteList: 'image/*, text/plain' }, {}],
    ['error-invalid-file-type', { FileUpload_MediaTypeBlackList: 'text/*' }, {}],
    ['error-invalid-file-type', {}, { type: 'image/svg+xml' }],
    ['file-too-small', {}, { size: 0 }],
])('%s: %j %j', (code, settings, file) => {
    expect(check(settings, file)).toThrow(`[${code}]`);
});

test.each<[Readonly<Record<string, SettingValue>>]>([
    [{ FileUpload_MaxFileSize: -1 }],
    [{ FileUpload_MaxFileSize: 1000 }],
    [{ FileUpload_MediaTypeWhiteList: 'text/*' }],
    [{ FileUpload_MediaTypeWhiteList: '*' }],
])('is taken with %j', (settings) => {
    expect(check(settings)).not.toThrow();
});

test('is refused to people who may not see the room, not to apps', () => {
    const { workspace, people, rooms } = createDemoWorkspace();
    expect(() => {
        checkUpload(workspace, rooms.direct, people.erin, csv);
    }).toThrow('[invalid-file]');
    expect(() => {
        checkUpload(workspace, rooms.direct, { ...people.erin, type: 'app' }, csv);
    }).not.toThrow();
});
