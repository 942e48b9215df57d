// How the page is built.
import { defineConfig } from 'vite';

export default defineConfig({
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    resolve: { dedupe: ['react', 'react-dom', '@rocket.chat/fuselage-hooks'] },
    build: { emptyOutDir: true, chunkSizeWarningLimit: 4000 },
});
