// Identifiers and secrets, made and hashed the way Rocket.Chat (Meteor) does.
import { createHash, randomBytes } from 'node:crypto';

// Meteor leaves out the characters that people mix up.
const characters = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz';

const randomText = (length: number): string =>
    Array.from(randomBytes(length), (byte) => characters.charAt(byte % characters.length)).join('');

/** A document id: 17 random characters. */
export const randomId = (): string => randomText(17);

/** A login token: 43 random characters. */
export const randomToken = (): string => randomText(43);

/** The form in which tokens and passwords are kept: never as they were given. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64');
