// The grammar of /mod: its forms are read off the registry of actions and queries.
import { actions, queries } from '../actions/index';
import type { RegisteredAction, RegisteredQuery } from '../actions/index';
import type { Option, Parameter } from '../moderation/action';

type FormParameter = Parameter | 'optional-target' | 'optional-topic';

interface FormBase {
    /** What is typed after `/mod`. */
    readonly words: readonly string[];
    readonly parameters: readonly FormParameter[];
    readonly options: readonly Option[];
}

export type Form = FormBase &
    (
        | { readonly kind: 'overview' }
        | { readonly kind: 'help' }
        | { readonly kind: 'query'; readonly query: RegisteredQuery }
        | { readonly kind: 'action'; readonly action: RegisteredAction }
    );

function actionForm(action: RegisteredAction): Form {
    const { words, parameters, options } = action;
    return { kind: 'action', action, words, parameters, options };
}

function queryForm(query: RegisteredQuery): Form {
    return { kind: 'query', query, words: query.words, parameters: query.parameters, options: [] };
}

const overview: Form = { kind: 'overview', words: [], parameters: [], options: [] };
const help: Form = { kind: 'help', words: ['help'], parameters: ['optional-topic'], options: [] };

export const forms: readonly Form[] = [overview, help, ...actions.map(actionForm), ...queries.map(queryForm)];

const PARAMETER_USAGE: Readonly<Record<FormParameter, string>> = {
    role: '<role>',
    targets: '@user…',
    reason: '[reason]',
    'optional-target': '[@user]',
    'optional-topic': '[action]',
};

/** A form as it is typed: `/mod role add <role> @user… [--workspace]`. */
export function usageOf({ words, parameters, options }: FormBase): string {
    return [
        '/mod',
        ...words,
        ...parameters.map((parameter) => PARAMETER_USAGE[parameter]),
        ...options.map((option) => `[--${option}]`),
    ].join(' ');
}
