import type { Model } from '@openai/agents';
import type { Measures } from '../service-mode/measure.ts';

/** The same model, with each of its answers counted. */
export function measuredModel(model: Model, measures: Measures): Model {
  return {
    getResponse: (request) => measures.observe('model', () => model.getResponse(request)),
    getStreamedResponse: (request) => model.getStreamedResponse(request),
  };
}
