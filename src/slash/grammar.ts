// The grammar of /mod: its forms are read off the registry of actions and queries.
import { actions, caseCommands, queries } from '../actions/index';
import type { RegisteredAction, RegisteredCaseCommand, RegisteredQuery } from '../actions/index';
import type { CaseParameter } from '../moderation/cases/case-command';
import { DRY_RUN } from '../moderation/action';
import type { Option, Parameter } from '../moderation/action';

export type FormParameter = Parameter | CaseParameter | 'optional-target' | 'optional-topic';

export type FormOption = Option | typeof DRY_RUN;

interface FormBase {
    /** What is typed after `/mod`. */
    readonly words: readonly string[];
    readonly parameters: readonly FormParameter[];
    readonly options: readonly FormOption[];
}

export type Form = FormBase &
    (
        | { readonly kind: 'overview' }
        | { readonly kind: 'help' }
        | { readonly kind: 'doctor'; readonly about: 'health' | 'set-up' }
        | { readonly kind: 'query'; readonly query: RegisteredQuery }
        | { readonly kind: 'case-command'; readonly caseCommand: RegisteredCaseCommand }
        | { readonly kind: 'action'; readonly action: RegisteredAction }
    );

function actionForm(action: RegisteredAction): Form {
    const { words, parameters, options } = action;
    return { kind: 'action', action, words, parameters, options: [...options, DRY_RUN] };
}

function queryForm(query: RegisteredQuery): Form {
    return { kind: 'query', query, words: query.words, parameters: query.parameters, options: [] };
}

function caseForm(caseCommand: RegisteredCaseCommand): Form {
    const { words, parameters, options } = caseCommand;
    return { kind: 'case-command', caseCommand, words, parameters, options };
}

const overview: Form = { kind: 'overview', words: [], parameters: [], options: [] };
const help: Form = { kind: 'help', words: ['help'], parameters: ['optional-topic'], options: [] };

const doctor: Form = {
    kind: 'doctor',
    about: 'health',
    words: ['doctor'],
    parameters: ['optional-target', 'optional-topic'],
    options: ['workspace'],
};
const setUp: Form = { kind: 'doctor', about: 'set-up', words: ['setup'], parameters: [], options: [] };

export const forms: readonly Form[] = [
    overview,
    help,
    ...actions.map(actionForm),
    ...caseCommands.map(caseForm),
    ...queries.map(queryForm),
    doctor,
    setUp,
];

const PARAMETER_USAGE: Readonly<Record<FormParameter, string>> = {
    role: '<role>',
    targets: '@user…',
    reason: '[reason]',
    text: '<text>',
    target: '@user',
    case: '<case>',
    run: '<run>',
    'case-or-run': '<case|run>',
    report: '<report>',
    duration: '<duration|off>',
    'optional-target': '[@user]',
    'optional-topic': '[action]',
};

/** A form as it is typed: `/mod role add <role> @user… [--workspace]`. */
export function usageOf(form: Form): string {
    const { words, parameters, options } = form;
    const parts = parameters.flatMap((parameter) =>
        parameter === 'targets' && form.kind === 'action' && form.action.duration
            ? [PARAMETER_USAGE.targets, '[duration]']
            : [PARAMETER_USAGE[parameter]],
    );
    // Every action has it; said once in the help, it need not stand in each line.
    const shown = options.filter((option) => option !== DRY_RUN);
    return ['/mod', ...words, ...parts, ...shown.map((option) => `[--${option}]`)].join(' ');
}
