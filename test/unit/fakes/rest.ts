// A REST client on a fake HTTP line, as the service account of the tests.
import { restClient } from '../../../src/workspace/rest/client';
import type { RestClient } from '../../../src/workspace/rest/client';
import { success } from '../../../src/workspace/problem';
import type { Admission } from '../../../src/workspace/rest/client';
import { RateLimits } from '../../../src/workspace/rest/rate-limits';
import type { FakeHttp } from './engine';

export const ACCOUNT = { url: 'https://chat.example.com', userId: 'service', authToken: 'a-very-secret-token' };

/** Nothing is wrong with the address. */
export const admit: Admission = () => Promise.resolve(success(undefined));

export function restOver({ http }: FakeHttp): RestClient {
    return restClient(http, ACCOUNT, new RateLimits(Date.now), admit);
}
