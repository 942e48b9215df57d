// /mod and /mod help: what this moderator may do here, and how each action is typed.
import { actions } from '../actions/index';
import type { RegisteredAction } from '../actions/index';
import type { Right } from '../moderation/action';
import type { Desk } from '../moderation/desk';
import { problemText } from '../answers/problem-text';
import { code, defuse, quote } from '../texts/defuse';
import { bold, joined, compose } from '../texts/markdown';
import type { Markdown } from '../texts/markdown';
import type { Translate } from '../texts/translate';
import { MOST_TARGETS } from '../moderation/request';
import { nearest } from '../parameters/nearest';
import { parameters as table } from '../parameters/index';
import { forms, usageOf } from './grammar';
import type { Form } from './grammar';
import { roomText } from '../answers/report-text';

function summaryOf(t: Translate, form: Form): Markdown {
    switch (form.kind) {
        case 'action':
            return t(`action-${form.action.name}-summary`);
        case 'case-command':
            return t(`case-${form.caseCommand.name}-summary`);
        case 'query':
            return t(`query-${form.query.name}-summary`);
        case 'doctor':
            return t(form.about === 'health' ? 'doctor-summary' : 'setup-summary');
        case 'standing':
            return t('standing-summary');
        default:
            return t('help-help');
    }
}

function line(t: Translate, form: Form): Markdown {
    return compose`• ${code(usageOf(form))} ${summaryOf(t, form)}`;
}

function isForAnyone(form: Form): boolean {
    return ['query', 'help', 'standing'].includes(form.kind) || isCaseCommandFor(form, 'anyone');
}

function isCaseCommandFor(form: Form, whom: 'moderators' | 'anyone'): boolean {
    return form.kind === 'case-command' && form.caseCommand.for === whom;
}

/**
 * The forms of what someone may do here; who may mute here keeps the room's cases, who may do anything may ask the
 * doctor about it.
 */
function formsOf(able: readonly RegisteredAction[], isAdmin: boolean): Form[] {
    const keepsCases = able.some(({ name }) => name === 'mute');
    const asksDoctor = (form: Form): boolean => form.kind === 'doctor' && (isAdmin || form.about === 'health');
    return forms.filter(
        (form) =>
            (form.kind === 'action' && able.includes(form.action)) ||
            (keepsCases && isCaseCommandFor(form, 'moderators')) ||
            ((isAdmin || able.length > 0) && asksDoctor(form)),
    );
}

/** What this moderator may do in this room, then what anyone may. */
export async function overviewAnswer(t: Translate, desk: Desk): Promise<Markdown> {
    const able = await desk.abilities(actions);
    const room = roomText(t, desk.room);
    const common = [t('help-anyone'), ...forms.filter(isForAnyone).map((form) => line(t, form))];
    if (!able.ok) {
        return joined([t('help-unknown-abilities', { why: problemText(t, able.problem) }), ...common]);
    }
    const own = formsOf(able.value, desk.moderator.workspaceRoles.includes('admin'));
    const opening =
        own.length === 0
            ? [t('help-unable', { room })]
            : [
                  t('help-able', { room }),
                  ...own.map((form) => line(t, form)),
                  t('help-targets', { limit: MOST_TARGETS }),
              ];
    return joined([bold(t('help-title')), ...opening, ...common]);
}

function permissionsOf(form: Form): string[] {
    const rights: readonly Right[] = form.kind === 'action' ? form.action.rights().flat() : [];
    return rights.map(({ permission }) => permission);
}

/** How the parameters of a form are typed. */
function parameterLines(t: Translate, { parameters }: Form): Markdown[] {
    const explanations = parameters.map((name) => table[name].explanation).filter((key) => key !== undefined);
    return explanations.map((key) => compose`    ${t(key)}`);
}

/** Other words that mean the same. */
function aliasLine(t: Translate, { aliases }: Form): Markdown[] {
    const words = aliases.filter(({ followed }) => followed !== true).map((alias) => quote(alias.words.join(' ')));
    return words.length === 0 ? [] : [compose`    ${t('help-aliases', { words: joined(words, ', ') })}`];
}

function explain(t: Translate, form: Form): Markdown {
    const permissions = joined(permissionsOf(form).map(defuse), ' / ');
    return joined([
        line(t, form),
        ...aliasLine(t, form),
        ...parameterLines(t, form),
        ...form.options.map((option) => compose`    ${t(`help-option-${option}`)}`),
        ...(form.kind === 'action' ? [compose`    ${t('help-option-report')}`] : []),
        ...(permissions === '' ? [] : [compose`    ${t('help-permission', { permission: permissions })}`]),
    ]);
}

/** Help on what was named; on everything where nothing was, or where nothing is called so. */
export function helpAnswer(t: Translate, topic: readonly string[]): Markdown {
    const named = topic.map((word) => word.toLowerCase());
    const explained = forms.filter((form) => form.kind !== 'overview');
    const about = explained.filter((form) => named.every((word, position) => form.words[position] === word));
    if (about.length > 0) {
        return joined([bold(t('help-title')), ...about.map((form) => explain(t, form))]);
    }
    const suggestion = nearest(
        named.join(' '),
        explained.map((form) => form.words.join(' ')),
    );
    return joined([
        t('words-unknown-action', { word: quote(named.join(' ')) }),
        ...(suggestion === undefined ? [] : [t('did-you-mean', { suggestion: code(`/mod help ${suggestion}`) })]),
        ...explained.map((form) => line(t, form)),
    ]);
}
