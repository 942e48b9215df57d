// What the server takes as a message: not too long a one, and in some encrypted rooms no plain text.
import type { SettingValue } from '../state/documents';
import { createDemoWorkspace } from '../state/demo';
import { openDirectRoom } from './open-direct-room';
import { sendMessage } from './send-message';

const encrypting = { E2E_Enable: true };

function send(settings: Readonly<Record<string, SettingValue>>, encrypted: boolean, t?: 'e2e'): () => void {
    const { workspace, people, rooms } = createDemoWorkspace({ settings });
    workspace.rooms.update(rooms.core._id, { encrypted });
    return () => {
        sendMessage(workspace, people.bob, { rid: rooms.core._id, msg: 'hello', ...(t ? { t } : {}) });
    };
}

test('a message of 5000 characters is taken, a longer one is not', () => {
    const { workspace, people, rooms } = createDemoWorkspace();
    const write = (length: number) =>
        sendMessage(workspace, people.bob, { rid: rooms.core._id, msg: 'x'.repeat(length) });
    expect(write(5000).msg).toHaveLength(5000);
    expect(() => write(5001)).toThrow('Message size exceeds Message_MaxAllowedSize [error-message-size-exceeded]');
});

test('the limit is a setting, and is asked for before who may write', () => {
    const { workspace, people, rooms } = createDemoWorkspace({ settings: { Message_MaxAllowedSize: 10 } });
    const write = (msg: string) => sendMessage(workspace, people.erin, { rid: rooms.core._id, msg });
    expect(() => write('eleven char')).toThrow('[error-message-size-exceeded]');
    expect(() => write('ten chars!')).toThrow('error-not-allowed');
});

test('plain text is refused in an encrypted room, where encryption is on and nothing else allowed', () => {
    expect(send(encrypting, true)).toThrow(
        'Not allowed to send un-encrypted messages in an encrypted room [error-not-allowed]',
    );
    expect(send(encrypting, true, 'e2e')).not.toThrow();
    expect(send(encrypting, false)).not.toThrow();
    expect(send({}, true)).not.toThrow();
    expect(send({ ...encrypting, E2E_Allow_Unencrypted_Messages: true }, true)).not.toThrow();
});

test('new direct rooms are encrypted where the settings say so, those that are there are not', () => {
    const opened = (settings: Readonly<Record<string, SettingValue>>, other: string) => {
        const { workspace, people } = createDemoWorkspace({ settings });
        return openDirectRoom(workspace, people.alice, [other]).encrypted;
    };
    const both = { ...encrypting, E2E_Enabled_Default_DirectRooms: true };
    expect(opened(both, 'carol')).toBe(true);
    expect(opened(both, 'bob')).toBeUndefined();
    expect(opened(encrypting, 'carol')).toBeUndefined();
    expect(opened({ E2E_Enabled_Default_DirectRooms: true }, 'carol')).toBeUndefined();
});
