import { z } from 'zod';
import type { Heard } from '../domain/heard.ts';
import type { Situation } from './situation.ts';

/**
 * What a model is given of a ticket: the customer's words of this turn, what was understood of them, and what was asked
 * before. No address book, no history of others, no credentials. As one JSON text, so that both models read the same.
 */
export interface ModelInput {
  readonly subject: string;
  readonly messages: readonly string[];
  readonly earlier: readonly string[];
  readonly asked: readonly { readonly scenario: string; readonly text: string }[];
  readonly heard: Heard;
}

const MAX_CHARACTERS = 8_000;

export function writeModelInput(situation: Situation): string {
  const input: ModelInput = {
    subject: situation.thread.ticket.subject.slice(0, 300),
    messages: situation.unanswered.map((comment) => comment.text.slice(0, MAX_CHARACTERS).toWellFormed()),
    earlier: situation.earlier.slice(-4).map((comment) => comment.text.slice(0, 2_000).toWellFormed()),
    asked: situation.asked,
    heard: situation.heard,
  };
  return JSON.stringify(input);
}

const Shape = z.object({
  heard: z.custom<Heard>((value) => typeof value === 'object' && value !== null),
  asked: z.array(z.object({ scenario: z.string(), text: z.string() })),
});

/** The part the embedded model works on. @throws when the text is not one that `writeModelInput` wrote. */
export function readModelInput(text: string): Pick<ModelInput, 'heard' | 'asked'> {
  return Shape.parse(JSON.parse(text));
}
