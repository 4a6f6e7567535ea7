import { type ActionFamily, familyOfTool } from '../domain/action.ts';
import type { Decision } from '../domain/decision.ts';
import type { Book } from '../scenarios/book.ts';
import { toolsOf } from '../scenarios/playbook.ts';

/** Wishes that end in silence when no scenario is heard for them. Goods and money are spoken of in too many ways to be told by words. */
const neverDropped: readonly ActionFamily[] = ['cancel', 'return', 'unsubscribe'];

/** "Has my return been processed?" names the action and asks how it stands: these look-ups answer that. */
const answeredBy: Readonly<Record<string, ActionFamily>> = { return_status: 'return', refund_status: 'return' };

/** Actions that the mail plainly asks for, and that no playbook of the decision's scenarios could take. */
export function droppedWishes({ heard, scenarios, answers }: Decision, book: Book): readonly ActionFamily[] {
  if (answers.length === 0) return [];
  const tools = scenarios.flatMap(({ id }) => toolsOf(book.scenarios.get(id)?.playbook ?? []));
  const taken = new Set(tools.map((tool) => answeredBy[tool] ?? familyOfTool(tool)));
  return neverDropped.filter((family) => heard.wishes.includes(family) && !taken.has(family));
}
