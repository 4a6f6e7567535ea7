import type { Page } from 'playwright-core';

export async function everyPage(page: Page): Promise<string[]> {
  const { escalations } = await asked<{ escalations: { turn: string; ticket: string }[] }>(page, '/escalations');
  const { drafts } = await asked<{ drafts: { turn: string }[] }>(page, '/drafts');
  const { pairs } = await asked<{ pairs: { turn: string }[] }>(page, '/pairs?show=compared');
  return [
    ...[
      '/',
      '/escalations',
      '/drafts',
      '/tickets',
      '/shadow',
      '/shadow/pairs?show=compared',
      '/scenarios',
      '/scenarios/cancel_order',
      '/scenarios/cancel_order/text',
      '/policy',
      '/audit',
      '/system',
      '/people',
      '/nowhere',
    ],
    ...[`/escalations/${escalations[0]?.turn}`, `/drafts/${drafts[0]?.turn}`, `/shadow/pairs/${pairs[0]?.turn}?show=compared`],
    `/tickets/${escalations[0]?.ticket}`,
  ];
}

/** As the page itself asks. */
export async function asked<Answer>(page: Page, path: string): Promise<Answer> {
  return page.evaluate<Answer>(`fetch('/api/v1${path}').then((answer) => answer.json())`);
}

/** What makes a page scroll sideways: nothing should. */
export async function tooWide(page: Page): Promise<string[]> {
  const culprits = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth)
    .map((element) => location.pathname + ' is too wide: ' + element.tagName + ' ' + element.textContent.slice(0, 40))`;
  return page.evaluate<string[]>(culprits);
}
