import { type ActionFamily, familyOf, familyOfTool } from '../domain/action.ts';
import type { Decision } from '../domain/decision.ts';
import type { Book } from '../scenarios/book.ts';
import { toolsOf } from '../scenarios/playbook.ts';

/** Wishes that end in silence when no scenario is heard for them. Goods and money are spoken of in too many ways to be told by words. */
const neverDropped: readonly ActionFamily[] = ['cancel', 'return', 'unsubscribe'];

/** "Has my return been processed?" names the action and asks how it stands: these look-ups answer that. */
const answeredBy: Readonly<Record<string, ActionFamily>> = { return_status: 'return', refund_status: 'return' };

/** What such a look-up says when there is nothing whose state could be told: then nothing is answered yet. */
const nothingThere = ['no_return', 'no_refund', 'not_found'];

/** Actions that the mail plainly asks for, and that no playbook of the decision's scenarios could take. */
export function droppedWishes(decision: Decision, book: Book): readonly ActionFamily[] {
  const { heard, scenarios, answers, calls, plan } = decision;
  if (answers.length === 0) return [];
  const tools = scenarios.flatMap(({ id }) => toolsOf(book.scenarios.get(id)?.playbook ?? []));
  const isPlain = heard.doubts.every(({ about }) => about !== 'return');
  const isEmpty = (tool: string) =>
    isPlain && plan.length === 0 && calls.some((call) => call.tool === tool && nothingThere.includes(call.outcome));
  const taken = new Set(tools.map((tool) => (isEmpty(tool) ? null : answeredBy[tool]) ?? familyOfTool(tool)));
  const dropped = neverDropped.filter((family) => heard.wishes.includes(family) && !taken.has(family));
  return onlyReturns(decision) ? [...dropped, 'swap'] : dropped;
}

/** Other goods are plainly asked for, and what is planned takes the old ones back for a change of mind. */
function onlyReturns({ heard, plan }: Decision): boolean {
  const families = plan.map(({ action }) => familyOf(action.kind));
  const changesMind = plan.some(({ action }) => action.kind === 'create_return' && action.reason === 'unwanted');
  return heard.wishes.includes('swap') && changesMind && !families.includes('swap') && !families.includes('resend');
}
