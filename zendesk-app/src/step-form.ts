import { RequestFailed } from '../../console/src/server/request.ts';
import { button, type Child, element } from './element.ts';
import type { View } from './view.ts';

/** What may be done with one thing: buttons in a row, and below them what the chosen one asks. One is open at a time. */
export function createSteps(view: View) {
  const row = element('div', { class: 'steps' });
  const below = element('div', { class: 'below' });
  const says = element('div', { role: 'alert', class: 'refusal' });

  return {
    element: element('div', {}, row, says, below),
    /** Done with one click. */
    atOnce(label: string, run: () => Promise<void>, kind: 'first' | 'other' = 'other'): void {
      row.append(button(label, () => void attempt(run), kind));
    },
    /** Asks for words first. */
    asking(label: string, form: WordsForm): void {
      const opens = button(label, () => toggle());
      opens.setAttribute('aria-expanded', 'false');
      row.append(opens);

      function toggle(): void {
        const isOpen = opens.getAttribute('aria-expanded') === 'true';
        for (const other of row.querySelectorAll('[aria-expanded]')) other.setAttribute('aria-expanded', 'false');
        says.replaceChildren();
        below.replaceChildren();
        if (isOpen) return;
        opens.setAttribute('aria-expanded', 'true');
        const { made, field } = wordsForm(form, view, attempt, () => {
          toggle();
          opens.focus();
        });
        below.replaceChildren(made);
        field.focus();
      }
    },
  };

  async function attempt(run: () => Promise<void>): Promise<void> {
    if (row.getAttribute('aria-busy') === 'true') return;
    row.setAttribute('aria-busy', 'true');
    says.replaceChildren();
    try {
      await run();
    } catch (error) {
      says.replaceChildren(refusal(error, view.words.own));
    } finally {
      row.removeAttribute('aria-busy');
    }
  }
}

interface WordsForm {
  readonly label: string;
  readonly hint: string;
  readonly text?: string;
  readonly most: number;
  readonly rows: number;
  /** Between the text and the buttons. */
  readonly more?: readonly Child[];
  readonly buttons: readonly {
    readonly label: string;
    readonly run: (text: string) => Promise<void>;
    /** Whether this text can be sent; any that is not empty, unless said otherwise. */
    readonly fits?: (text: string) => boolean;
  }[];
}

let made = 0;

function wordsForm(
  { label, hint, text = '', most, rows, more = [], buttons }: WordsForm,
  { words }: View,
  attempt: (run: () => Promise<void>) => Promise<void>,
  close: () => void,
) {
  made += 1;
  const id = `words-${made}`;
  const field = element('textarea', { id, rows: String(rows), maxlength: String(most), 'aria-describedby': `${id}-hint` });
  field.value = text;
  const sends = buttons.map(({ label: name, run, fits = () => true }, place) => {
    const send = button(name, () => void attempt(() => run(field.value)), place === 0 ? 'first' : 'other');
    const judge = () => {
      send.disabled = field.value.trim() === '' || !fits(field.value);
    };
    field.addEventListener('input', judge);
    judge();
    return send;
  });
  const form = element(
    'div',
    { class: 'form', role: 'group', 'aria-label': label },
    element('label', { for: id }, label),
    field,
    element('p', { id: `${id}-hint`, class: 'quiet' }, hint),
    ...more,
    element('div', { class: 'steps' }, ...sends, button(words.own.cancel, close)),
  );
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  });
  return { made: form, field };
}

/** Why the service did not, in the agent's language where the reason is one we know. */
export function refusal(error: unknown, own: View['words']['own']): string {
  if (!(error instanceof RequestFailed) || error.status === 0) return own.unreached;
  const known: Readonly<Record<string, string>> = own.refusals;
  return known[error.code ?? ''] ?? error.message;
}
