// The page's entry.
import 'twemoji-colr-font/twemoji.css';
import '@rocket.chat/fuselage/dist/fuselage.css';
import '@rocket.chat/icons/dist/rocketchat.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { App } from './app';

const page = document.querySelector('#page');
if (page) createRoot(page).render(<App />);
