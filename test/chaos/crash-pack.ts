import type { Hear } from '../../src/agent/hearing/hear.ts';
import { checkTemplate } from '../../src/agent/reply/templates.ts';
import type { Pack } from '../../src/agent/situation.ts';
import { readBook } from '../../src/scenarios/book.ts';
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
  done: { da: "{{ refund.amount | money }} er på vej tilbage.", en: "{{ refund.amount | money }} is on its way back." }
`;
const cancel = refund
  .replace('refund_order', 'cancel_order')
  .replace('      with: { parcels: delivered }\n', '')
  .replace('part_only:', 'already_cancelled:')
  .replace('which_items:', 'in_progress:')
  .replace('nothing_left:', 'shipped:')
  .replaceAll('refund.amount', 'cancel.amount');

/** The shop's own policy with two scenarios of one action each. */
export function crashPack(): Pack {
  const pack = readPack({ root: process.cwd(), pack: 'fashion', tools: toolSignatures(), checkTemplate });
  const book = readBook({
    scenarios: [
      { path: 'refund.yaml', text: refund },
      { path: 'cancel.yaml', text: cancel },
    ],
    shared: { path: 'replies.yaml', text: '{}' },
    tools: toolSignatures(),
    languages: ['da', 'en'],
    checkTemplate,
  });
  // Each crash is about a ticket that is acted upon: none is held back for review.
  const policy = { ...pack.policy, shadow: { ...pack.policy.shadow, review_share: 0 } };
  return { ...pack, book, policy };
}

/** Hears the scenario and the order that the mail names outright: what is tested begins after it. */
export const crashHear: Hear = (input) => {
  const text = input.messages.at(-1)?.text ?? '';
  const [, id = 'refund', order = ''] = /(refund|cancel) (\d+)/.exec(text) ?? [];
  return heard({ scenarios: [{ id, confidence: 0.99 }], orderNames: [order], text });
};
