// What an answer of the REST API means, by status and body.
import { readAnswer } from '../../../../src/workspace/rest/answer';
import type { IHttpResponse } from '@rocket.chat/apps-engine/definition/accessors';
import { answered } from '../../fakes/engine';

function read(statusCode: number, data: unknown): ReturnType<typeof readAnswer> {
    return readAnswer(answered(statusCode, data) as IHttpResponse);
}

function problemIn(statusCode: number, data: unknown): unknown {
    const result = read(statusCode, data);
    return result.ok ? undefined : result.problem;
}

it('takes 200 with success for a success', () => {
    expect(read(200, { success: true, roles: [] })).toEqual({ ok: true, value: { success: true, roles: [] } });
});

it('knows a token that is not accepted', () => {
    const message = 'You must be logged in to do this.';
    expect(problemIn(401, { status: 'error', message })).toEqual({
        code: 'mod-service-account-refused',
        effect: 'none',
        by: 'server',
    });
    expect(problemIn(401, { success: false, error: message, message, status: 'error' })).toMatchObject({
        code: 'mod-service-account-refused',
    });
    expect(problemIn(401, null)).toMatchObject({ code: 'mod-service-account-refused', effect: 'none' });
});

it('knows a permission that the service account lacks', () => {
    const error = 'User does not have the permissions required for this action [error-unauthorized]';
    expect(problemIn(403, { success: false, error })).toEqual({
        code: 'mod-service-account-forbidden',
        effect: 'none',
        by: 'server',
        serverText: error,
    });
});

it.each([
    [
        {
            success: false,
            error: 'Error, too many requests. You must wait 42 seconds before. [error-too-many-requests]',
        },
        42,
    ],
    [{ success: false, error: 'Slow down' }, undefined],
    ['too many', undefined],
    [null, undefined],
])('knows how long to wait: %j', (data, waitSeconds) => {
    expect(problemIn(429, data)).toEqual({
        code: 'mod-rate-limited',
        effect: 'none',
        by: 'server',
        ...(waitSeconds === undefined ? {} : { waitSeconds }),
    });
});

it.each([500, 502, 503, 504])('does not know what an answer %d left behind', (status) => {
    expect(problemIn(status, { success: false, error: 'Internal server error' })).toEqual({
        code: 'mod-server-error',
        effect: 'unknown',
        by: 'server',
    });
});

it.each([
    ['a page', 200, '<html></html>'],
    ['no JSON at all', 200, null],
    ['nothing', 200, undefined],
    ['a list', 200, []],
    ['an empty object', 200, {}],
    ['a success that is none', 200, { success: 'true' }],
    ['success: false with 200', 200, { success: false, error: 'x' }],
    ['a redirection', 302, null],
])('does not believe %s', (_, status, data) => {
    expect(problemIn(status, data)).toEqual({ code: 'mod-answer-unreadable', effect: 'unknown', by: 'server' });
});

it('carries the code and the sentence of a refusal', () => {
    const error = 'User is not in this room [error-user-not-in-room]';
    expect(problemIn(400, { success: false, error, errorType: 'error-user-not-in-room' })).toEqual({
        code: 'error-user-not-in-room',
        effect: 'none',
        by: 'server',
        serverText: error,
    });
});

it('names a refusal that has no code', () => {
    expect(problemIn(400, { success: false, error: 'User not found.' })).toEqual({
        code: 'mod-refused-by-server',
        effect: 'none',
        by: 'server',
        serverText: 'User not found.',
    });
    expect(problemIn(400, { success: false })).toEqual({ code: 'mod-refused-by-server', effect: 'none', by: 'server' });
});

it.each([
    ['a page', '<html></html>'],
    ['words', null],
    ['JSON', { success: false }],
])('takes 404 with %s for an endpoint that is not there', (_, data) => {
    expect(problemIn(404, data)).toEqual({ code: 'mod-endpoint-missing', effect: 'none', by: 'server' });
});

it('tells a token that is not accepted from a room that the account may not look into', () => {
    const codeOf = (data: unknown): unknown => problemIn(401, data);
    expect(codeOf({ success: false, error: 'unauthorized' })).toMatchObject({ code: 'mod-service-account-outside' });
    expect(codeOf({ success: false, error: 'You must be logged in to do this.' })).toMatchObject({
        code: 'mod-service-account-refused',
    });
    expect(codeOf({ status: 'error', message: 'You must be logged in to do this.' })).toMatchObject({
        code: 'mod-service-account-refused',
    });
});

it('keeps no more than a sentence of what the server says', () => {
    expect(problemIn(400, { error: 'x'.repeat(5000) })).toMatchObject({ serverText: 'x'.repeat(300) });
    expect(problemIn(400, { error: { reason: 'x' }, errorType: 7 })).not.toHaveProperty('serverText');
});

describe('user-last-owner', () => {
    const refusedWith = (details: unknown): unknown =>
        problemIn(400, { success: false, error: '[user-last-owner]', errorType: 'user-last-owner', details });

    it('brings the rooms concerned', () => {
        expect(refusedWith({ shouldChangeOwner: ['lobby'], shouldBeRemoved: ['cellar', 7] })).toMatchObject({
            code: 'user-last-owner',
            rooms: { changeOwner: [{ name: 'lobby' }], deleted: ['cellar'] },
        });
    });

    it('brings none where the server named none', () => {
        expect(refusedWith('[]')).not.toHaveProperty('rooms');
        expect(refusedWith({})).toMatchObject({ rooms: { changeOwner: [], deleted: [] } });
    });
});
