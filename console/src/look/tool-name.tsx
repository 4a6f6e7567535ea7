import { useWords } from '../words/language.tsx';
import { toolWords } from '../words/tool-words.ts';

/** What the tool does, with the name by which the configuration calls it behind it. */
export function ToolName({ of }: { readonly of: string }) {
  const words: Readonly<Record<string, string>> = useWords(toolWords);
  return <strong title={of}>{words[of] ?? of}</strong>;
}

/** An outcome's name in the configuration, readable: `not_shipped` is "not shipped". */
export function readable(name: string): string {
  return name.replaceAll('_', ' ');
}
