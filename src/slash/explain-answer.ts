// /mod doctor @user <action>: why the action would or would not work here, for whoever asks.
import { explanationText } from '../answers/explanation-text';
import type { Desk } from '../moderation/desk';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { toWords } from '../parameters/words';
import type { ActCommand, OtherCommand, WordsProblem } from './command';
import { findForm } from './find-form';
import { actionForms } from './grammar';
import type { ActionForm } from './grammar';
import { parse } from './parse';
import { wordsAnswer } from './words-answer';

/** How long it would last does not matter here, so no word for an action asks for it. */
const forms: readonly ActionForm[] = actionForms.map((form) => ({
    ...form,
    aliases: form.aliases.map(({ words }) => ({ words })),
}));

/** The words of the request that is asked about: the person stands behind the action. */
function asRequested(topic: readonly string[], username: string): readonly string[] {
    const found = findForm(toWords(topic), forms);
    if (!found) {
        return topic;
    }
    const behind = topic.slice(found.used);
    // What would be written down does not matter here either.
    const text = behind.length === 0 && found.form.parameters.includes('text') ? ['…'] : [];
    return [...topic.slice(0, found.used), `@${username}`, ...behind, ...text];
}

function readRequest({ form, given, options }: OtherCommand): ActCommand | WordsProblem {
    const { target, topic } = given;
    if (target === undefined) {
        return { kind: 'missing-targets', form };
    }
    if (topic.length === 0) {
        return { kind: 'missing-action', form };
    }
    const typed = [...options].map((option) => `--${option}`);
    const parsed = parse([...typed, ...asRequested(topic, target)], forms);
    if (!parsed.ok) {
        return parsed.problem;
    }
    return parsed.command.kind === 'act' ? parsed.command : { kind: 'missing-action', form };
}

export async function explainAnswer(t: Translate, desk: Desk, command: OtherCommand): Promise<Markdown> {
    const asked = readRequest(command);
    if (asked.kind !== 'act') {
        return wordsAnswer(t, asked);
    }
    const { action } = asked.form;
    const { people, role, duration, reason } = asked.reading.meaning;
    const explanation = await desk.explain({
        action,
        targets: people.map((username) => ({ username })),
        ...(role === undefined ? {} : { role }),
        ...(duration === undefined ? {} : { duration }),
        reason,
        workspace: asked.options.has('workspace'),
        relinquish: false,
    });
    return explanationText(t, { action, room: desk.room, name: people[0] ?? '', explanation });
}
