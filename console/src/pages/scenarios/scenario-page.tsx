import { Link, useParams } from 'react-router';
import { Figure, Figures } from '../../look/figure.tsx';
import { Icon } from '../../look/icons.tsx';
import { Interval } from '../../look/interval.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Page, Sheet } from '../../look/page.tsx';
import { StageTag } from '../../look/stage-tag.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { Words } from '../../look/written.tsx';
import { domainWords } from '../../words/domain-words.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { GoldenTickets } from '../scenario-golden/golden-tickets.tsx';
import { goldenWords } from '../scenario-golden/golden-words.ts';
import { TextSheet } from '../scenario-text/text-sheet.tsx';
import { ModeHistory } from './mode-history.tsx';
import { ModeSheet } from './mode-sheet.tsx';
import { Playbook } from './playbook.tsx';
import { Replies } from './replies.tsx';
import { scenarioWords } from './scenario-words.ts';
import classes from './scenarios.module.css';
import { type Scenario, useScenario } from './use-scenarios.ts';

export function ScenarioPage() {
  const { scenario = '' } = useParams();
  const words = useWords(scenarioWords);
  const query = useScenario(scenario);
  const title = scenario === 'hand_overs' ? words.handOvers : (query.data?.title ?? scenario);
  return (
    <Page
      title={title}
      {...(query.data ? { actions: <StageTag of={query.data.stage} /> } : {})}
      back={
        <Link to="/scenarios" className={classes.back ?? ''}>
          <Icon name="back" size={16} />
          {words.back}
        </Link>
      }
    >
      <Loaded query={query} lines={10}>
        {(data) => <Shown scenario={data} />}
      </Loaded>
    </Page>
  );
}

function Shown({ scenario }: { readonly scenario: Scenario }) {
  const words = useWords(scenarioWords);
  const domain = useWords(domainWords);
  const golden = useWords(goldenWords);
  const { language } = useLanguage();
  const formats = useFormats();
  const says = scenario.customerSays[language] ?? Object.values(scenario.customerSays)[0] ?? [];
  return (
    <div className={classes.rows}>
      <Figures>
        <Figure name={words.figures.arrived} value={formats.number(scenario.arrived)} />
        <Figure
          name={words.figures.resolved}
          value={formats.wholePercent(scenario.arrived === 0 ? null : scenario.resolved / scenario.arrived)}
          note={words.figures.ofThem(formats.number(scenario.resolved), formats.number(scenario.arrived))}
        />
        <Figure name={words.figures.escalated} value={formats.number(scenario.escalated)} />
        <Figure name={words.figures.proposed} value={formats.number(scenario.proposed)} />
      </Figures>
      <div className={classes.columns}>
        <ModeSheet scenario={scenario} />
        {scenario.id !== 'hand_overs' && (
          <Sheet title={words.figures.agreement}>
            {scenario.agreement === null ? '–' : <Interval of={scenario.agreement} />}
            {says.length > 0 && (
              <>
                <h3 className={classes.sub}>{words.says}</h3>
                <ul className={classes.says}>
                  {says.map((sentence) => (
                    <li key={sentence}>
                      <Words>{formats.quote(sentence)}</Words>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Sheet>
        )}
      </div>
      {Array.isArray(scenario.playbook) && scenario.playbook.length > 0 && <Playbook scenario={scenario} />}
      {Object.keys(scenario.replies).length > 0 && <Replies replies={scenario.replies} languages={domain.languages} />}
      {scenario.id !== 'hand_overs' && (
        <>
          <Sheet title={golden.title}>
            <GoldenTickets scenario={scenario.id} />
          </Sheet>
          <TextSheet scenario={scenario.id} />
        </>
      )}
      <ModeHistory scenario={scenario.id} />
    </div>
  );
}
