import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { settings } from '../api/http';
import { en } from './en';
import { ru, type Text } from './ru';

export type Language = 'ru' | 'en';

interface Speech {
  language: Language;
  t: Text;
  change: (to: Language) => void;
}

const STORED = 'desk.language';
const Words = createContext<Speech>({ language: 'ru', t: ru, change: () => undefined });

function remembered(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'ru';
}

/** @param onChange what was read in the old language has to be read again */
export function Languages({ children, onChange }: { children: ReactNode; onChange: () => void }) {
  const [language, setLanguage] = useState<Language>(remembered);
  settings.language = language;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      t: language === 'ru' ? ru : en,
      change: (to) => {
        localStorage.setItem(STORED, to);
        settings.language = to;
        setLanguage(to);
        onChange();
      },
    }),
    [language, onChange],
  );
  return <Words value={speech}>{children}</Words>;
}

export function useText(): Speech {
  return useContext(Words);
}
