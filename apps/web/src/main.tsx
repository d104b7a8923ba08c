import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startLanguage } from './app/language.ts';
import './app/base.css';

await startLanguage();
createRoot(document.getElementById('root')!).render(<App />);
