import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import type { Difference } from './differences';
import { placeName, valueSaid } from './saying';

const SHOWN = 30;

/** Place by place what it was and what it is. */
export function Differing({ shop, all }: { shop: string; all: Difference[] }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const at = { t, language, currency: shops[shop]?.currency ?? 'RUB' };
  return (
    <dl className="differing">
      {all.slice(0, SHOWN).map(({ pointer, before, after }) => (
        <div key={pointer}>
          <dt>{placeName(pointer, t)}</dt>
          <dd><del>{valueSaid(pointer, before, at)}</del> <span aria-hidden="true">→</span> <ins>{valueSaid(pointer, after, at)}</ins></dd>
        </div>
      ))}
      {all.length > SHOWN && <div><dt /><dd>{t.calls.more(all.length - SHOWN)}</dd></div>}
    </dl>
  );
}
