// How the tests run: TypeScript through swc, Rocket.Chat's extensionless ES modules included.
const esModules = ['@rocket\\.chat/(rest-typings|core-typings|ui-kit|message-parser)', 'message-parser-0\\.31\\.35'];

export default {
    testMatch: ['<rootDir>/test/**/*.test.ts'],
    transform: {
        '^.+\\.(t|j|mj)sx?$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } }],
    },
    transformIgnorePatterns: [`/node_modules/(?!(${esModules.join('|')})/)`],
    modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache'],
    globalSetup: '<rootDir>/test/global-setup.ts',
    testSequencer: '<rootDir>/test/longest-first.mjs',
    maxWorkers: 2,
    testTimeout: 60_000,
    reporters: ['default', '<rootDir>/test/closing-line-reporter.mjs'],
};
