import { expect, test } from 'vitest';
import { withoutSecrets } from '../../src/agent/run-agent.ts';
import { tools } from '../../src/tools/registry.ts';

test("a gift card's code is not kept with the decision", () => {
  expect(withoutSecrets({ codes: ['LNDH4TQ871MXK2VA'] }, tools.check_gift_card)).toEqual({ codes: null });
  expect(withoutSecrets({ order: '10412' }, tools.cancel_order)).toEqual({ order: '10412' });
});
