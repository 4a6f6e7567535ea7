import { RequestFailed } from '../server/request.ts';
import { useLanguage } from '../words/language.tsx';
import { danishFailures, danishRefusals } from '../words/refusal-words.ts';

/** Why the service refused, in the language of the page where there is a sentence of ours for it, else in the service's own. */
export function useRefusal(): (error: Error) => string {
  const { language } = useLanguage();
  return (error) => {
    if (language !== 'da' || !(error instanceof RequestFailed)) return error.message;
    return danishRefusals[error.code ?? ''] ?? danishFailures[error.status] ?? error.message;
  };
}
