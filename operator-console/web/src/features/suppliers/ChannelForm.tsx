import { Problem } from '../../api/http';
import { suppliers, type Channel } from '../../api/suppliers';
import { useText } from '../../app/language';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { Saving } from '../../ui/Saving';
import { useEdited } from '../../ui/useEdited';
import { UNASKED, WAYS, channelOf, typedChannel, wrongIn, type TypedChannel } from './channel';

/** How one supplier is asked for what the shop has not got itself (R079): by his service, by letter, or by a form. */
export function ChannelForm({ shop, code, onClose }: { shop: string; code: string; onClose: () => void }) {
  const { t } = useText();
  const edited = useEdited<Channel, TypedChannel>({
    key: ['channel', shop, code],
    read: () => suppliers.channel(shop, code).catch((refused: unknown) => {
      if (refused instanceof Problem && refused.status === 404) return { body: UNASKED, tag: '' };
      throw refused;
    }),
    write: (draft, tag) => suppliers.settleChannel(shop, code, channelOf(draft), tag),
    drafted: typedChannel,
  });
  useKeys({ Escape: onClose }, { exclusive: true });
  const { draft, body } = edited;
  if (!draft || !body) return edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : <div aria-busy="true" />;
  const wrong = wrongIn(draft);
  const field = (name: 'url' | 'secret' | 'address' | 'minutes', label: string, most: number) => (
    <label>{label}
      <input autoComplete="off" maxLength={most} inputMode={name === 'minutes' ? 'decimal' : 'text'} aria-invalid={wrong.includes(name) || undefined} value={draft[name]} onChange={(event) => edited.change({ ...draft, [name]: event.target.value })} />
    </label>
  );
  return (
    <form className="settings" aria-label={t.keeping.channel} onSubmit={(event) => { event.preventDefault(); if (wrong.length === 0) edited.save(); }}>
      <h3>{t.keeping.channel}</h3>
      <div className="inline">
        <label>{t.keeping.way}
          <select value={draft.way} onChange={(event) => edited.change({ ...draft, way: WAYS.find((each) => each === event.target.value) ?? draft.way })}>
            {WAYS.map((each) => <option key={each} value={each}>{t.keeping.ways[each]}</option>)}
          </select>
        </label>
        {draft.way === 'HTTP' && field('url', t.keeping.service, 500)}
        {draft.way === 'HTTP' && field('secret', body.secretKnown ? t.keeping.newSecret : t.keeping.secret, 200)}
        {draft.way === 'MAIL' && field('address', t.keeping.address, 254)}
        {field('minutes', t.keeping.within, 6)}
        <label className="check"><input type="checkbox" checked={draft.asked} onChange={(event) => edited.change({ ...draft, asked: event.target.checked })} /> {t.keeping.isAsked}</label>
      </div>
      <Saving edited={edited} blocked={wrong.length > 0} />
      <p className="actions"><button type="button" onClick={onClose}><kbd aria-hidden="true">Esc</kbd> {t.keys.close}</button></p>
    </form>
  );
}
