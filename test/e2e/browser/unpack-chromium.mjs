// Unpacks the browser of @sparticuz/chromium into the folder that TMPDIR names; run as a process of its own.
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
