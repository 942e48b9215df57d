// The store of a host as text: what a file would keep for another process.
import { AppStore } from '../workspace/bridges/stored/app-store';

test('what a server keeps of its apps survives as text, the lock of a job too', () => {
    const store = new AppStore();
    const when = new Date('2030-01-01T00:00:00Z');
    const association = { model: 'misc', id: 'a' };
    store.packages.set('app', Buffer.from([1, 2, 3]));
    store.persistence.insert({ appId: 'app', associations: [association], data: { when } });
    store.jobs.insert({ name: 'tick_app', type: 'normal', data: {}, nextRunAt: when, lockedAt: when });

    const copy = AppStore.fromText(store.toText());

    expect(copy.signingKeys).toEqual(store.signingKeys);
    expect(copy.packages.get('app')).toEqual(Buffer.from([1, 2, 3]));
    expect(copy.persistence.findWithAll('app', [association])).toMatchObject([{ data: { when } }]);
    expect(copy.jobs.all()).toMatchObject([{ nextRunAt: when, lockedAt: when }]);
});
