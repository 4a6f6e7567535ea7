import { beforeAll } from 'vitest';
import { describeQueueProcesses } from '../../contract/queue-process-suite.ts';
import { describeQueue } from '../../contract/queue-suite.ts';
import { redisUrl } from '../../support/redis.ts';

let url: string;
beforeAll(async () => {
  url = await redisUrl();
}, 240_000);

describeQueue(() => ({ kind: 'redis', url }));
describeQueueProcesses(() => ({ kind: 'redis', url }));
