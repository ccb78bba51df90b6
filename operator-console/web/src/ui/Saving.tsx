import { Problem } from '../api/http';
import { useText } from '../app/language';
import { Notice, ProblemNotice } from './Notice';
import type { Edited } from './useEdited';

/** The end of a form over one document: saving, taking back, and what to do where another was faster. */
export function Saving<T, D>({ edited, blocked = false }: { edited: Edited<T, D>; blocked?: boolean }) {
  const { t } = useText();
  const { clash, problem } = edited;
  return (
    <>
      {clash !== undefined && (
        <Notice tone="warn" action={(
          <span className="actions">
            <button type="button" onClick={edited.keepMine}>{t.routing.mine}</button>
            <button type="button" onClick={edited.revert}>{t.routing.theirs}</button>
          </span>
        )}>{t.saving.clash}</Notice>
      )}
      {problem ? <ProblemNotice error={problem} t={t} /> : null}
      {problem instanceof Problem && problem.errors.length > 0 && (
        <ul className="late">{problem.errors.map((each) => <li key={each.pointer}>{t.routing.wrong} {each.pointer} — {each.detail}</li>)}</ul>
      )}
      <p className="actions">
        <button type="submit" className="primary" disabled={blocked || !edited.dirty || edited.saving || clash !== undefined}>
          {edited.saving ? t.order.saving : t.routing.save}
        </button>
        <button type="button" disabled={!edited.dirty || edited.saving} onClick={edited.revert}>{t.routing.revert}</button>
        {edited.saved && <span className="done" role="status">{t.saving.saved}</span>}
      </p>
    </>
  );
}
