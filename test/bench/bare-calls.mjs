// A bare script: mutes people one after the other over REST, and prints how long that took, in milliseconds.
import { performance } from 'node:perf_hooks';

const [, , url, userId, authToken, roomId, ...targets] = process.argv;
const headers = { 'Content-Type': 'application/json', 'X-User-Id': userId, 'X-Auth-Token': authToken };

async function callAll(endpoint) {
    for (const target of targets) {
        const body = JSON.stringify({ roomId, userId: target });
        const response = await fetch(`${url}/api/v1/${endpoint}`, { method: 'POST', headers, body });
        const { success } = await response.json();
        if (success !== true) throw new Error(`${endpoint} answered ${response.status}`);
    }
}

async function time() {
    const started = performance.now();
    await callAll('rooms.muteUser');
    const took = performance.now() - started;
    await callAll('rooms.unmuteUser');
    return took;
}

// The first round warms it up.
await time();
console.log(await time());
