// The documents of the workspace as they arrive at the page.
import type { EphemeralNotice, Message, Room, Subscription } from '../../../workspace/state/documents';
import type { JoinedRoom, Person, StreamEvents, Wire } from '../../server/page-data';

export type { Person };
export type WireMessage = Wire<Message>;
export type WireNotice = Wire<EphemeralNotice>;
export type WireRoom = Wire<Room>;
export type WireSubscription = Wire<Subscription>;
export type WireJoinedRoom = Wire<JoinedRoom>;
export type WireEvents = { [Name in keyof StreamEvents]: Wire<StreamEvents[Name]> };
