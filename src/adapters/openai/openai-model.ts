import { type Model, OpenAIChatCompletionsModel, OpenAIResponsesModel } from '@openai/agents';
import OpenAI from 'openai';

/**
 * A language model behind the `Model` interface of the agent SDK, by OpenAI's Responses or Chat Completions API; any server
 * that speaks one of them will do. The client sends a request once more at most: while it waits, so does the customer.
 */
export function createOpenAIModel(needs: {
  readonly name: string;
  readonly apiKey: string | null;
  readonly baseUrl: string | null;
  readonly api: 'responses' | 'chat_completions';
  readonly timeoutMs: number;
}): Model {
  const client = new OpenAI({
    // A server of one's own often knows no keys; the client insists on some text.
    apiKey: needs.apiKey ?? 'none',
    ...(needs.baseUrl === null ? {} : { baseURL: needs.baseUrl }),
    timeout: needs.timeoutMs,
    maxRetries: 1,
  });
  return needs.api === 'responses' ? new OpenAIResponsesModel(client, needs.name) : new OpenAIChatCompletionsModel(client, needs.name);
}
