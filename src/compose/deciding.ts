import type { Model } from '@openai/agents';
import { createOpenAIModel } from '../adapters/openai/openai-model.ts';
import { createDecide } from '../agent/decide.ts';
import { createDecideInMode, type DecideUnder } from '../agent/decide-in-mode.ts';
import { createEmbeddedModel } from '../agent/embedded/embedded-model.ts';
import { writeInstructions } from '../agent/instructions.ts';
import { measuredModel } from '../agent/measured-model.ts';
import { createRunAgent } from '../agent/run-agent.ts';
import type { Pack } from '../agent/situation.ts';
import type { Commerce } from '../ports/commerce.ts';
import type { HelpDesk } from '../ports/help-desk.ts';
import type { IdSource } from '../ports/id-source.ts';
import type { ServiceModeStore } from '../ports/service-mode.ts';
import type { Measures } from '../service-mode/measure.ts';
import type { Secrets } from '../settings/secrets.ts';
import type { Settings } from '../settings/settings.ts';

const BRIEF_MS = 20_000;

/** The model that is set decides; the one that comes along prepares briefs while the service leaves every ticket to people. */
export function composeDeciding(needs: {
  readonly model: Settings['model'];
  readonly modelKey: Secrets['modelKey'];
  readonly helpDesk: HelpDesk;
  readonly commerce: Commerce;
  readonly ids: IdSource;
  readonly serviceMode: ServiceModeStore;
  readonly measures: Measures;
}) {
  // One for each pack that was in force: a turn that began under the one before ends under it.
  const made = new WeakMap<Pack, Deciding>();
  const decide: DecideUnder = (pack, ...about) => {
    const deciding = made.get(pack) ?? decidingUnder(pack, needs);
    made.set(pack, deciding);
    return deciding(...about);
  };
  return decide;
}

type Deciding = ReturnType<typeof createDecideInMode>;

function decidingUnder(pack: Pack, needs: Parameters<typeof composeDeciding>[0]): Deciding {
  const { model, measures, serviceMode } = needs;
  const { limits } = pack.policy;
  const bounds = { maxTurns: limits.run_model_turns, timeoutMs: limits.run_seconds * 1_000 };
  const embedded = {
    ...needs,
    pack,
    modelName: 'embedded',
    runAgent: createRunAgent({ model: createEmbeddedModel(pack.book), instructions: '', ...bounds }),
  };
  const set =
    model.kind === 'embedded'
      ? embedded
      : {
          ...needs,
          pack,
          modelName: model.name,
          runAgent: createRunAgent({
            model: measuredModel(languageModel(model, needs.modelKey, bounds.timeoutMs), measures),
            instructions: writeInstructions(pack.book, pack.policy),
            ...bounds,
          }),
        };
  return createDecideInMode({
    serviceMode,
    decide: createDecide({ ...set, noteRun: measures.noteRun }),
    decideForBrief: createDecide(embedded),
    briefMs: BRIEF_MS,
  });
}

function languageModel(
  { name, baseUrl, api }: Exclude<Settings['model'], { kind: 'embedded' }>,
  apiKey: string | null,
  timeoutMs: number,
): Model {
  return createOpenAIModel({ name, apiKey, baseUrl, api, timeoutMs });
}
