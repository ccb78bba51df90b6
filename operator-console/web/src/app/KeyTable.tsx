import { useEffect, useRef } from 'react';
import { useKeys } from '../ui/keys';
import { useText } from './language';

/** What every key does. */
export function KeyTable({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const close = useRef<HTMLButtonElement>(null);
  useKeys({ Escape: onClose, Enter: onClose, Slash: onClose }, { exclusive: true });
  useEffect(() => close.current?.focus(), []);
  return (
    <section className="panel keytable" role="dialog" aria-label={t.keys.title}>
      <h2>{t.keys.title}</h2>
      <dl>
        {t.keys.list.map(([key, does]) => (
          <div key={key}><dt><kbd>{key}</kbd></dt><dd>{does}</dd></div>
        ))}
      </dl>
      <button ref={close} type="button" onClick={onClose}>{t.keys.close}</button>
    </section>
  );
}
