import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { plainText } from '../../../../src/domain/html.ts';
import { Dialog } from '../../look/dialog.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { At } from '../../look/time.tsx';
import { Words } from '../../look/written.tsx';
import { shellWords } from '../../shell/shell-words.ts';
import { useWords } from '../../words/language.tsx';
import { escalationWords } from './escalation-words.ts';
import classes from './escalations.module.css';
import { type Escalation, type useEscalationStep, useThread } from './use-escalations.ts';

/** A person answers the customer, beside what was said so far; the proposed reply is where the text begins. */
export function AnswerDialog({
  escalation,
  step,
  onClose,
  onDone,
}: {
  readonly escalation: Escalation;
  readonly step: ReturnType<typeof useEscalationStep>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const words = useWords(escalationWords);
  const shell = useWords(shellWords);
  const thread = useThread(escalation.ticket);
  const [text, setText] = useState(() => plainText(escalation.proposedReply ?? ''));
  const [status, setStatus] = useState<'solved' | 'pending'>('solved');
  const seen = thread.data?.comments.findLast((comment) => comment.public)?.id;
  return (
    <Dialog title={words.answering} size="wide" onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (seen !== undefined) step.mutate({ step: 'answer', text, status, seen }, { onSuccess: onDone });
        }}
      >
        <div className={classes.answer}>
          <div>
            <Textarea
              label={words.text}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              rows={12}
              maxLength={8_000}
              required
            />
            <NativeSelect
              mt="md"
              label={words.afterwards}
              value={status}
              onChange={(event) => setStatus(event.currentTarget.value === 'pending' ? 'pending' : 'solved')}
              data={[
                { value: 'solved', label: words.statuses.solved },
                { value: 'pending', label: words.statuses.pending },
              ]}
            />
          </div>
          <section aria-label={words.thread} className={classes.thread}>
            <h3 className={classes.sub}>{words.thread}</h3>
            <Loaded query={thread} lines={3}>
              {({ comments }) =>
                comments
                  .filter((comment) => comment.public)
                  .map((comment) => (
                    <article key={comment.id} className={classes.comment}>
                      <p className={classes.none}>
                        {words.from[comment.from]} · <At at={comment.at} />
                      </p>
                      <Words>{comment.says}</Words>
                    </article>
                  ))
              }
            </Loaded>
          </section>
        </div>
        <Refusal error={step.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button type="submit" loading={step.isPending} disabled={text.trim() === '' || seen === undefined}>
            {words.send}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
