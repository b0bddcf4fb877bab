import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import './style/all.css';

const root = rootOf(document);
createRoot(root, { onUncaughtError: apologise }).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

/** For a mistake of ours. It is not written to the console, because what a page was showing may stand in it. */
function apologise(): void {
  const words = document.createElement('p');
  words.className = 'narrow trouble';
  words.role = 'alert';
  words.textContent = 'Something is wrong with this page. What was saved is safe. Please load the page again.';
  root.replaceChildren(words);
}

function rootOf(page: Document): HTMLElement {
  const found = page.getElementById('root');
  if (!found) throw new Error('index.html has no #root');
  return found;
}
