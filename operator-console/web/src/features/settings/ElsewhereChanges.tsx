import { useInfiniteQuery } from '@tanstack/react-query';
import { settingChanges, together, type Places, type SettingChange } from '../../api/settingChanges';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { told } from './differences';
import { Differing } from './Differing';

/** Who set what of all that stands on other pages: routing, texts, suppliers, rules. */
export function ElsewhereChanges({ shop }: { shop: string }) {
  const { t } = useText();
  const found = useInfiniteQuery({
    queryKey: ['setting-changes', shop], initialPageParam: undefined as Places | undefined,
    queryFn: ({ pageParam }) => settingChanges(shop, pageParam), getNextPageParam: (page) => page.next,
  });
  const all = together(found.data?.pages ?? []);
  return (
    <div aria-busy={found.isPending}>
      {found.error && <ProblemNotice error={found.error} t={t} action={<button type="button" onClick={() => void found.refetch()}>{t.problems.retry}</button>} />}
      {found.isSuccess && all.length === 0 && <p className="empty">{t.settings.neverChanged}</p>}
      <ol>{all.map((each) => <Changed key={`${each.setting} ${each.name ?? ''} ${each.at}`} shop={shop} change={each} />)}</ol>
      {found.hasNextPage && <p><button type="button" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{t.aftersale.more}</button></p>}
    </div>
  );
}

function Changed({ shop, change }: { shop: string; change: SettingChange }) {
  const { t, language } = useText();
  const { shops: known } = useSession();
  const name = usePersonName();
  const what = t.settings.kinds[change.setting] ?? change.setting;
  return (
    <li>
      <p><b>{name(shop, change.by)}</b> <time dateTime={change.at}>{dayAndClock(change.at, known[shop]?.zone ?? 'UTC', language)}</time> <small>{change.name ? `${what}: ${change.name}` : what}</small></p>
      <Differing shop={shop} all={change.differences.map(told)} />
      {change.more > 0 && <p className="quiet">{t.calls.more(change.more)}</p>}
    </li>
  );
}
