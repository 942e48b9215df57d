// The playground as a person at the prompt meets it, with the app as it is.
import { PassThrough } from 'node:stream';
import { boot, type Playground } from './boot';
import { runPrompt } from './prompt/run-prompt';

let playground: Playground;

beforeAll(async () => {
    playground = await boot();
}, 300_000);

afterAll(async () => {
    await playground.stop();
});

async function type(...lines: string[]): Promise<string> {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end(lines.join('\n'));
    await runPrompt(playground, { input, output });
    return String(output.read());
}

test('a mute by command is the room’s own mute: answer, system message and REST call are shown', async () => {
    const shown = await type('/mod mute @bob spam', 'as bob', 'hello?', 'as alice', '/mod unmute bob', 'messages');
    expect(shown).toContain('alice #general> /mod mute @bob spam');
    expect(shown).toMatch(/• \S+ muted bob/);
    expect(shown).toMatch(/→ POST rooms.muteUser 200 \d+ ms/);
    expect(shown).toContain('bob #general> hello?\n  ! You_have_been_muted');
    expect(shown).toMatch(/• \S+ unmuted bob/);
    expect(playground.workspace.rooms.get('GENERAL')?.muted).not.toContain('bob');
});

test('people and rooms are listed, and one can walk about and talk', async () => {
    const shown = await type(
        'people',
        'rooms',
        'in #core',
        'as carol',
        'in @bob',
        'hi',
        'as bob',
        'in @carol',
        'messages',
    );
    expect(shown).toMatch(/mallory .* in this room, muted/);
    expect(shown).toMatch(/#support-team +private, team +you: member, owner/);
    expect(shown).toContain('carol @bob> hi');
    expect(shown).toContain('bob @carol> messages\n  carol: hi');
});

test('what is not there is said in words, and quit ends it', async () => {
    const shown = await type('/nope', 'in #nowhere', 'as nobody', 'quit', 'never said');
    expect(shown).toContain('There is no /nope here, only /mod.');
    expect(shown).toContain('There is no room #nowhere for you.');
    expect(shown).toContain('There is nobody called nobody');
    expect(shown).not.toContain('never said');
});

test('someone who does not see the room does not see what is said there', async () => {
    const shown = await type('as erin', 'in #core');
    expect(shown).toContain('There is no room #core for you.');
});
