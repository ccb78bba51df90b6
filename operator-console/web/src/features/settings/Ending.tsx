import { Problem } from '../../api/http';
import type { Settings } from '../../api/shops';
import { useText } from '../../app/language';
import { Notice, ProblemNotice } from '../../ui/Notice';
import type { Edited } from '../../ui/useEdited';
import { chapterOf, differences, type Chapter, type Difference } from './differences';
import { Differing } from './Differing';
import { placeName } from './saying';

/** What will be changed, and what stands against it: a mistake in another chapter, or a colleague who was faster. */
export function Ending({ shop, edited, changed, flaws, onRevert, onChapter }: {
  shop: string;
  edited: Edited<Settings, Settings>;
  changed: Difference[];
  flaws: Record<string, string>;
  onRevert: () => void;
  onChapter: (chapter: Chapter) => void;
}) {
  const { t } = useText();
  const { clash, body, draft, problem } = edited;
  const errors = problem instanceof Problem ? problem.errors : [];
  const unread = Object.entries(flaws);
  const theirs = clash && body ? differences(body, clash) : [];
  const lost = clash && draft ? differences(draft, clash).filter(({ pointer }) => theirs.some((each) => each.pointer === pointer)) : [];
  return (
    <div className="ending2">
      {clash && (
        <Notice tone="warn" action={(
          <span className="actions">
            <button type="button" onClick={edited.keepMine}>{t.routing.mine}</button>
            <button type="button" onClick={onRevert}>{t.routing.theirs}</button>
          </span>
        )}>
          {t.saving.clash} {t.settings.theirs}
          <Differing shop={shop} all={theirs} />
          {lost.length > 0 && <p>{t.settings.lost(lost.map(({ pointer }) => placeName(pointer, t)))}</p>}
        </Notice>
      )}
      {problem && errors.length === 0 ? <ProblemNotice error={problem} t={t} /> : null}
      {(errors.length > 0 || unread.length > 0) && (
        <div role="alert" className="late">
          <p>{t.settings.notSaved}</p>
          <ul>
            {errors.map((each) => <li key={each.pointer}><button type="button" onClick={() => onChapter(chapterOf(each.pointer))}>{placeName(each.pointer, t)}</button> {t.form.wrong(each.code, each.detail)}</li>)}
            {unread.map(([pointer, typed]) => <li key={pointer}><button type="button" onClick={() => onChapter(chapterOf(pointer))}>{placeName(pointer, t)}</button> {t.settings.unreadable(typed)}</li>)}
          </ul>
        </div>
      )}
      {!clash && changed.length > 0 && <details open={changed.length <= 4}><summary>{t.settings.willChange(changed.length)}</summary><Differing shop={shop} all={changed} /></details>}
      <p className="actions">
        <button type="submit" className="primary" disabled={!edited.dirty || edited.saving || clash !== undefined || unread.length > 0}>{edited.saving ? t.order.saving : t.routing.save}</button>
        <button type="button" disabled={!edited.dirty && unread.length === 0} onClick={onRevert}>{t.routing.revert}</button>
        {edited.saved && <span className="done" role="status">{t.saving.saved}</span>}
      </p>
    </div>
  );
}
