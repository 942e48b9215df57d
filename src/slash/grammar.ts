// The grammar of /mod: its forms are read off the registry of actions and queries.
import { actions, caseCommands, queries } from '../actions/index';
import type { RegisteredAction, RegisteredCaseCommand, RegisteredQuery } from '../actions/index';
import { DRY_RUN } from '../moderation/action';
import type { Option } from '../moderation/action';
import type { Alias } from '../moderation/alias';
import { parameters as table, parametersOf } from '../parameters/index';
import type { ParameterName } from '../parameters/index';

export type FormOption = Option | typeof DRY_RUN;

interface FormBase {
    /** What is typed after `/mod`. */
    readonly words: readonly string[];
    /** Other words for it. */
    readonly aliases: readonly Alias[];
    readonly parameters: readonly ParameterName[];
    readonly options: readonly FormOption[];
}

export type ActionForm = FormBase & { readonly kind: 'action'; readonly action: RegisteredAction };

export type Form =
    | ActionForm
    | (FormBase &
          (
              | { readonly kind: 'overview' }
              /** A person alone: who they are here. */
              | { readonly kind: 'standing' }
              | { readonly kind: 'help' }
              | { readonly kind: 'doctor'; readonly about: 'health' | 'set-up' }
              | { readonly kind: 'query'; readonly query: RegisteredQuery }
              | { readonly kind: 'case-command'; readonly caseCommand: RegisteredCaseCommand }
          ));

function actionForm(action: RegisteredAction): ActionForm {
    const { words, aliases = [], options } = action;
    return {
        kind: 'action',
        action,
        words,
        aliases,
        parameters: parametersOf(action),
        options: [...options, DRY_RUN],
    };
}

function queryForm(query: RegisteredQuery): Form {
    return { kind: 'query', query, words: query.words, aliases: [], parameters: query.parameters, options: [] };
}

function caseForm(caseCommand: RegisteredCaseCommand): Form {
    const { words, aliases = [], parameters, options } = caseCommand;
    return { kind: 'case-command', caseCommand, words, aliases, parameters, options };
}

const overview: Form = { kind: 'overview', words: [], aliases: [], parameters: [], options: [] };
export const standing: Form = { kind: 'standing', words: [], aliases: [], parameters: ['target'], options: [] };
const help: Form = {
    kind: 'help',
    words: ['help'],
    aliases: [{ words: ['?'] }],
    parameters: ['optional-topic'],
    options: [],
};

const doctor: Form = {
    kind: 'doctor',
    about: 'health',
    words: ['doctor'],
    aliases: [],
    parameters: ['optional-target', 'optional-topic'],
    options: ['workspace'],
};
const setUp: Form = {
    kind: 'doctor',
    about: 'set-up',
    words: ['setup'],
    aliases: [],
    parameters: [],
    options: [],
};

export const actionForms: readonly ActionForm[] = actions.map(actionForm);

export const forms: readonly Form[] = [
    overview,
    standing,
    help,
    ...actionForms,
    ...caseCommands.map(caseForm),
    ...queries.map(queryForm),
    doctor,
    setUp,
];

/** A form as it is typed: `/mod role add <role> @user… [--workspace]`. */
export function usageOf({ words, parameters, options }: Form): string {
    // Every action has it; said once in the help, it need not stand in each line.
    const shown = options.filter((option) => option !== DRY_RUN);
    return [
        '/mod',
        ...words,
        ...parameters.map((name) => table[name].usage),
        ...shown.map((option) => `[--${option}]`),
    ].join(' ');
}
