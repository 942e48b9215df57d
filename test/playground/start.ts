// npm start: the playground with its prompt, until it is left; nothing stays behind.
import { boot } from './boot';
import { runPrompt } from './prompt/run-prompt';

async function start(): Promise<void> {
    const port = process.env.PORT === undefined ? {} : { port: Number(process.env.PORT) };
    console.log('Packaging the app and starting…');
    const playground = await boot(port);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
        process.once(signal, () => {
            void playground.stop().then(() => process.exit(0));
        });
    }
    try {
        await runPrompt(playground, { input: process.stdin, output: process.stdout });
    } finally {
        await playground.stop();
    }
}

start().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
