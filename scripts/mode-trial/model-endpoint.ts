import { createServer, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** How the language model is. `invalid`: three answers of ten are prose where a form is asked for. */
export type Health = 'well' | 'down' | 'slow' | 'invalid';

export interface ModelEndpoint {
  readonly url: string;
  health(next: Health): void;
  readonly requests: () => number;
  close(): Promise<void>;
}

/**
 * A language model behind the Responses API on the loopback, which cancels the order that the mail names, as the playbook says.
 * @param slowMs how long it takes for an answer while it is slow.
 */
export async function startModelEndpoint({ slowMs }: { readonly slowMs: number }): Promise<ModelEndpoint> {
  let health: Health = 'well';
  let requests = 0;
  const stopped = new AbortController();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests += 1;
      void answer(response, Buffer.concat(chunks).toString('utf8'), requests);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();

  async function answer(response: ServerResponse, text: string, count: number): Promise<void> {
    if (health === 'slow') await sleep(slowMs, null, { signal: stopped.signal }).catch(() => undefined);
    const body = health === 'invalid' && count % 10 < 3 ? said(count, 'I have cancelled the order for you.') : nextStep(text, count);
    const status = health === 'down' ? 503 : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? body : { error: { message: 'overloaded', type: 'server_error' } }));
  }

  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1`,
    health: (next) => {
      health = next;
    },
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        stopped.abort();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What was called so far stands in the request, each call with its output. */
function nextStep(text: string, count: number): object {
  const order = /#?(\d{5})/.exec(text.slice(text.lastIndexOf('"messages')))?.[1] ?? '';
  const calls: readonly (readonly [string, object])[] = [
    ['hear_wish', { wish: 'request' }],
    ['find_order', { numbers: [order], fit: 'not_shipped', not_these: [], placed: null, items: [] }],
    ['hear_part', { order: `#${order}`, items: [], left_out: [], said: [], everything: false, partial: false, quantity: null }],
    ['cancel_order', { order: `#${order}` }],
  ];
  const call = calls[text.split('"function_call_output"').length - 1];
  if (call !== undefined) return called(count, ...call);
  return said(
    count,
    JSON.stringify({
      scenarios: [{ id: 'cancel_order', confidence: 0.97 }],
      answers: [{ scenario: 'cancel_order', kind: 'reply', text: 'order_cancelled' }],
      hand_over: null,
    }),
  );
}

const called = (count: number, name: string, input: object) =>
  responseWith(count, {
    type: 'function_call',
    id: `fc_${count}`,
    call_id: `call_${count}`,
    name,
    arguments: JSON.stringify(input),
    status: 'completed',
  });

const said = (count: number, text: string) =>
  responseWith(count, {
    type: 'message',
    id: `msg_${count}`,
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text, annotations: [] }],
  });

const responseWith = (count: number, output: object) => ({
  id: `resp_${count}`,
  object: 'response',
  created_at: 1_790_000_000,
  model: 'local',
  status: 'completed',
  output: [output],
  usage: {
    input_tokens: 1,
    output_tokens: 1,
    total_tokens: 2,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens_details: { reasoning_tokens: 0 },
  },
});
