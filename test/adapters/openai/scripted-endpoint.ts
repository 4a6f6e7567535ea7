import { createServer, type ServerResponse } from 'node:http';

/** What the endpoint does with one request. */
export type Turn =
  | { readonly kind: 'call'; readonly name: string; readonly input: unknown }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'body'; readonly body: string }
  | { readonly kind: 'silence' };

export interface ScriptedEndpoint {
  readonly url: string;
  /** Bodies of the requests so far, parsed. */
  readonly requests: readonly { readonly path: string; readonly body: Record<string, unknown> }[];
  close(): Promise<void>;
}

/** A language model's HTTP endpoint on loopback that answers by a script, in the form of the API that is asked; past its end the last turn repeats. */
export async function startScriptedEndpoint(script: (requests: number) => Turn): Promise<ScriptedEndpoint> {
  const requests: { path: string; body: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      requests.push({ path, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown> });
      answer(response, script(requests.length - 1), path.endsWith('/responses'), requests.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(response: ServerResponse, turn: Turn, responses: boolean, count: number): void {
  switch (turn.kind) {
    case 'silence':
      return;
    case 'status':
      response
        .writeHead(turn.status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ error: { message: 'no', type: 'server_error' } }));
      return;
    case 'body':
      response.writeHead(200, { 'content-type': 'application/json' }).end(turn.body);
      return;
    case 'call':
    case 'text': {
      const body = responses ? responsesBody(turn, count) : chatBody(turn, count);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return;
    }
    default:
      turn satisfies never;
  }
}

type Said = Extract<Turn, { kind: 'call' | 'text' }>;

function responsesBody(turn: Said, count: number) {
  const output =
    turn.kind === 'call'
      ? {
          type: 'function_call',
          id: `fc_${count}`,
          call_id: `call_${count}`,
          name: turn.name,
          arguments: JSON.stringify(turn.input),
          status: 'completed',
        }
      : {
          type: 'message',
          id: `msg_${count}`,
          role: 'assistant',
          status: 'completed',
          content: [{ type: 'output_text', text: turn.text, annotations: [] }],
        };
  return {
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
  };
}

function chatBody(turn: Said, count: number) {
  const message =
    turn.kind === 'call'
      ? {
          role: 'assistant',
          content: null,
          tool_calls: [{ id: `call_${count}`, type: 'function', function: { name: turn.name, arguments: JSON.stringify(turn.input) } }],
        }
      : { role: 'assistant', content: turn.text };
  return {
    id: `chat_${count}`,
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'local',
    choices: [{ index: 0, message, finish_reason: turn.kind === 'call' ? 'tool_calls' : 'stop' }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}
