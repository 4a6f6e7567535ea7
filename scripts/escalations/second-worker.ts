/**
 * A second worker in a process of its own, for being killed at its work: `{ now }` sets its clock and starts a look at what is
 * due; `up` and `looked` are told back. The settings of the service come in the environment.
 */
import { nothingHeard } from '../../src/agent/hearing/nothing-heard.ts';
import { checkTemplate } from '../../src/agent/reply/templates.ts';
import { compose } from '../../src/compose.ts';
import { asId, type Instant } from '../../src/domain/ids.ts';
import { readPack } from '../../src/settings/read-pack.ts';
import { readSettings } from '../../src/settings/settings.ts';
import { toolSignatures } from '../../src/tools/registry.ts';

const names = ['ZENDESK_URL', 'ZENDESK_EMAIL', 'ZENDESK_API_TOKEN', 'SHOPIFY_SHOP', 'SHOPIFY_ACCESS_TOKEN', 'DATABASE_URL', 'CONCURRENCY'];
const { settings, secrets } = readSettings({
  ...Object.fromEntries(names.map((name) => [name, process.env[name]])),
  ROLE: 'worker',
  LEASE_SECONDS: '5',
  LOG_LEVEL: 'silent',
});
let offset = 0;
const service = await compose({
  settings,
  secrets,
  root: process.cwd(),
  pack: readPack({ root: process.cwd(), pack: 'fashion', tools: toolSignatures(), checkTemplate }),
  hear: () => nothingHeard('da'),
  instead: {
    clock: { now: () => asId<Instant>(new Date(Date.now() + offset).toISOString()) },
    notifiers: [{ name: 'list', send: async (notice) => void process.send?.({ notice: notice.key }) }],
  },
});
process.on('message', (message: { readonly now: number }) => {
  offset = message.now - Date.now();
  service.followUp.lookAfter().then(
    () => process.send?.('looked'),
    () => process.send?.('looked'),
  );
});
process.send?.('up');
