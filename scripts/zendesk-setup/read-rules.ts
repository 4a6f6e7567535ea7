import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ShippedRules } from '../../src/adapters/zendesk/rules-setup.ts';

/** The triggers and automations that come along. */
export function readRules(root: string): ShippedRules {
  const read = (name: string): object => JSON.parse(readFileSync(join(root, 'config/zendesk', name), 'utf8'));
  return ShippedRules.parse({ ...read('triggers.json'), ...read('automations.json') });
}
