import type { PackInForce } from '../../../agent/situation.ts';
import { effectOf } from '../../../domain/effect.ts';
import { acceptableEffects, acceptableReasons, type TicketLine } from '../../../domain/ticket-line.ts';
import type { Difference } from '../../../golden/judge-ticket.ts';
import type { createRunGolden, GoldenRun } from '../../../golden/run-golden.ts';
import type { createPublishVersion } from '../../../versions/publish-version.ts';
import type { goldenRoutes } from '../golden-routes.ts';
import type { AnswerOf, Handlers } from '../route.ts';
import { faulty, noScenario } from './versions.ts';

interface Needs {
  /** Null where the pack has no golden tickets. */
  readonly golden: {
    readonly tickets: ReadonlyMap<string, readonly TicketLine[]>;
    readonly run: ReturnType<typeof createRunGolden>;
  } | null;
  readonly versions: Pick<ReturnType<typeof createPublishVersion>, 'booksWith' | 'textOf'>;
  readonly packInForce: PackInForce;
  readonly currency: string;
}

export function createGoldenHandlers({ golden, versions, packInForce, currency }: Needs): Handlers<typeof goldenRoutes> {
  return {
    async golden({ params: { scenario } }) {
      if ((await versions.textOf(scenario, 0)) === null) return noScenario(scenario);
      return { tickets: ticketsOf(scenario).map(showTicket), currency };
    },

    async runGolden({ params: { scenario }, body: { text } }) {
      if ((await versions.textOf(scenario, 0)) === null) return noScenario(scenario);
      const inForce = await packInForce();
      const { after, faults } = text === null ? { after: inForce.book, faults: [] } : await versions.booksWith(scenario, text);
      if (after === null) return faulty(faults);
      const run = golden?.run({ ...inForce, book: after });
      const runs: AnswerOf<typeof goldenRoutes.runGolden>['runs'] = [];
      for (const ticket of run ? ticketsOf(scenario) : []) if (run) runs.push(showRun(await run(ticket)));
      return { runs, currency };
    },
  };

  function ticketsOf(scenario: string): readonly TicketLine[] {
    return golden?.tickets.get(scenario) ?? [];
  }
}

function showTicket({ id, language, from, subject, body, attachments, followUps, expect }: TicketLine) {
  return {
    id,
    language,
    from: from.name === '' ? from.email : `${from.name} <${from.email}>`,
    subject,
    body,
    attachments: attachments.map(({ name }) => name),
    followUps: followUps.map((next) => next.body),
    expect: {
      end: expect.disposition ?? null,
      reasons: [...(acceptableReasons(expect) ?? [])],
      effects: acceptableEffects(expect)?.map((list) => list.map(showEffect)) ?? null,
      mentions: [...(expect.replyMentions ?? [])],
      avoids: [...(expect.replyAvoids ?? [])],
    },
  };
}

function showRun({ ticket, outcome: { end, reasons, plan }, replies, judgement }: GoldenRun) {
  return {
    id: ticket.id,
    end,
    reasons: [...reasons],
    plan: plan.map(({ action }) => showEffect(effectOf(action))),
    replies: [...replies],
    differences: judgement.differences.map(showDifference),
  };
}

function showDifference(difference: Difference) {
  switch (difference.kind) {
    case 'end':
    case 'lacks':
    case 'holds':
      return difference;
    case 'reason':
      return { ...difference, expected: [...difference.expected], came: [...difference.came] };
    case 'effects':
      return {
        ...difference,
        expected: difference.expected.map((list) => list.map(showEffect)),
        came: difference.came.map(showEffect),
      };
    default:
      return difference satisfies never;
  }
}

function showEffect({ lines, newLines, ...rest }: Extract<Difference, { kind: 'effects' }>['came'][number]) {
  return { ...rest, ...(lines ? { lines: [...lines] } : {}), ...(newLines ? { newLines: [...newLines] } : {}) };
}
