import { useRef, type ReactNode } from 'react';
import type { Channel, Language, Versions, Words } from '../../api/notification';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { Notice, ProblemNotice } from '../../ui/Notice';
import type { Edited } from '../../ui/useEdited';
import { Former } from './Former';
import { gapOf, mistakesIn } from './mistakes';
import { Tried } from './Tried';

/** The number of the order on which words are tried; of words that answer letters, their template. */
export interface Trying {
  number: string;
  onNumber: (number: string) => void;
  answering?: string;
  /** That the words are in; Russian where it is not said. */
  language?: Language;
}

interface Kept extends Words {
  version: number;
  by?: string;
  at?: string;
}

/** Words with gaps: written, tried on an order, kept in versions; whoever was faster is shown beside them. */
export function WordsEditor<T extends Kept, D extends Words>({ shop, title, edited, values, channel, versionsOf, children, ...trying }: {
  shop: string;
  title: string;
  edited: Edited<T, D>;
  values: string[];
  channel: Channel;
  versionsOf: { key: readonly unknown[]; read: () => Promise<Versions> };
  children?: ReactNode;
} & Trying) {
  const { t } = useText();
  const { me } = useSession();
  const writes = me.roles.includes('manager');
  const area = useRef<HTMLTextAreaElement>(null);
  const { draft, body } = edited;
  if (!draft || !body) return edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : <div aria-busy="true" />;
  const put = (gap: string) => {
    const { selectionStart: from, selectionEnd: to } = area.current ?? { selectionStart: draft.body.length, selectionEnd: draft.body.length };
    edited.change({ ...draft, body: draft.body.slice(0, from) + gap + draft.body.slice(to) });
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + gap.length, from + gap.length);
    });
  };
  return (
    <div className="edit">
      <form aria-label={title} onSubmit={(event) => { event.preventDefault(); edited.save(); }}>
        <h2>{title}</h2>
        <By shop={shop} kept={body} />
        <fieldset disabled={!writes} className="fields">
          {children}
          {channel === 'EMAIL' && (
            <label>{t.reply.subject}
              <input maxLength={150} value={draft.subject} onChange={(event) => edited.change({ ...draft, subject: event.target.value })} />
            </label>
          )}
          <label>{t.texts.body}
            <textarea ref={area} rows={channel === 'SMS' ? 5 : 16} maxLength={10_000} lang={trying.language === 'EN' ? 'en' : 'ru'} value={draft.body} onChange={(event) => edited.change({ ...draft, body: event.target.value })} />
          </label>
        </fieldset>
        {writes && <Ending edited={edited} shop={shop} />}
        {writes && <Gaps values={values} onPut={put} />}
        <Former shop={shop} versionsOf={versionsOf} version={body.version}
          onTake={writes ? (words) => edited.change({ ...draft, ...words }) : undefined} />
      </form>
      <Tried shop={shop} channel={channel} subject={draft.subject} body={draft.body} {...trying} />
    </div>
  );
}

function By({ shop, kept }: { shop: string; kept: Kept }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  if (kept.version === 0 || !kept.at) return <p className="quiet">{t.texts.house}</p>;
  return <p className="quiet">{t.texts.version(kept.version)} · {t.texts.changedBy(name(shop, kept.by ?? ''), dayAndClock(kept.at, shops[shop]?.zone ?? 'UTC', language))}</p>;
}

function Ending<T extends Kept, D extends Words>({ edited, shop }: { edited: Edited<T, D>; shop: string }) {
  const { t } = useText();
  const name = usePersonName();
  const mistakes = mistakesIn(edited.problem, t);
  return (
    <>
      {edited.clash && (
        <Notice tone="warn" action={(
          <span className="actions">
            <button type="button" onClick={edited.keepMine}>{t.texts.mine}</button>
            <button type="button" onClick={edited.revert}>{t.texts.theirs}</button>
          </span>
        )}>
          {t.texts.clash(name(shop, edited.clash.by ?? ''), edited.clash.version)}
          <blockquote>{edited.clash.subject}{'\n\n'}{edited.clash.body}</blockquote>
        </Notice>
      )}
      {edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : null}
      {mistakes.length > 0 && <ul className="late">{mistakes.map((mistake) => <li key={mistake}>{mistake}</li>)}</ul>}
      <p className="actions">
        <button type="submit" className="primary" disabled={!edited.dirty || edited.saving || edited.clash !== undefined}>{edited.saving ? t.order.saving : t.texts.save}</button>
        <button type="button" disabled={!edited.dirty || edited.saving} onClick={edited.revert}>{t.texts.revert}</button>
        {edited.saved && <span className="done" role="status">{t.texts.saved}</span>}
      </p>
    </>
  );
}

function Gaps({ values, onPut }: { values: string[]; onPut: (gap: string) => void }) {
  const { t } = useText();
  return (
    <div>
      <h3>{t.texts.gaps}</h3>
      <div className="gaps">
        {values.map((path) => <button key={path} type="button" title={path} onClick={() => onPut(gapOf(path))}>{t.reply.values[path] ?? path}</button>)}
      </div>
      <p className="quiet">{t.texts.gapsHint}</p>
    </div>
  );
}
