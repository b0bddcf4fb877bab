import { useSyncExternalStore } from 'react';
import { addressOf, type Route, readRoute } from './route.ts';

/** Kept after the `#`: the browser's own back, forward and reload work, and the server never hears of it. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

export function goTo(route: Route): void {
  window.location.hash = addressOf(route);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
