// GET commands.list; commands.run is REST's own.
import { asCaller, type PlaygroundContext } from './context';

/** What the composer offers. */
export function mountCommands({ app, engine }: PlaygroundContext): void {
    app.get(
        '/api/v1/commands.list',
        asCaller((context) => {
            const commands = engine().getCommands();
            return context.json({ commands, offset: 0, count: commands.length, total: commands.length, success: true });
        }),
    );
}
