import type { RouteName } from '../../../src/api/v1/routes.ts';

/** One way of asking each declared route; a new route asks for its own here. `status`: what it answers to whoever may. */
export const samples: {
  readonly [Name in RouteName]: {
    readonly params?: Readonly<Record<string, string>>;
    readonly query?: string;
    readonly body?: unknown;
    readonly version?: string;
    readonly status: number;
  };
} = {
  session: { status: 200 },
  endSession: { status: 200 },
  events: { status: 200 },
  openapi: { status: 200 },
  overview: { status: 200 },
  waiting: { status: 200 },
  tickets: { query: '?limit=5&scenario=cancel_order&language=da&reason=safety&confidenceFrom=0.5', status: 200 },
  ticket: { params: { ticket: 'TICKET' }, status: 200 },
  thread: { params: { ticket: 'TICKET' }, status: 404 },
  findCustomer: { body: { email: 'sofie@mail.example' }, status: 200 },
  escalations: { query: '?show=open', status: 200 },
  escalation: { params: { turn: 'ESCALATED' }, status: 200 },
  acknowledgeEscalation: { params: { turn: 'ESCALATED' }, version: 'v', status: 409 },
  takeEscalation: { params: { turn: 'ESCALATED' }, version: 'v', status: 409 },
  answerEscalation: { params: { turn: 'ESCALATED' }, version: 'v', body: { text: 'Hej', seen: '1' }, status: 409 },
  handBackEscalation: { params: { turn: 'ESCALATED' }, version: 'v', body: { instruction: 'cancel it' }, status: 409 },
  drafts: { status: 200 },
  draft: { params: { turn: 'DRAFT' }, status: 200 },
  approveDraft: { params: { turn: 'DRAFT' }, version: 'v', status: 412 },
  editDraft: { params: { turn: 'DRAFT' }, version: 'v', body: { text: 'Hej' }, status: 412 },
  overrideDraft: { params: { turn: 'DRAFT' }, version: 'v', body: { why: 'no' }, status: 412 },
  scorecards: { status: 200 },
  scorecard: { params: { scenario: 'cancel_order' }, status: 200 },
  pairs: { query: '?show=all', status: 200 },
  pair: { params: { turn: 'DRAFT' }, status: 200 },
  giveOpinion: { params: { turn: 'DRAFT' }, body: { level: 'effects', opinion: 'equal', why: 'looked' }, status: 200 },
  scenarios: { status: 200 },
  scenario: { params: { scenario: 'cancel_order' }, status: 200 },
  scenarioModes: { status: 200 },
  mode: { status: 200 },
  policy: { status: 200 },
  setMode: { body: { mode: 'auto', why: 'test' }, version: '0', status: 200 },
  setScenarioMode: { params: { scenario: 'cancel_order' }, body: { mode: 'paused', why: 'test' }, version: 'stale', status: 412 },
  audit: { query: '?type=turn_decided', status: 200 },
  verifyAudit: { body: {}, status: 200 },
  system: { status: 200 },
  connections: { status: 200 },
  people: { status: 200 },
  setPerson: { params: { account: 'nobody' }, body: { roles: [], active: true, why: 'test' }, version: '1', status: 404 },
  tokens: { status: 200 },
  makeToken: { body: { name: 'machine', roles: ['ROLE'] }, status: 200 },
  openSidebar: { body: { ticket: 'TICKET' }, status: 403 },
  sidebar: { status: 403 },
  sidebarApprove: { params: { turn: 'DRAFT' }, version: 'v', status: 403 },
  sidebarEdit: { params: { turn: 'DRAFT' }, version: 'v', body: { text: 'Hej' }, status: 403 },
  sidebarOverride: { params: { turn: 'DRAFT' }, version: 'v', body: { why: 'no' }, status: 403 },
  sidebarHandBack: { params: { turn: 'ESCALATED' }, version: 'v', body: { instruction: 'cancel it' }, status: 403 },
  revokeToken: { params: { token: 'none' }, status: 404 },
  approvals: { status: 200 },
  decideApproval: { params: { approval: 'none' }, body: { decision: 'refused', why: 'test' }, status: 404 },
};
