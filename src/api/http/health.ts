import { Router } from 'express';
import type { Services } from '../../services/services.ts';

/** `live`: the process answers. `ready`: so do the parts it needs; 503 names the one that does not. A population
 * that is still being prepared keeps nobody waiting but the jobs that compare. */
export function createHealthRoutes({ health }: Pick<Services, 'health'>): Router {
  const routes = Router();
  routes.get('/health/live', (_request, response) => {
    response.json({ status: 'live' });
  });
  routes.get('/health/ready', async (_request, response) => {
    const { population } = await health.ready();
    response.json({ status: 'ready', population });
  });
  return routes;
}
