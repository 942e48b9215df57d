// settings.public: what anybody may read of the workspace.
import { useHarness } from '../testing/harness';

const use = useHarness();

const read = async (query: Record<string, string>) => (await use().get(null, 'settings.public', query)).body;

it('tells anybody the settings that are named, without those that are not public', async () => {
    use().workspace.setSetting('Site_Url', 'https://chat.example');
    const uniqueID = use().workspace.setting('uniqueID');
    const body = await read({ _id: 'uniqueID,Site_Url,API_User_Limit' });
    expect(body).toEqual({
        success: true,
        settings: [
            { _id: 'Site_Url', value: 'https://chat.example' },
            { _id: 'uniqueID', value: uniqueID },
        ],
        ...{ count: 2, offset: 0, total: 2 },
    });
});

it('tells one workspace from another, lists all page by page, and knows its parameters', async () => {
    expect(use().demo.workspace.setting('uniqueID')).toMatch(/^\w{17}$/);
    const body = await read({ count: '2' });
    expect(body['settings']).toHaveLength(2);
    use().workspace.settings.update('Site_Url', { hidden: true });
    expect((await read({ _id: 'Site_Url' }))['settings']).toEqual([]);
    expect(await read({ what: 'ever' })).toMatchObject({ success: false, errorType: 'error-invalid-params' });
});
