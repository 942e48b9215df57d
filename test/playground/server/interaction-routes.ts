// POST /api/apps/ui.interaction/:appId, and what clients read about apps: action buttons and texts.
import { asCaller, bodyOf, type PlaygroundContext } from './context';
import type { PlaygroundEngine } from './engine';
import { readInteraction, type InteractionRequest } from './interaction-request';

function execute(engine: PlaygroundEngine, appId: string, interaction: InteractionRequest): Promise<unknown> {
    switch (interaction.type) {
        case 'blockAction':
            return engine.blockAction(interaction.request, appId);
        case 'viewSubmit':
            return engine.viewSubmit(interaction.request, appId);
        case 'viewClosed':
            return engine.viewClosed(interaction.request, appId);
        case 'actionButton':
            return engine.actionButton(interaction.request, appId);
    }
}

/**
 * Mounts the routes of the server's `communication/uikit`: 401 without a login, 400 for a type that it does not know,
 * 500 when the app throws, else what the app returned; an empty body when that is nothing.
 */
export function mountInteractions({ app, engine }: PlaygroundContext): void {
    app.post(
        '/api/apps/ui.interaction/:appId',
        asCaller(async (context, user) => {
            const interaction = readInteraction(await bodyOf(context), user);
            if (!interaction) return context.json({ error: 'Unknown action' }, 400);
            try {
                const answer = await execute(engine(), context.req.param('appId') ?? '', interaction);
                return answer === undefined ? context.body(null, 200) : context.json(answer);
            } catch (error) {
                return context.json({ error: error instanceof Error ? error.message : String(error) }, 500);
            }
        }),
    );
    app.get(
        '/api/apps/actionButtons',
        asCaller(async (context) => context.json(await engine().getActionButtons())),
    );
    app.get('/api/apps/:appId/icon', (context) => {
        const [, icon] = (engine().store.apps.get(context.req.param('appId'))?.info.iconFileContent ?? '').split(',');
        if (icon === undefined) return context.notFound();
        return context.body(Buffer.from(icon, 'base64'), 200, { 'Content-Type': 'image/png' });
    });
    app.get(
        '/api/apps/languages',
        asCaller((context) => {
            const apps = [...engine().store.apps].map(([id, { languageContent: languages }]) => ({ id, languages }));
            return context.json({ apps });
        }),
    );
}
