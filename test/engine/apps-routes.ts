// The routes that the official tool deploys apps with, on the workspace's REST server.
import type { Context, Hono } from 'hono';
import {
    answerToError,
    lacksPermissions,
    notFound,
    notLoggedIn,
    success,
    type Answer,
} from '../workspace/rest/answers';
import type { ServerEnv } from '../workspace/rest/server';
import { today } from '../workspace/rest/variant';
import { hasPermission } from '../workspace/rules/permissions';
import type { User } from '../workspace/state/documents';
import type { Workspace } from '../workspace/state/workspace';
import type { EngineHost } from './engine-host';

type AppsContext = Context<ServerEnv>;

async function uploadedZip(context: AppsContext): Promise<Buffer | undefined> {
    const { app } = await context.req.parseBody();
    return app instanceof Blob ? Buffer.from(await app.arrayBuffer()) : undefined;
}

const missingFile: Answer = {
    status: 400,
    body: {
        success: false,
        error: 'app_file_error',
        message: 'Failed to get a file to install for the App. ',
    },
};

/**
 * Mounts `GET /api/apps/:id`, `POST /api/apps` and `POST /api/apps/:id`, which ask for the permission `manage-apps`,
 * as the server does. `GET /api/info`, which the tool reads first, is there already.
 */
export function mountAppsRoutes(app: Hono<ServerEnv>, workspace: Workspace, host: EngineHost): void {
    const asAdministrator = async (
        context: AppsContext,
        handle: (admin: User) => Answer | Promise<Answer>,
    ): Promise<Response> => {
        const user = context.get('user');
        let answer: Answer;
        if (!user) answer = notLoggedIn(today);
        else if (!hasPermission(workspace, user._id, 'manage-apps')) answer = lacksPermissions();
        else answer = await Promise.resolve(handle(user)).catch(answerToError);
        return context.json(answer.body, answer.status);
    };
    const store = (context: AppsContext, keep: (zip: Buffer, admin: User) => Promise<object>): Promise<Response> =>
        asAdministrator(context, async (admin) => {
            const zip = await uploadedZip(context);
            return zip ? success({ app: await keep(zip, admin) }) : missingFile;
        });

    app.get('/api/apps/:id', (context) =>
        asAdministrator(context, () => {
            const id = context.req.param('id');
            const found = host.store.apps.get(id);
            return found ? success({ app: found.info }) : notFound(`No App found by the id of: ${id}`);
        }),
    );
    app.post('/api/apps', (context) => store(context, (zip, admin) => host.install(zip, admin)));
    app.post('/api/apps/:id', (context) => store(context, (zip, admin) => host.update(zip, admin)));
}
