// /mod doctor and /mod setup: how Mod Desk itself is, for administrators, without a desk.
import { findingsText } from '../answers/finding-text';
import { problemText } from '../answers/problem-text';
import { setUpText } from '../answers/set-up-text';
import type { Doctor } from '../moderation/doctor/doctor';
import { compose } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { forms } from './grammar';
import { parse } from './parse';

type Subject = 'health' | 'set-up';

/** What the words ask the doctor about Mod Desk itself; `undefined` when they ask for something else. */
export function doctorsSubject(words: readonly string[]): Subject | undefined {
    const parsed = parse(words, forms);
    if (!parsed.ok) {
        return undefined;
    }
    const { command } = parsed;
    return command.kind === 'other' && command.form.kind === 'doctor' && command.given.target === undefined
        ? command.form.about
        : undefined;
}

export async function doctorAnswer(t: Translate, doctor: Doctor, subject: Subject): Promise<Markdown> {
    if (subject === 'health') {
        const findings = await doctor.examine();
        return findings.ok ? findingsText(t, findings.value) : compose`⛔ ${problemText(t, findings.problem)}`;
    }
    const setUp = await doctor.setUp();
    return setUp.ok ? setUpText(t, setUp.value) : compose`⛔ ${problemText(t, setUp.problem)}`;
}
