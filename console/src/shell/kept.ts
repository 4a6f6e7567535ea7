/** Small choices of this browser: colours, language, whether single keys do something. Never anything about a customer. */
type Choice = 'colours' | 'language' | 'keys';

export function kept(choice: Choice): string | null {
  try {
    return localStorage.getItem(`resolute.${choice}`);
  } catch {
    return null; // the browser keeps nothing, as in a private window
  }
}

export function keep(choice: Choice, value: string): void {
  try {
    localStorage.setItem(`resolute.${choice}`, value);
  } catch {
    // It holds until the page is closed.
  }
}
