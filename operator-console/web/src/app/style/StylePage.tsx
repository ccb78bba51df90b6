import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Problem } from '../../api/http';
import { Differing } from '../../features/settings/Differing';
import { KeyButton } from '../../ui/Key';
import { useKeys } from '../../ui/keys';
import { Notice, ProblemNotice } from '../../ui/Notice';
import { signOf } from '../keyWords';
import { useText } from '../language';
import { useSession } from '../session';
import { Fields } from './Fields';
import { Rows } from './Rows';

const SCHEMES = ['light dark', 'light', 'dark'] as const;
const MEANINGS = ['late', 'due', 'promised', 'done'] as const;
const KEYS = ['KeyJ', 'Enter', 'Space', 'Slash', 'Mod+KeyK', 'Digits', 'Escape', 'F4'];

/** The console's own parts in every state: the parts themselves, not pictures of them. */
export function StylePage() {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const s = t.style;
  const [scheme, setScheme] = useState<(typeof SCHEMES)[number]>('light dark');
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  const failed = new Problem({ status: 503, code: 'service-away', title: '', detail: '', traceId: '4bf92f3577b34da6', errors: [] });
  const part = (name: keyof typeof s.parts, children: ReactNode) => <section aria-label={s.parts[name]}><h2>{s.parts[name]}</h2>{children}</section>;
  const names = { 'light dark': s.asSystem, light: s.light, dark: s.dark };
  return (
    <section className="styleguide" aria-label={s.title} ref={(page) => page?.style.setProperty('color-scheme', scheme)}>
      <header>
        <h1>{s.title}</h1>
        <span role="group" aria-label={s.scheme} className="actions">{SCHEMES.map((each) => <button key={each} type="button" aria-pressed={scheme === each} onClick={() => setScheme(each)}>{names[each]}</button>)}</span>
      </header>
      <p className="quiet">{s.lead}</p>
      {part('meaning', <>
        <ul className="swatches">{MEANINGS.map((each) => <li key={each} className={`swatch ${each}`}><b className={each}>{s.meanings[each]}</b></li>)}{Array.from({ length: 8 }, (_, step) => <li key={step} className={`swatch n${step}`}><small>{s.neutral(step)}</small></li>)}</ul>
        <p className="quiet">{s.never}</p>
      </>)}
      {part('type', <><p className="h1">{s.sizes.h1}</p><p><b>{s.sizes.h2}</b></p><p>{s.sizes.body}</p><p className="say">{s.sizes.say}</p><small>{s.sizes.small}</small><p>{s.figures}</p></>)}
      {part('actions', <>
        <p className="actions"><KeyButton name="C" primary onPress={() => undefined}>{s.main}</KeyButton><KeyButton name="L" onPress={() => undefined}>{s.usual}</KeyButton><KeyButton name="M" pressed onPress={() => undefined}>{s.pressed}</KeyButton><KeyButton name="N" why={s.why} onPress={() => undefined}>{s.barred}</KeyButton></p>
        <p className="quiet">{s.barredHint}</p>
      </>)}
      {part('told', <>
        <ProblemNotice error={failed} t={t} action={<button type="button">{s.badAction}</button>} />
        <Notice tone="bad">{s.bad}</Notice><Notice tone="warn">{s.warn}</Notice><Notice tone="good">{s.good}</Notice><Notice tone="info">{s.info}</Notice>
        <div className="empty"><b>{s.empty}</b><span>{s.emptyHint}</span></div>
      </>)}
      {part('fields', <Fields />)}
      {part('choice', <>
        <div className="tabs" role="tablist" aria-label={s.parts.choice}>{s.tabs.map((each, at) => <button key={each} type="button" role="tab" aria-selected={at === 0}>{each} <small>{12 - at * 5}</small></button>)}</div>
        <label className="check"><input type="checkbox" defaultChecked /> {s.check}</label>
      </>)}
      {part('row', <Rows />)}
      {part('change', <Differing shop={me.shops[0] ?? ''} all={[{ pointer: '/limits/firstContactTarget', before: 'PT30M', after: 'PT20M' }, { pointer: '/tariffs/COURIER/freeFrom', before: undefined, after: { minor: 500_000, currency: 'RUB' } }, { pointer: '/window/week/SUNDAY', before: [{ open: '10:00', close: '18:00' }], after: [] }]} />)}
      {part('keys', <p className="actions">{KEYS.map((each) => <kbd key={each}>{signOf(t.keys, each)}</kbd>)}</p>)}
      {part('voice', <ul className="voice">{s.voice.map(([rule, right, wrong]) => <li key={rule}><b>{rule}</b><span className="done">{right}</span><span className="quiet">{wrong}</span></li>)}</ul>)}
    </section>
  );
}
