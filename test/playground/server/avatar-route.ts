// GET /avatar/:name: the initial on a colour, as Rocket.Chat draws an avatar for those who have set none.
import type { PlaygroundContext } from './context';

const colours = ['#F44336', '#E91E63', '#9C27B0', '#673AB7', '#3F51B5', '#0288D1', '#00796B', '#388E3C', '#EF6C00'];

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function draw(name: string): string {
    const sum = Array.from(name).reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
    const initial = escape(Array.from(name)[0]?.toUpperCase() ?? '?');
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="100%" height="100%" fill="${
        colours[sum % colours.length] ?? ''
    }"/><text x="50%" y="50%" dy="0.36em" text-anchor="middle" fill="#fff" font-family="Inter, Helvetica, Arial, sans-serif" font-size="125">${initial}</text></svg>`;
}

export function mountAvatars({ app }: PlaygroundContext): void {
    app.get('/avatar/:name', (context) =>
        context.body(draw(context.req.param('name')), 200, {
            'Content-Type': 'image/svg+xml',
            'Cache-Control': 'max-age=3600',
        }),
    );
}
