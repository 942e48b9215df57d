// The shape of a check: data, and one look that comes to one of the findings that it declares.
import type { Problem } from '../../workspace/problem';
import type { NeededPermission } from './needed-permissions';
import type { Examination } from './ports';

export type State = 'good' | 'warning' | 'bad' | 'unknown';

/** What there is to say of a finding besides its code. */
export interface Details {
    readonly version?: string;
    readonly host?: string;
    readonly username?: string;
    readonly room?: string;
    readonly names?: readonly string[];
    readonly count?: number;
    readonly seconds?: number;
    readonly minutes?: number;
    readonly calls?: number;
    readonly problem?: Problem;
    readonly permissions?: readonly NeededPermission[];
}

export interface Diagnosis<Code extends string> {
    readonly code: Code;
    readonly details?: Details;
}

export interface Check<Name extends string = string, Code extends string = string> {
    readonly name: Name;
    /** The checks without which this one would only repeat their trouble. */
    readonly needs: readonly string[];
    /** Every code that it can come to, and how things stand then. */
    readonly findings: Readonly<Record<Code, State>>;
    run(examination: Examination): Promise<Diagnosis<Code>>;
}

export function defineCheck<const Name extends string, const Code extends string>(
    check: Check<Name, Code>,
): Check<Name, Code> {
    return check;
}
