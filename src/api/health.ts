import { Router } from 'express';
import type { Store } from '../ports/store.ts';

/** `GET /health`: 200 while the store answers, else 503. */
export function createHealth({ store }: { readonly store: Store }): Router {
  const router = Router();
  router.get('/health', async (_request, response) => {
    const healthy = await store.healthy().catch(() => false);
    response.status(healthy ? 200 : 503).json({ store: healthy ? 'up' : 'down' });
  });
  return router;
}
