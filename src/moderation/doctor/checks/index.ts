// Every check, in the order of the answer; what a check needs stands before it.
import { account } from './account';
import { attention } from './attention';
import { bans } from './bans';
import { clock } from './clock';
import { encryption } from './encryption';
import { engine } from './engine';
import { modLogRoom } from './mod-log-room';
import { muteDuration } from './mute-duration';
import { pace } from './pace';
import { permissions } from './permissions';
import { runs } from './runs';
import { server } from './server';
import { sweep } from './sweep';
import { token } from './token';

export const checks = [
    account,
    server,
    token,
    permissions,
    pace,
    bans,
    engine,
    clock,
    sweep,
    runs,
    attention,
    modLogRoom,
    encryption,
    muteDuration,
] as const;

export type RegisteredCheck = (typeof checks)[number];
export type CheckName = RegisteredCheck['name'];

type CodesOf<Each> = Each extends { readonly name: infer Name extends string; readonly findings: infer Findings }
    ? `${Name}-${keyof Findings & string}`
    : never;

/** Every check with every code that it can come to: `token-refused`. */
export type FindingName = CodesOf<RegisteredCheck>;
