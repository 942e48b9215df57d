// The lint rules: strict typed TypeScript, small pieces, and the dependency rule of the design (who may know whom).
import tseslint from 'typescript-eslint';

const engine = {
    group: ['@rocket.chat/*', '@rocket.chat/**'],
    message: 'Only workspace/ and the entrances know Rocket.Chat types.',
};
const folder = (name, why) => ({ group: [`**/${name}/**`, `**/${name}`], message: why });
const root = { group: ['**/ModDeskApp'], message: 'Nobody knows the composition root.' };
const adapters = {
    group: [
        '**/workspace/engine/**',
        '**/workspace/rest/**',
        '**/workspace/*',
        '!**/workspace/ports',
        '!**/workspace/inspection-port',
        '!**/workspace/problem',
    ],
    message: 'Above workspace/ only its ports and problems are known.',
};
const boundary = (files, ...patterns) => ({
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [root, ...patterns] }] },
});

export default tseslint.config(
    { ignores: ['node_modules/', 'dist/', '.cache/', 'src/texts/catalogue.ts'] },
    {
        files: ['**/*.ts', '**/*.tsx'],
        extends: [tseslint.configs.strictTypeChecked],
        languageOptions: {
            parserOptions: {
                project: ['./tsconfig.json', './test/tsconfig.json'],
                tsconfigRootDir: import.meta.dirname,
            },
        },
        rules: {
            'max-lines': ['error', { max: 250 }],
            'max-lines-per-function': ['error', { max: 60 }],
            complexity: ['error', 12],
            '@typescript-eslint/no-non-null-assertion': 'error',
            '@typescript-eslint/no-explicit-any': 'error',
            '@typescript-eslint/consistent-type-imports': 'error',
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
        },
    },
    { files: ['**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
    {
        files: ['src/**/*.ts'],
        // Where texts are made safe, told as times, or cut to the length of a message.
        ignores: ['src/texts/**', 'src/answers/time-text.ts', 'src/workspace/engine/{long-text,messages}.ts'],
        rules: {
            'no-restricted-syntax': [
                'error',
                {
                    selector: "TSAsExpression TSTypeReference[typeName.name='Markdown']",
                    message: 'Words become Markdown by t(), defuse() and their like, which make them inert.',
                },
            ],
        },
    },
    boundary(
        ['src/actions/**'],
        engine,
        folder('slash', 'Actions are data: no entrance.'),
        folder('panel', 'Actions are data: no entrance.'),
        folder('texts', 'The core speaks in codes.'),
        folder('answers', 'The core speaks in codes.'),
        adapters,
    ),
    boundary(
        ['src/parameters/**'],
        engine,
        folder('slash', 'What is typed and what is entered is read alike: parameters know no entrance.'),
        folder('panel', 'What is typed and what is entered is read alike: parameters know no entrance.'),
        folder('actions', 'Actions name their parameters; parameters know no action.'),
        folder('answers', 'Parameters are explained by the keys of texts.'),
        { group: ['**/texts/*', '!**/texts/text-key'], message: 'Parameters are explained by the keys of texts.' },
        folder('workspace', 'What is meant is read from the words alone.'),
    ),
    boundary(
        ['src/moderation/**'],
        engine,
        folder('slash', 'The pipeline knows no entrance.'),
        folder('panel', 'The pipeline knows no entrance.'),
        folder('texts', 'The core speaks in codes.'),
        folder('answers', 'The core speaks in codes.'),
        adapters,
    ),
    boundary(
        ['src/workspace/**'],
        folder('slash', 'Adapters know no entrance.'),
        folder('panel', 'Adapters know no entrance.'),
        folder('actions', 'Adapters know no action.'),
        folder('moderation', 'Adapters know no rule.'),
        {
            group: ['**/texts/**', '!**/texts/markdown'],
            message: 'Adapters speak in codes; of texts they know only what is safe to send.',
        },
        folder('answers', 'Adapters speak in codes.'),
    ),
    boundary(
        ['src/texts/**'],
        engine,
        folder('slash', 'Texts know nobody.'),
        folder('panel', 'Texts know nobody.'),
        folder('actions', 'Texts know nobody.'),
        folder('moderation', 'Texts know nobody.'),
        folder('answers', 'Texts know nobody.'),
        folder('workspace', 'Texts know nobody.'),
    ),
    boundary(
        ['src/answers/**'],
        engine,
        folder('slash', 'Both entrances share the answers.'),
        folder('panel', 'Both entrances share the answers.'),
        adapters,
    ),
    boundary(['src/slash/**'], folder('panel', 'The entrances do not know each other.'), adapters),
    boundary(['src/panel/**'], folder('slash', 'The entrances do not know each other.'), adapters),
    boundary(['test/workspace/**'], {
        group: ['**/src/**'],
        message: 'The test workspace imports nothing from the app.',
    }),
);
