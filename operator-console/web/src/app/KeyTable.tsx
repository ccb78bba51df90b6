import { useEffect, useRef, useState } from 'react';
import { boundNow, useKeys } from '../ui/keys';
import { signOf, type Place } from './keyWords';
import { useText } from './language';

const PLACES = (keys: object) => Object.keys(keys) as Place[];

/** What every key does, place by place, those of the open page first; what of it works here is known, not written. */
export function KeyTable({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const close = useRef<HTMLButtonElement>(null);
  const [bound] = useState(boundNow);
  useKeys({ Escape: onClose, Enter: onClose, Slash: onClose, 'Shift+Slash': onClose }, { exclusive: true });
  useEffect(() => close.current?.focus(), []);
  const here = new Set(bound.map((each) => each.place));
  const places = PLACES(t.keys.of).sort((one, other) => Number(here.has(other)) - Number(here.has(one)));
  return (
    <section className="panel keytable" role="dialog" aria-label={t.keys.title}>
      <header className="actions">
        <h2>{t.keys.title}</h2>
        <button type="button" className="print" onClick={() => window.print()}>{t.keys.print}</button>
        <button ref={close} type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.keys.close}</button>
      </header>
      <div className="keyplaces">
        {places.map((place) => (
          <section key={place} aria-label={t.keys.of[place].name}>
            <h3>{t.keys.of[place].name}{here.has(place) && <small> {t.keys.here}</small>}</h3>
            <dl>
              {Object.entries(t.keys.of[place].does).map(([name, does]) => (
                <div key={name}><dt><kbd>{signOf(t.keys, name)}</kbd></dt><dd>{does}</dd></div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  );
}
