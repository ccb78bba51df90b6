import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Problem } from '../../api/http';
import { shops, type Settings } from '../../api/shops';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { FormOf, type Wrong } from '../../ui/form/form';
import { useKeys } from '../../ui/keys';
import { ProblemNotice } from '../../ui/Notice';
import { ShopChoice } from '../../ui/ShopChoice';
import { useEdited } from '../../ui/useEdited';
import { AlikePart } from './AlikePart';
import { ChangesPart } from './ChangesPart';
import { BrandPart, HoursPart, LimitsPart, RetriesPart, type Part } from './Chapters';
import { DeliveryPart } from './DeliveryPart';
import { chapterOf, chaptersOf, differences, merged, type Chapter } from './differences';
import { Elsewhere } from './Elsewhere';
import { Ending } from './Ending';

const PARTS: Partial<Record<Chapter, (part: Part) => ReactNode>> = { brand: BrandPart, hours: HoursPart, limits: LimitsPart, retries: RetriesPart, delivery: DeliveryPart };
const NOTHING: Wrong[] = [];

export interface Shown {
  shop?: string;
  chapter?: string;
}

/** What a shop is run by, in chapters: one document of shop-service, and what stands beside it. */
export function SettingsPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const navigate = useNavigate();
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  useKeys({ Escape: () => void navigate({ to: '/' }) });
  return (
    <section className="folder shopset" aria-label={t.settings.title}>
      <header>
        <h1>{t.settings.title}</h1>
        <ShopChoice shop={shop} onChange={(next) => onShow({ ...shown, shop: next })} />
      </header>
      <Document key={shop} shop={shop} chapters={chaptersOf(me.roles)} chapter={chaptersOf(me.roles).find((each) => each === shown.chapter) ?? 'brand'} onChapter={(chapter) => onShow({ shop, chapter })} />
    </section>
  );
}

function Document({ shop, chapters, chapter, onChapter }: { shop: string; chapters: Chapter[]; chapter: Chapter; onChapter: (chapter: Chapter) => void }) {
  const { t } = useText();
  const client = useQueryClient();
  const { arrangesPrices: writes } = useMaySee();
  const [flaws, setFlaws] = useState<Record<string, string>>({});
  const [round, setRound] = useState(0);
  const edited = useEdited<Settings, Settings>({
    key: ['shop-settings', shop], read: () => shops.settings(shop), drafted: (settings) => settings,
    write: async (settings, tag) => {
      const stored = await shops.settle(shop, settings, tag);
      for (const key of [['shops'], ['shop-changes', shop]]) void client.invalidateQueries({ queryKey: key });
      return stored;
    },
  });
  const { draft, body, clash, problem } = edited;
  useEffect(() => {
    // What a colleague changed elsewhere is taken over: only the same place is in dispute.
    if (clash && body && draft) edited.change(merged(body, draft, clash));
  }, [clash]);
  if (!draft || !body) return problem ? <ProblemNotice error={problem} t={t} /> : <div aria-busy="true" />;
  const errors = problem instanceof Problem ? problem.errors : NOTHING;
  const changed = differences(body, draft);
  const own = PARTS[chapter] !== undefined;
  const marked = (each: Chapter) => errors.some((error) => chapterOf(error.pointer) === each) || Object.keys(flaws).some((pointer) => chapterOf(pointer) === each);
  return (
    <div className="columns">
      <nav aria-label={t.settings.chaptersTitle}>
        <ul className="chapterlist">
          {chapters.map((each) => (
            <li key={each}>
              <button type="button" aria-current={each === chapter || undefined} onClick={() => onChapter(each)}>
                {t.settings.chapters[each]}
                {PARTS[each] && marked(each) ? <em className="late">{t.settings.mistake}</em> : PARTS[each] && changed.some(({ pointer }) => chapterOf(pointer) === each) ? <em className="due">{t.settings.edited}</em> : null}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="one">
        <h2>{t.settings.chapters[chapter]}</h2>
        <FormOf errors={errors} flaws={flaws} onFlaws={setFlaws}>
          <form key={round} hidden={!own} aria-label={t.settings.chapters[chapter]} onSubmit={(event) => { event.preventDefault(); if (Object.keys(flaws).length === 0) edited.save(); }}>
            <fieldset disabled={!writes} className="fields">
              {Object.entries(PARTS).map(([each, Shown]) => <div key={each} className="chapter" hidden={each !== chapter}><Shown value={draft} set={edited.change} /></div>)}
            </fieldset>
            {writes ? <Ending shop={shop} edited={edited} changed={changed} flaws={flaws} onRevert={() => { setFlaws({}); setRound(round + 1); edited.revert(); }} onChapter={onChapter} /> : <p className="quiet">{t.settings.byManager}</p>}
          </form>
        </FormOf>
        {chapter === 'alike' && <AlikePart shop={shop} />}
        {chapter === 'elsewhere' && <Elsewhere />}
        {chapter === 'changes' && <ChangesPart shop={shop} />}
      </div>
    </div>
  );
}
