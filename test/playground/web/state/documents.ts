// The documents of the workspace as they arrive at the page.
import type { EphemeralNotice, Message, Room, Subscription } from '../../../workspace/state/documents';
import type { JoinedRoom, Person, ShownRoom, SidebarRooms, StreamEvents, Wire } from '../../server/page-data';

export type { Person };
export type WireMessage = Wire<Message>;
export type WireNotice = Wire<EphemeralNotice>;
export type WireRoom = Wire<Room>;
export type WireSubscription = Wire<Subscription>;
export type WireShownRoom = Wire<ShownRoom>;
export type WireJoinedRoom = Wire<JoinedRoom>;
export type WireSidebarRooms = Wire<SidebarRooms>;
export type WireEvents = { [Name in keyof StreamEvents]: Wire<StreamEvents[Name]> };
