import { Link, useParams } from 'react-router';
import { Icon } from '../../look/icons.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Notice } from '../../look/notice.tsx';
import { Page } from '../../look/page.tsx';
import { useMay } from '../../server/session.ts';
import { useWords } from '../../words/language.tsx';
import { useScenario } from '../scenarios/use-scenarios.ts';
import classes from './text.module.css';
import { textWords } from './text-words.ts';
import { type Texts, useTextStep, useTexts } from './use-text.ts';
import { Versions } from './versions.tsx';
import { Work } from './work.tsx';

/** The text of a scenario: what is in force, what is worked on, and what was. */
export function ScenarioTextPage() {
  const { scenario = '' } = useParams();
  const words = useWords(textWords);
  const title = useScenario(scenario).data?.title ?? scenario;
  return (
    <Page
      title={words.title(title)}
      lead={words.lead}
      back={
        <Link to={`/scenarios/${encodeURIComponent(scenario)}`} className={classes.back ?? ''}>
          <Icon name="back" size={16} />
          {title}
        </Link>
      }
    >
      <Loaded query={useTexts(scenario)} lines={12}>
        {(texts) => <Shown key={scenario} scenario={scenario} texts={texts} />}
      </Loaded>
    </Page>
  );
}

function Shown({ scenario, texts }: { readonly scenario: string; readonly texts: Texts }) {
  const words = useWords(textWords);
  const may = useMay('operator', 'administrator');
  const step = useTextStep(scenario, texts);
  const made = step.variables?.kind === 'publish' || step.variables?.kind === 'rollBack' ? step.data : undefined;
  return (
    <div className={classes.rows}>
      {made && (
        <Notice tone={made.steppedDown.length > 0 ? 'warn' : 'good'} urgent>
          {words.published(made.inForce.version)} {made.steppedDown.length > 0 && words.steppedDown(made.steppedDown.join(', '))}
        </Notice>
      )}
      <Work scenario={scenario} texts={texts} step={step} may={may} />
      <Versions scenario={scenario} texts={texts} step={step} may={may} />
    </div>
  );
}
