import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { Icon, type IconName } from '../look/icons.tsx';
import { useSession, useSignOut } from '../server/session.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import classes from './preferences.module.css';
import { shellWords } from './shell-words.ts';

/** Language, colours, keys, and who is signed in. */
export function Preferences({ onKeys }: { readonly onKeys: () => void }) {
  const words = useWords(shellWords);
  const { language, choose } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const session = useSession();
  const signOut = useSignOut();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <div className={classes.list}>
      <Choice
        icon="info"
        label={words.language}
        lang={language === 'da' ? 'en' : 'da'}
        onClick={() => choose(language === 'da' ? 'en' : 'da')}
      />
      <Choice
        icon={dark ? 'sun' : 'moon'}
        label={dark ? words.colours.light : words.colours.dark}
        onClick={() => setColorScheme(dark ? 'light' : 'dark')}
      />
      <Choice icon="keyboard" label={words.keys.open} onClick={onKeys} />
      {session && <Choice icon="out" label={`${words.signOut} · ${session.name}`} onClick={signOut} />}
    </div>
  );
}

function Choice({
  icon,
  label,
  lang,
  onClick,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly lang?: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" className={classes.choice} onClick={onClick} {...(lang === undefined ? {} : { lang })}>
      <Icon name={icon} size={18} />
      <span>{label}</span>
    </button>
  );
}
