// The oldest parser tells no types where it is imported from.
declare module 'message-parser-0.31.32' {
    export { parse } from '@rocket.chat/message-parser';
}
