import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useText } from '../language';
import { useOwn } from '../own';
import { NAME_MAX, areFilters, chosen, isOfAPerson, kept, same, type Filter, type List } from './filters';

const NONE: Filter[] = [];

export const useFilters = () => useOwn<Filter[]>('filters', areFilters, NONE);

/** What somebody looks for in this list again and again, by the name that he gave it; and what he looks for now, to be kept. */
export function Saved({ list, search }: { list: List; search: Record<string, string | undefined> }) {
  const { t } = useText();
  const [all, write] = useFilters();
  const [name, setName] = useState<string>();
  const now: Filter = { name: (name ?? '').trim(), list, search: chosen(search) };
  const mine = all.filter((each) => each.list === list);
  const known = mine.some((each) => same(each, now));
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (now.name === '') return;
    write(kept(all, now));
    setName(undefined);
  };
  const offers = !known && !isOfAPerson(now.search) && Object.keys(now.search).some((each) => each !== 'shop');
  if (mine.length === 0 && !offers) return null;
  return (
    <div className="saved" role="group" aria-label={t.saved.title}>
      {mine.map((each) => (
        <span key={each.name} className="chip">
          <Link to={list} search={each.search as never} aria-current={same(each, now) ? 'true' : undefined}>{each.name}</Link>
          <button type="button" aria-label={t.saved.drop(each.name)} onClick={() => write(all.filter((one) => one !== each))}>×</button>
        </span>
      ))}
      {offers && name === undefined && <button type="button" onClick={() => setName('')}>{t.saved.keep}</button>}
      {offers && name !== undefined && (
        <form onSubmit={keep}>
          <input autoFocus aria-label={t.saved.name} placeholder={t.saved.name} title={t.saved.here} maxLength={NAME_MAX} value={name} onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              setName(undefined);
            }} />
          <button type="submit" disabled={now.name === ''}>{t.saved.save}</button>
        </form>
      )}
    </div>
  );
}
