// Writes src/texts/catalogue.ts from i18n/: the app cannot import JSON, and the type check shall know every key.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import prettier from 'prettier';

const root = join(__dirname, '..');
const target = join(root, 'src/texts/catalogue.ts');

type Texts = Readonly<Record<string, string>>;

function placeholders(text: string): string[] {
    return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}

function readLanguages(): [string, Texts][] {
    const folder = join(root, 'i18n');
    return readdirSync(folder)
        .filter((file) => file.endsWith('.json'))
        .map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8')) as Texts]);
}

/** Every language must hold the keys of English, with the same placeholders. */
function differences(english: Texts, language: string, texts: Texts): string[] {
    const keys = new Set([...Object.keys(english), ...Object.keys(texts)]);
    return [...keys]
        .filter(
            (key) =>
                placeholders(english[key] ?? '').join() !== placeholders(texts[key] ?? '').join() ||
                !english[key] ||
                !texts[key],
        )
        .map((key) => `${language}: ${key} is missing, empty, or has other placeholders than in English`);
}

async function main(): Promise<void> {
    const languages = readLanguages();
    const english = languages.find(([language]) => language === 'en')?.[1];
    if (!english) {
        throw new Error('i18n/en.json is missing');
    }
    const wrong = languages.flatMap(([language, texts]) => differences(english, language, texts));
    if (wrong.length > 0) {
        throw new Error(wrong.join('\n'));
    }
    const parameters = Object.entries(english).map(([key, text]) => {
        const names = placeholders(text).map((name) => JSON.stringify(name));
        return `${JSON.stringify(key)}: ${names.join(' | ') || 'never'};`;
    });
    const source = `// Every text of the app, generated from i18n/ by scripts/texts.ts. Do not edit.

/** The names of the places that each text has for values. */
export interface TextPlaces { ${parameters.join('\n')} }

export type TextKey = keyof TextPlaces;

export const catalogue: Readonly<Record<string, Readonly<Record<TextKey, string>>>> = ${JSON.stringify(Object.fromEntries(languages))};
`;
    const options = await prettier.resolveConfig(target);
    const formatted = await prettier.format(source, { ...options, parser: 'typescript' });
    if (readOrNothing(target) !== formatted) {
        writeFileSync(target, formatted);
    }
}

function readOrNothing(file: string): string {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return '';
    }
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
