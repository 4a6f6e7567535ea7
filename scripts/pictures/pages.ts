import type { Page } from 'playwright-core';

export interface Pictured {
  /** The file's name. */
  readonly name: string;
  readonly path: string;
  /** What is opened on the page before the picture is taken: a button's name, by language. */
  readonly press?: { readonly da: RegExp; readonly en: RegExp };
  /** Shown in docs/, no higher than this. */
  readonly docs?: number;
}

/** Every page of the console, each with something on it, and the dialogs that matter. */
export async function picturedPages(page: Page): Promise<Pictured[]> {
  const { escalations } = await asked<{ escalations: { turn: string }[] }>(page, '/escalations');
  const { drafts } = await asked<{ drafts: { turn: string }[] }>(page, '/drafts');
  const { pairs } = await asked<{ pairs: { turn: string }[] }>(page, '/pairs?show=compared');
  const { tickets } = await asked<{ tickets: { ticket: string }[] }>(page, '/tickets?disposition=resolved');
  return [
    { name: 'overview', path: '/', docs: 1100 },
    { name: 'switch', path: '/', press: { da: /^Tjeneste:/, en: /^Service:/ }, docs: 900 },
    { name: 'escalations', path: '/escalations' },
    { name: 'escalation', path: `/escalations/${escalations[0]?.turn}`, docs: 900 },
    { name: 'escalation-answer', path: `/escalations/${escalations[0]?.turn}`, press: { da: /^Svar kunden/, en: /^Answer the customer/ } },
    { name: 'escalation-hand-back', path: `/escalations/${escalations[0]?.turn}`, press: { da: /^Giv sagen tilbage/, en: /^Hand back/ } },
    { name: 'drafts', path: '/drafts' },
    { name: 'draft', path: `/drafts/${drafts[0]?.turn}`, docs: 900 },
    { name: 'tickets', path: '/tickets', docs: 900 },
    { name: 'ticket', path: `/tickets/${tickets[0]?.ticket}`, docs: 1000 },
    { name: 'shadow', path: '/shadow', docs: 900 },
    { name: 'pairs', path: '/shadow/pairs?show=compared' },
    { name: 'pair', path: `/shadow/pairs/${pairs[0]?.turn}?show=compared`, docs: 1000 },
    { name: 'scenarios', path: '/scenarios', docs: 1000 },
    { name: 'scenario', path: '/scenarios/cancel_order', docs: 1200 },
    { name: 'scenario-mode', path: '/scenarios/cancel_order', press: { da: /^Skift tilstand/, en: /^Change the mode/ } },
    { name: 'scenario-text', path: '/scenarios/cancel_order/text', docs: 1000 },
    { name: 'policy', path: '/policy', docs: 1100 },
    { name: 'limits', path: '/policy', press: { da: /^Ret grænserne/, en: /^Change the limits/ } },
    { name: 'audit', path: '/audit', docs: 900 },
    { name: 'system', path: '/system', docs: 1000 },
    { name: 'people', path: '/people', docs: 900 },
    { name: 'token', path: '/people', press: { da: /^Lav en nøgle/, en: /^Make a token/ } },
    { name: 'nowhere', path: '/nowhere' },
  ];
}

async function asked<Answer>(page: Page, path: string): Promise<Answer> {
  return page.evaluate<Answer>(`fetch('/api/v1${path}').then((answer) => answer.json())`);
}
