import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { promo, type Campaign } from '../../api/promo';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { dayAndClock, money } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { CampaignForm } from './CampaignForm';
import { spokenLastDay } from './days';

/** A shop's campaigns: what each promises, to whom, and whether it runs. */
export function Campaigns({ shop }: { shop: string }) {
  const { t } = useText();
  const { me } = useSession();
  const [planning, setPlanning] = useState(false);
  const manages = me.roles.includes('manager') || me.roles.includes('admin');
  const pages = useInfiniteQuery({
    queryKey: ['campaigns', shop],
    queryFn: ({ pageParam }) => promo.campaigns(shop, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="inline">
        {manages && !planning && <button type="button" className="primary" onClick={() => setPlanning(true)}>{t.promo.plan}</button>}
      </div>
      {planning && <CampaignForm shop={shop} onClose={() => setPlanning(false)} />}
      {pages.error ? <ProblemNotice error={pages.error} t={t} /> : null}
      {all.length === 0 && pages.isSuccess && <p className="empty">{t.promo.noCampaigns}</p>}
      <ul className="listed">{all.map((each) => <Row key={each.id} shop={shop} campaign={each} manages={manages} />)}</ul>
      {pages.hasNextPage && (
        <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.promo.more}</button>
      )}
    </>
  );
}

function Row({ shop, campaign, manages }: { shop: string; campaign: Campaign; manages: boolean }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const client = useQueryClient();
  const [editing, setEditing] = useState(false);
  const zone = shops[shop]?.zone ?? 'UTC';
  const { rules } = campaign;
  const stop = useMutation({
    mutationFn: () => promo.replan(shop, campaign, { rules, stopped: !campaign.stopped }),
    onSettled: () => client.invalidateQueries({ queryKey: ['campaigns', shop] }),
  });
  const now = Date.now();
  const state = campaign.stopped ? t.promo.stopped
    : Date.parse(rules.from) > now ? t.promo.starts(dayAndClock(rules.from, zone, language))
      : Date.parse(rules.to) <= now ? t.promo.ended : t.promo.until(spokenLastDay(rules.to, zone, language));
  const limits = [
    rules.minimum && t.promo.from(money(rules.minimum, language)),
    [...rules.skus, ...rules.skuPrefixes.map((each) => `${each}…`), ...(rules.vendors ?? [])].join(', '),
    rules.usesMax !== undefined && t.promo.uses(rules.usesMax.toLocaleString(language)),
    rules.perCustomerMax !== undefined && t.promo.perCustomer(rules.perCustomerMax),
    rules.stacking === 'ALONE' && t.promo.alone,
  ].filter(Boolean).join(' · ');
  return (
    <li>
      <span className="what"><b>{rules.name}</b><small>{campaign.masked}{limits && ` · ${limits}`}</small></span>
      <span className="sum">
        −{'basisPoints' in rules.worth ? `${(rules.worth.basisPoints / 100).toLocaleString(language)} %` : money(rules.worth.amount, language)}
      </span>
      <span className={campaign.stopped ? 'late' : ''}>{state}</span>
      {manages && (
        <span className="actions">
          <button type="button" aria-expanded={editing} onClick={() => setEditing(!editing)}>{t.promo.change}</button>
          <button type="button" disabled={stop.isPending} onClick={() => stop.mutate()}>{campaign.stopped ? t.promo.resume : t.promo.stop}</button>
        </span>
      )}
      {stop.error ? <ProblemNotice error={stop.error} t={t} /> : null}
      {editing && <CampaignForm shop={shop} campaign={campaign} onClose={() => setEditing(false)} />}
    </li>
  );
}
