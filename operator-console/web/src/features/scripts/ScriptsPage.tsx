import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { scripts, type Phrase, type ShopScript } from '../../api/scripts';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { Saving } from '../../ui/Saving';
import { ShopChoice } from '../../ui/ShopChoice';
import { useEdited } from '../../ui/useEdited';
import { PLACES, flawsAt, newPhrase, withPhrase, without } from './draft';
import { Groups } from './Groups';
import { PhraseForm } from './PhraseForm';
import { Preview } from './Preview';
import { OneVersion, Versions } from './Versions';

/** What is shown, as it stands in the address: a version, where somebody follows a link to what was spoken. */
export interface Shown {
  shop?: string;
  version?: string;
}

/** What operators of a shop say beside the read-back (R049, R105): written, shown on an order, kept in versions. */
export function ScriptsPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  const version = Number(shown.version);
  useKeys({ Escape: () => (shown.version ? onShow({ shop }) : void navigate({ to: '/' })) });
  return (
    <section className="texts scripts" aria-label={t.scripts.title}>
      <header>
        <h1>{t.scripts.title}</h1>
        <ShopChoice shop={shop} onChange={(next) => onShow({ shop: next })} />
      </header>
      {version > 0
        ? <OneVersion key={`${shop}/${version}`} shop={shop} version={version} onClose={() => onShow({ shop })} />
        : <Editor key={shop} shop={shop} onVersion={(each) => onShow({ shop, version: String(each) })} />}
    </section>
  );
}

function Editor({ shop, onVersion }: { shop: string; onVersion: (version: number) => void }) {
  const { t } = useText();
  const { arranges: writes } = useMaySee();
  const [tab, setTab] = useState<'phrases' | 'groups' | 'versions'>('phrases');
  const [open, setOpen] = useState<string>();
  const edited = useEdited({
    key: ['script', shop],
    read: () => scripts.read(shop),
    write: (draft: { script: ShopScript; why: string }, tag) => scripts.write(shop, draft, tag),
    drafted: (body) => ({ script: body.script, why: '' }),
  });
  const { draft, body } = edited;
  if (!draft || !body) return edited.problem ? <ProblemNotice error={edited.problem} t={t} /> : <div aria-busy="true" />;
  const change = (script: ShopScript) => edited.change({ ...draft, script });
  const flaws = flawsAt(edited.problem);
  const add = (phrase: Phrase) => {
    change(withPhrase(draft.script, phrase));
    setOpen(phrase.id);
  };
  return (
    <>
      <div className="tabs" role="tablist">
        {(['phrases', 'groups', 'versions'] as const).map((each) => (
          <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => setTab(each)}>{t.scripts[each]}</button>
        ))}
      </div>
      {tab === 'versions' ? <Versions shop={shop} view={body} onOpen={onVersion} onTake={writes ? (script) => { change(script); setTab('phrases'); } : undefined} /> : (
        <div className="edit">
          <form aria-label={t.scripts.title} onSubmit={(event) => { event.preventDefault(); edited.save(); }}>
            <p className="quiet">{body.version === 0 ? t.scripts.none : t.scripts.version(body.version)} · {t.scripts.hint}</p>
            <fieldset disabled={!writes} className="fields">
              {tab === 'groups' ? <Groups script={draft.script} flaws={flaws} onChange={change} />
                : <Phrases script={draft.script} open={open} flaws={flaws} onOpen={setOpen} onChange={change} onAdd={add} />}
            </fieldset>
            {writes && (
              <div className="ending2">
                <label>{t.scripts.why}<input maxLength={200} value={draft.why} placeholder={t.scripts.whyHint} onChange={(event) => edited.change({ ...draft, why: event.target.value })} /></label>
                <Saving edited={edited} blocked={draft.why.trim() === ''} />
              </div>
            )}
          </form>
          <Preview shop={shop} script={draft.script} />
        </div>
      )}
    </>
  );
}

function Phrases({ script, open, flaws, onOpen, onChange, onAdd }: {
  script: ShopScript;
  open: string | undefined;
  flaws: Map<string, string[]>;
  onOpen: (id: string | undefined) => void;
  onChange: (script: ShopScript) => void;
  onAdd: (phrase: Phrase) => void;
}) {
  const { t } = useText();
  return (
    <ol className="places2">
      {[...PLACES, undefined].map((place) => {
        const here = script.phrases.filter((each) => each.place === place);
        if (place === undefined && here.length === 0) return null;
        return (
          <li key={place ?? 'led'}>
            <header>
              <h2>{t.scripts.places[place ?? 'LED']}</h2>
              {place && <button type="button" onClick={() => onAdd(newPhrase(script, place))} aria-label={t.scripts.addTo(t.scripts.places[place])}>+ {t.scripts.add}</button>}
            </header>
            {here.map((phrase) => (
              <PhraseForm key={phrase.id} phrase={phrase} script={script} flaws={flaws.get(`phrases/${script.phrases.indexOf(phrase)}`) ?? []}
                open={open === phrase.id} onOpen={onOpen} onAdd={onAdd} onScript={onChange}
                onChange={(next) => onChange(withPhrase(script, next))} onRemove={() => onChange(without(script, phrase.id))} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}
