// Reads lines from a terminal or a pipe and has them done, one after another.
import { createInterface } from 'node:readline';
import type { Playground } from '../boot';
import { showFeed } from './feed';
import { Session } from './session';
import { welcome } from './words';

export interface Terminal {
    readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
    readonly output: NodeJS.WritableStream;
}

/** Runs until the input ends, someone types `quit` or presses Ctrl-C. From a pipe, each line is shown as it is done. */
export async function runPrompt(playground: Playground, { input, output }: Terminal): Promise<void> {
    const interactive = input.isTTY === true;
    const write = (text: string): void => {
        output.write(`${text}\n`);
    };
    const session = new Session(playground, write);
    showFeed(playground, session, (text) => (interactive ? `\u001b[2m${text}\u001b[22m` : text));
    write(welcome(playground.app.name, playground.rest.url));

    const lines = createInterface({ input, terminal: interactive, ...(interactive ? { output } : {}) });
    lines.on('SIGINT', () => {
        lines.close();
    });
    const ask = (): void => {
        if (!interactive) return;
        lines.setPrompt(session.prompt);
        lines.prompt();
    };
    ask();
    for await (const line of lines) {
        if (!interactive) write(session.prompt + line);
        if (!(await session.run(line))) break;
        ask();
    }
    lines.close();
}
