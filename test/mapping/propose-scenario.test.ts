import { expect, test } from 'vitest';
import { checkTemplate } from '../../src/agent/reply/templates.ts';
import { proposeScenario } from '../../src/mapping/propose-scenario.ts';
import { readBook } from '../../src/scenarios/book.ts';
import { toolSignatures } from '../../src/tools/registry.ts';

const described = {
  terms: ['gaveindpakning', 'pakke: "ind"', 'sløjfe'],
  typical: [
    { text: 'Kan I pakke den ind? # som gave', language: 'da', ticket: '1' },
    { text: '"Gave": ja\n- eller: nej', language: 'da', ticket: '2' },
    { text: 'Do you wrap gifts?', language: 'en', ticket: '3' },
    { text: 'Язык', language: null, ticket: '4' },
  ],
} as const;

test('the loader accepts the proposed file as it is, whatever customers wrote', () => {
  const { id, yaml } = proposeScenario(described, new Set());

  const book = readBook({
    scenarios: [{ path: `config/fashion/scenarios/${id}.yaml`, text: yaml }],
    shared: { path: 'config/fashion/replies.yaml', text: '{}' },
    tools: toolSignatures(),
    languages: ['da', 'en', 'sv', 'nb', 'de'],
    checkTemplate,
  });
  expect(book.scenarios.get(id)?.customerSays).toEqual({
    da: [described.typical[0].text, described.typical[1].text],
    en: [described.typical[2].text],
  });
  expect(book.scenarios.get(id)?.mode).toBe('shadow');
});

test('the name is plain, and none that there is', () => {
  expect(proposeScenario(described, new Set()).id).toBe('gaveindpakning_pakkeind');
  expect(proposeScenario(described, new Set(['gaveindpakning_pakkeind'])).id).toBe('gaveindpakning_pakkeind_2');
  expect(proposeScenario({ terms: [], typical: described.typical }, new Set()).id).toBe('new_scenario');
});
