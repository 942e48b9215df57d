// Unpacks the Chromium of the package into the folder that TMPDIR names and prints how to start it; run as a process.
import chromium from '@sparticuz/chromium';

console.log(JSON.stringify({ executablePath: await chromium.executablePath(), args: chromium.args }));
