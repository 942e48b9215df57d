// Light or dark: by `?theme=dark`, by the last choice, else light.
import { createContext, use, useEffect, useState } from 'react';

export type ThemeName = 'light' | 'dark';

export interface ThemeChoice {
    readonly name: ThemeName;
    readonly toggle: () => void;
}

const key = 'playground-theme';

const asTheme = (text: string | null): ThemeName | undefined =>
    text === 'light' || text === 'dark' ? text : undefined;

const initial = (): ThemeName =>
    asTheme(new URLSearchParams(location.search).get('theme')) ?? asTheme(localStorage.getItem(key)) ?? 'light';

export const ThemeContext = createContext<ThemeChoice>({ name: 'light', toggle: () => undefined });

export const useTheme = (): ThemeChoice => use(ThemeContext);

export function useThemeChoice(): ThemeChoice {
    const [name, setName] = useState(initial);
    useEffect(() => {
        document.documentElement.style.colorScheme = name;
    }, [name]);
    const toggle = (): void => {
        const next = name === 'light' ? 'dark' : 'light';
        localStorage.setItem(key, next);
        setName(next);
    };
    return { name, toggle };
}
