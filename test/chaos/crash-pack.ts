import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Hear } from '../../src/agent/hearing/hear.ts';
import { checkTemplate } from '../../src/agent/reply/templates.ts';
import type { Pack } from '../../src/agent/situation.ts';
import { languages } from '../../src/domain/language.ts';
import { readPack } from '../../src/settings/read-pack.ts';
import { toolSignatures } from '../../src/tools/registry.ts';
import { heard } from '../support/decisions.ts';

const refund = `title: Refund
mode: auto
customer_says: { da: [Refunder] }
playbook:
  - find_order:
      with: { fit: any }
      found: next
      several_named: { hand_over: low_confidence }
      several: { hand_over: low_confidence }
      not_found: { hand_over: low_confidence }
      none: { hand_over: low_confidence }
      not_verified: { hand_over: low_confidence }
  - refund_order:
      with: { parcels: delivered }
      planned: { reply: done }
      part_only: { hand_over: low_confidence }
      which_items: { hand_over: low_confidence }
      nothing_left: { hand_over: low_confidence }
      not_found: { hand_over: low_confidence }
replies:
  done:
${languages.map((language) => `    ${language}: "{{ refund.amount | money }} ✓"`).join('\n')}
`;
const cancel = refund
  .replace('refund_order', 'cancel_order')
  .replace('      with: { parcels: delivered }\n', '')
  .replace('part_only:', 'already_cancelled:')
  .replace('which_items:', 'in_progress:')
  .replace('nothing_left:', 'shipped:')
  .replaceAll('refund.amount', 'cancel.amount');

/** The shop's own policy and knowledge with two scenarios of one action each, in a folder from which a worker reads them quickly. */
export function writeCrashPack(root: string): void {
  const folder = 'config/fashion';
  for (const file of ['policy.yaml', 'knowledge/goods.yaml', 'knowledge/faults.yaml'])
    cpSync(`${folder}/${file}`, `${root}/${folder}/${file}`);
  mkdirSync(`${root}/${folder}/scenarios`);
  writeFileSync(`${root}/${folder}/scenarios/refund.yaml`, refund);
  writeFileSync(`${root}/${folder}/scenarios/cancel.yaml`, cancel);
}

export function readCrashPack(root: string): Pack {
  const pack = readPack({ root, pack: 'fashion', tools: toolSignatures(), checkTemplate });
  // Each crash is about a ticket that is acted upon: none is held back for review.
  return { ...pack, policy: { ...pack.policy, shadow: { ...pack.policy.shadow, review_share: 0 } } };
}

/** Hears the scenario and the order that the mail names outright: what is tested begins after it. */
export const crashHear: Hear = (input) => {
  const text = input.messages.at(-1)?.text ?? '';
  const [, id = 'refund', order = ''] = /(refund|cancel) (\d+)/.exec(text) ?? [];
  return heard({ scenarios: [{ id, confidence: 0.99 }], orderNames: [order], text });
};
