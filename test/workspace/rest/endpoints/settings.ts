// GET settings.public
import { isSettingsPublicWithPaginationProps } from '@rocket.chat/rest-typings/dist/v1/settings';
import { success } from '../answers';
import { pagination } from '../pagination';
import { publicRoute } from '../route';

/** The settings that anybody may read, those that are named or all, by name. */
export const settings = publicRoute({
    method: 'GET',
    endpoint: 'settings.public',
    query: isSettingsPublicWithPaginationProps,
    handle({ workspace, query }) {
        const wanted = query._id?.split(',').map((id) => id.trim());
        const found = workspace.settings
            .find((setting) => setting.public && !setting.hidden && (!wanted || wanted.includes(setting._id)))
            .sort((one, other) => (one._id < other._id ? -1 : 1));
        const { count, offset } = pagination(query);
        const page = found.slice(offset, count === 0 ? undefined : offset + count);
        const shown = page.map(({ _id, value }) => ({ _id, value }));
        return success({ settings: shown, count: shown.length, offset, total: found.length });
    },
});
