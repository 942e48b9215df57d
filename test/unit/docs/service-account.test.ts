// The table in docs/service-account.md is the list of permissions that the doctor checks, with the same words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEEDED_PERMISSIONS } from '../../../src/moderation/doctor/needed-permissions';
import { catalogue } from '../../../src/texts/catalogue';

const document = readFileSync(join(__dirname, '../../../docs/service-account.md'), 'utf8');

/** The rows of the table of permissions, such as `mute-user: mute and unmute`. */
function rows(): string[] {
    return [...document.matchAll(/^ *\| *((?:`[\w-]+`(?:, )?)+) *\| *(.+?) *\|$/gm)].map(
        ([, permissions = '', purpose = '']) => `${permissions.replace(/`/g, '').trim()}: ${purpose.replace(/`/g, '')}`,
    );
}

it('lists what is needed and what for, in the same order', () => {
    const needed = NEEDED_PERMISSIONS.map(
        ({ permissions, purpose }) =>
            `${permissions.join(', ')}: ${catalogue['en']?.[`doctor-purpose-${purpose}`] ?? ''}`,
    );
    expect(rows()).toEqual(needed);
});
