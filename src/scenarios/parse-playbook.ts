import type { z } from 'zod';
import type { Json } from '../domain/decision.ts';
import { type ReasonCode, reasonCodes } from '../domain/reasons.ts';
import type { Located } from './located.ts';
import type { Branch, Step } from './playbook.ts';

/** What the loader must know of a tool to prove a playbook complete. */
export interface ToolSignature {
  readonly outcomes: readonly string[];
  /** The tool's input; `with` may fix any of its keys. */
  readonly input: z.ZodObject;
}

type Path = readonly PropertyKey[];

/** The steps of another scenario, or a sentence that says why they cannot be followed. */
export type Follow = (scenario: string) => readonly Step[] | string;

/**
 * Reads `playbook:` into steps. Unknown tools, unknown or forgotten outcomes and misspelt keys become faults with their line.
 * `follow: other_scenario` takes over the steps of that scenario.
 */
export function parsePlaybook(
  located: Located,
  value: unknown,
  tools: ReadonlyMap<string, ToolSignature>,
  follow: Follow,
): readonly Step[] {
  return parseSteps(value, ['playbook'], true);

  function parseSteps(list: unknown, path: Path, last: boolean): readonly Step[] {
    if (!Array.isArray(list) || list.length === 0) {
      located.fault(path, 'write a list of steps, each starting with "- tool_name:"');
      return [];
    }
    return list.flatMap((entry: unknown, index) => parseStep(entry, [...path, index], last && index === list.length - 1) ?? []);
  }

  function parseStep(entry: unknown, path: Path, last: boolean): Step | null {
    const keys = isRecord(entry) ? Object.keys(entry) : [];
    const name = keys[0];
    if (!isRecord(entry) || name === undefined || keys.length !== 1) {
      located.fault(path, 'a step names exactly one tool, such as "- find_order:"');
      return null;
    }
    const tool = tools.get(name);
    const here = [...path, name];
    if (!tool) {
      located.fault(here, `there is no tool "${name}"; the tools are ${[...tools.keys()].join(', ')}`);
      return null;
    }
    const body = entry[name];
    if (!isRecord(body)) {
      located.fault(here, `say what follows from each outcome of ${name}: ${tool.outcomes.join(', ')}`);
      return null;
    }
    const outcomes = new Map<string, Branch>();
    for (const [key, branch] of Object.entries(body)) {
      if (key === 'with') continue;
      if (!tool.outcomes.includes(key)) {
        located.fault([...here, key], `${name} has no outcome "${key}"; it has ${tool.outcomes.join(', ')}`);
        continue;
      }
      const parsed = parseBranch(branch, [...here, key], last);
      if (parsed) outcomes.set(key, parsed);
    }
    for (const outcome of tool.outcomes) {
      if (!(outcome in body)) located.fault(here, `the outcome "${outcome}" of ${name} is not handled; say what follows from it`);
    }
    return { tool: name, with: parseWith(body['with'], [...here, 'with'], tool), outcomes };
  }

  function parseWith(value: unknown, path: Path, tool: ToolSignature): Readonly<Record<string, Json>> {
    if (value === undefined) return {};
    const result = tool.input.partial().safeParse(value);
    if (result.success) return result.data as Readonly<Record<string, Json>>;
    for (const issue of result.error.issues) {
      located.fault([...path, ...issue.path], `this does not fit the tool's input: ${issue.message}`);
    }
    return {};
  }

  function parseBranch(value: unknown, path: Path, last: boolean): Branch | null {
    if (Array.isArray(value)) return { kind: 'steps', steps: parseSteps(value, path, last) };
    if (value === 'next') {
      if (last) located.fault(path, '"next" needs a step after this one');
      return { kind: 'next' };
    }
    if (!isRecord(value)) {
      located.fault(path, 'write reply, ask, hand_over, follow, next, or a list of steps');
      return null;
    }
    return parseLeaf(value, path, last);
  }

  function parseLeaf(value: Readonly<Record<string, unknown>>, path: Path, last: boolean): Branch | null {
    const known =
      'ask' in value ? ['ask', 'yes', 'no', 'otherwise'] : 'reply' in value ? ['reply'] : 'follow' in value ? ['follow'] : ['hand_over'];
    for (const key of Object.keys(value)) {
      if (!known.includes(key))
        located.fault(
          [...path, key],
          `"${key}" does not belong here; beside "${known[0]}" there may be ${known.slice(1).join(', ') || 'nothing'}`,
        );
    }
    const { reply, ask } = value;
    if (typeof reply === 'string') return { kind: 'reply', text: reply };
    if (typeof ask === 'string') {
      return {
        kind: 'ask',
        text: ask,
        yes: value['yes'] === undefined ? null : parseBranch(value['yes'], [...path, 'yes'], last),
        no: value['no'] === undefined ? null : parseBranch(value['no'], [...path, 'no'], last),
        otherwise: value['otherwise'] === undefined ? 'low_confidence' : parseReason(value['otherwise'], [...path, 'otherwise']),
      };
    }
    if ('follow' in value) return parseFollow(String(value['follow']), [...path, 'follow']);
    if ('hand_over' in value) return { kind: 'hand_over', reason: parseReason(value['hand_over'], [...path, 'hand_over']) };
    located.fault(path, 'write reply, ask, hand_over or follow with the name of a text, a reason or a scenario');
    return null;
  }

  function parseFollow(scenario: string, path: Path): Branch | null {
    const steps = follow(scenario);
    if (typeof steps !== 'string') return { kind: 'steps', steps };
    located.fault(path, steps);
    return null;
  }

  function parseReason(value: unknown, path: Path): ReasonCode {
    const reason = reasonCodes.find((code) => code === value);
    if (!reason) located.fault(path, `"${String(value)}" is no reason code; the codes are ${reasonCodes.join(', ')}`);
    return reason ?? 'low_confidence';
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
