// /mod doctor @user <action>: why the action would or would not work here, for whoever asks.
import { explanationText } from '../answers/explanation-text';
import type { Desk } from '../moderation/desk';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import type { Command, WordsProblem } from './command';
import { forms } from './grammar';
import type { Form } from './grammar';
import { parse } from './parse';
import { wordsAnswer } from './words-answer';

type ActionForm = Extract<Form, { kind: 'action' }>;

function isActionForm(form: Form): form is ActionForm {
    return form.kind === 'action';
}

const actionForms = forms.filter(isActionForm);

function formMeant(words: readonly string[]): ActionForm | undefined {
    return actionForms.find((form) => form.words.every((word, position) => words[position]?.toLowerCase() === word));
}

/** The words of the request that is asked about: the person stands behind the action, and its role where it has one. */
function asRequested(words: readonly string[], username: string): readonly string[] {
    const form = formMeant(words);
    if (!form) {
        return words;
    }
    const before = form.words.length + (form.parameters.includes('role') ? 1 : 0);
    const behind = words.slice(before);
    if (words.length < before) {
        return words;
    }
    // What would be written down does not matter here.
    const text = behind.length === 0 && form.parameters.includes('text') ? ['…'] : [];
    return [...words.slice(0, before), `@${username}`, ...behind, ...text];
}

function readRequest({ form, targets, topic, options }: Command): Command | WordsProblem {
    const [username] = targets;
    if (username === undefined) {
        return { kind: 'missing-targets', form };
    }
    if (topic.length === 0) {
        return { kind: 'missing-action', form };
    }
    const given = [...options].map((option) => `--${option}`);
    const parsed = parse([...given, ...asRequested(topic, username)], actionForms);
    return parsed.ok ? parsed.command : parsed.problem;
}

export async function explainAnswer(t: Translate, desk: Desk, command: Command): Promise<Markdown> {
    const asked = readRequest(command);
    if ('kind' in asked) {
        return wordsAnswer(t, asked);
    }
    const { form, role, targets, duration, reason, options } = asked;
    if (!isActionForm(form)) {
        return wordsAnswer(t, { kind: 'missing-action', form: command.form });
    }
    const { action } = form;
    const explanation = await desk.explain({
        action,
        targets: targets.map((username) => ({ username })),
        ...(role === undefined ? {} : { role }),
        ...(duration === undefined ? {} : { duration }),
        reason,
        workspace: options.has('workspace'),
        relinquish: false,
    });
    return explanationText(t, { action, room: desk.room, name: targets[0] ?? '', explanation });
}
