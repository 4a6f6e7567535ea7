import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Stage } from '../../../../src/shadow/modes.ts';
import { Dialog } from '../../look/dialog.tsx';
import { Moved, useLookedAt } from '../../look/moved.tsx';
import { Notice } from '../../look/notice.tsx';
import { RadioCards } from '../../look/radio-cards.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { useMay } from '../../server/session.ts';
import { shellWords } from '../../shell/shell-words.ts';
import { domainWords } from '../../words/domain-words.ts';
import { gateSays } from '../../words/gate-says.ts';
import { useWords } from '../../words/language.tsx';
import { scenarioWords } from './scenario-words.ts';
import classes from './scenarios.module.css';
import { type Scenario, useSetMode } from './use-scenarios.ts';

/** The ladder of trust, from nothing to everything. */
const ladder: readonly Stage[] = ['paused', 'shadow', 'draft', 'trial', 'auto'];

export function ModeDialog({ scenario, onClose }: { readonly scenario: Scenario; readonly onClose: () => void }) {
  const words = useWords(scenarioWords).mode;
  const shell = useWords(shellWords);
  const domain = useWords(domainWords);
  const saysOf = useWords(gateSays);
  const [mode, setMode] = useState<Stage>(scenario.stage);
  const [why, setWhy] = useState('');
  const [override, setOverride] = useState(false);
  const at = useLookedAt(scenario);
  const change = useSetMode(at.looked);
  const isAdministrator = useMay('administrator');
  const isUp = ladder.indexOf(mode) > ladder.indexOf(scenario.stage) && mode !== 'shadow';
  const isShut = isUp && scenario.gate !== null && scenario.gate.kind !== 'ready';
  return (
    <Dialog title={words.change} onClose={onClose}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ mode, why, override: override && isShut }, { onSuccess: onClose });
        }}
      >
        <RadioCards
          legend={words.to}
          name="mode"
          value={mode}
          onChange={setMode}
          cards={ladder.map((stage) => ({ value: stage, title: domain.stages[stage], says: words.says[stage] }))}
        />
        {isShut && scenario.gate !== null && <Notice tone="warn">{words.gateSays(saysOf(scenario.gate.says))}</Notice>}
        {isShut && isAdministrator && (
          <Checkbox
            label={words.override}
            description={words.overrideSays}
            checked={override}
            onChange={(event) => setOverride(event.currentTarget.checked)}
          />
        )}
        <Moved of={at} />
        <Textarea
          label={words.why}
          description={words.whySays}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
          maxLength={500}
          rows={3}
          required
        />
        <Refusal error={change.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {shell.cancel}
          </Button>
          <Button type="submit" loading={change.isPending} disabled={mode === scenario.stage || at.isMoved || why.trim() === ''}>
            {words.set(domain.stages[mode])}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
