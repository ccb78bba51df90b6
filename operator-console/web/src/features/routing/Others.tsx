import type { Routing } from '../../api/calls';
import { useText } from '../../app/language';
import type { Part } from './RoutingPage';

type Content = Routing['waiting'][number];

const KINDS = ['MUSIC', 'ADVERT', 'NEWS'] as const;

/** What callers hear who wait or come too late, and how much may be promised (R068, R083). */
export function Others({ routing, onChange }: Part) {
  const { t } = useText();
  const put = (waiting: Content[]) => onChange({ ...routing, waiting });
  const change = (at: number, to: Content) => put(routing.waiting.map((each, index) => (index === at ? to : each)));
  return (
    <section className="part">
      <h2>{t.routing.others}</h2>
      <div className="inline">
        <label>{t.routing.afterHours}
          <select value={routing.afterHours} onChange={(event) => onChange({ ...routing, afterHours: event.target.value as Routing['afterHours'] })}>
            {(['VOICEMAIL', 'CALL_BACK'] as const).map((each) => <option key={each} value={each}>{t.routing.then[each]}</option>)}
          </select>
        </label>
        <label>{t.routing.promises}
          <input type="number" min={1} max={20} value={routing.promisesPerOperator ?? 2} onChange={(event) => onChange({ ...routing, promisesPerOperator: Number(event.target.value) })} />
        </label>
      </div>
      <h3>{t.routing.waiting}</h3>
      <ul className="listing">
        {routing.waiting.map((each, at) => (
          <li key={at}>
            <div className="inline">
              <label>{t.routing.kind}
                <select value={each.kind} onChange={(event) => change(at, { ...each, kind: event.target.value as Content['kind'] })}>
                  {KINDS.map((kind) => <option key={kind} value={kind}>{t.routing.content[kind]}</option>)}
                </select>
              </label>
              <label className="grow">{t.routing.source}<input type="url" maxLength={500} value={each.source} onChange={(event) => change(at, { ...each, source: event.target.value })} /></label>
            </div>
            <button type="button" aria-label={t.routing.remove(t.routing.content[each.kind])} onClick={() => put(routing.waiting.filter((_, index) => index !== at))}>×</button>
          </li>
        ))}
      </ul>
      <p><button type="button" onClick={() => put([...routing.waiting, { kind: 'MUSIC', source: 'https://' }])}>{t.routing.addContent}</button></p>
    </section>
  );
}
