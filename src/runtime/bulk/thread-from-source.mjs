// The entry of a matching thread where the program runs from its sources: a new thread knows nothing of TypeScript yet.
import { register } from 'tsx/esm/api';

register();
await import('./thread.ts');
