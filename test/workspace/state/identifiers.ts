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

/** The form in which secrets are kept: never as they were given. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64');

/** What a client may send in place of a password. */
export const passwordDigest = (password: string): string => createHash('sha256').update(password).digest('hex');

/** The form in which a password is kept: made from its digest, so that the digest alone is enough to log in. */
export const hashPassword = (password: string): string => hashSecret(passwordDigest(password));
