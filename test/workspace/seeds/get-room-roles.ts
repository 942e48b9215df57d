// The examples of the document "Get Room Roles".
import { authorizationError, type SeedDocument } from './vector';

const rid = '658282732dd9f928ad989e98';

/** The answer of rooms.roles; the room is built from it. */
export const holders = [
    {
        _id: '668c75b2b319fc80bf0ed3a1',
        rid,
        u: { _id: 'P2dgWPPw5veigwcdK', username: 'jane.doe', name: 'Jane Doe' },
        roles: ['moderator'],
    },
    {
        _id: '6819edfa30c9c71254e45d18',
        rid,
        u: { _id: '74HrDgvTTxT56o8R8', username: 'mary.shelley', name: 'Mary Shelley' },
        roles: ['leader'],
    },
    {
        _id: '668c7717b319fc80bf0ed3b0',
        rid,
        u: { _id: 'qHWhoJwwgk4bwcoNq', username: 'test.user' },
        roles: ['moderator'],
    },
    {
        _id: '6690c37ab319fc80bf0ed407',
        rid,
        u: { _id: 'C38WSSzrGd2NCjzqJ', username: 'test.cat' },
        roles: ['owner'],
    },
];

export const getRoomRoles: SeedDocument = {
    title: 'Get Room Roles',
    method: 'GET',
    endpoint: 'rooms.roles',
    vectors: [
        { example: 'Example 1 (200)', request: { rid }, status: 200, answer: { roles: holders, success: true } },
        {
            example: 'Example 1 (400)',
            request: {},
            status: 400,
            answer: {
                success: false,
                errorType: 'error-invalid-params',
                error: "must have required property 'rid'",
            },
        },
        authorizationError({ rid }),
    ],
};
