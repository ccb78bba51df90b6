import { createContext, useContext } from 'react';
import type { Whisper } from '../api/types';
import { useText } from './language';
import { usePersonName } from './people';

/** What a senior wrote to this operator about the case that he is at. */
export const Whispers = createContext<{ whisper: Whisper | undefined; shop: string }>({ whisper: undefined, shop: '' });

/** Beside the script, where the eye is; the customer hears nothing of it. */
export function Whispered() {
  const { t } = useText();
  const name = usePersonName();
  const { whisper, shop } = useContext(Whispers);
  if (!whisper) return null;
  return <p className="whisper" role="status"><b>{t.floor.whispers(name(shop, whisper.by))}</b> {whisper.text}</p>;
}
