// What the elements of one surface share: its values and errors, and the way to its app.
import { createContext, use } from 'react';
import type { FieldErrors } from './surfaces';
import type { FieldValue, Values } from './view-state';

export interface ElementAction {
    readonly appId: string;
    readonly actionId: string;
    readonly blockId: string;
    readonly value: unknown;
}

export interface SurfaceContextValue {
    /** Of the view or message; two surfaces may have fields of the same action id. */
    readonly id: string;
    readonly appId: string;
    readonly values: Values;
    readonly errors: FieldErrors;
    /** Keeps what was filled in. */
    setValue(actionId: string, value: FieldValue): void;
    /** Posts a blockAction; resolves when it is answered. */
    act(action: ElementAction): Promise<void>;
}

export const SurfaceContext = createContext<SurfaceContextValue | undefined>(undefined);

export function useSurface(): SurfaceContextValue {
    const surface = use(SurfaceContext);
    if (!surface) throw new Error('An element is drawn outside of a surface.');
    return surface;
}

/** The id of the input that belongs to an action. */
export const inputId = ({ id }: SurfaceContextValue, actionId: string): string => `${id}/${actionId}`;
