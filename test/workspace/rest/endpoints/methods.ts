// POST method.call/…: the methods of the client's own protocol that have no endpoint of their own.
import { isMeteorCall, isMethodCallProps } from '@rocket.chat/rest-typings/dist/v1/misc';
import { joinDefaultChannels } from '../../rules/add-without-asking';
import type { MeteorError } from '../../rules/errors';
import { failure, success } from '../answers';
import { privateRoute, type Validator } from '../route';

interface Call {
    readonly method: string;
    readonly params: readonly unknown[];
    readonly id: string;
}

const isCall = isMethodCallProps as unknown as Validator<Call>;

function parsed(message: string): unknown {
    try {
        return JSON.parse(message) as unknown;
    } catch {
        return undefined;
    }
}

/** What the method answers or throws is in the message; the request itself succeeds in both cases. */
function outcomeOf(run: () => void): object {
    try {
        run();
        return {};
    } catch (error) {
        const { error: code, reason, details } = error as MeteorError;
        return { error: { isClientSafe: true, error: code, reason, details, errorType: 'Meteor.Error' } };
    }
}

/** Anybody may put themselves into the default channels, at any time, with or without a message about it. */
export const methods = privateRoute({
    method: 'POST',
    endpoint: 'method.call/joinDefaultChannels',
    unlimited: true,
    body: isMeteorCall,
    handle({ workspace, user, body }) {
        const data = parsed(body.message);
        if (!isCall(data) || data.method !== 'joinDefaultChannels') return failure('Invalid method call');
        const outcome = outcomeOf(() => {
            joinDefaultChannels(workspace, user._id, data.params[0] === true);
        });
        return success({ message: JSON.stringify({ msg: 'result', id: data.id, ...outcome }) });
    },
});
