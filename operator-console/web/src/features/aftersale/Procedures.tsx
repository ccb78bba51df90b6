import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { afterSale, procedure, type Chosen, type Procedure } from '../../api/aftersale';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';
import { ProblemNotice } from '../../ui/Notice';
import { ProcedureForm } from './ProcedureForm';

/** How a shop handles each kind of trouble, how well that does, and drafts that were made of cases (R109, R111). */
export function Procedures({ shop }: { shop: string }) {
  const { t } = useText();
  const all = useQuery({ queryKey: ['procedures', shop], queryFn: () => afterSale.procedures(shop) });
  if (all.error && !all.data) {
    return <ProblemNotice error={all.error} t={t} action={<button type="button" onClick={() => void all.refetch()}>{t.problems.retry}</button>} />;
  }
  return (
    <ul className="procedures" aria-busy={all.isPending}>
      {all.data?.items.map((each) => <One key={each.kind} shop={shop} seen={each} />)}
    </ul>
  );
}

function One({ shop, seen }: { shop: string; seen: Procedure }) {
  const { t, language } = useText();
  const { me, shops } = useSession();
  const name = usePersonName();
  const { went, changed } = seen;
  const rate = went.successRate === undefined ? t.aftersale.noRate : t.aftersale.rate(Math.round(went.successRate * 100), went.solved);
  const does = useStored(shop);
  return (
    <li>
      <details open={seen.draft !== undefined}>
        <summary>
          <b>{t.aftersale.kinds[seen.kind]}</b> <span>{seen.version === 0 ? t.aftersale.house : t.aftersale.version(seen.version)}</span> <span className="rate">{rate}</span>
        </summary>
        {changed && <p className="quiet">{name(shop, changed.by)}, {dayAndClock(changed.at, shops[shop]?.zone ?? 'UTC', language)}{changed.fromCase && <> · <Case shop={shop} id={changed.fromCase} /></>}</p>}
        {went.cameBack > 0 && <p className="quiet">{t.aftersale.cameBack(went.cameBack)}</p>}
        {seen.draft && <Draft shop={shop} seen={seen} draft={seen.draft} does={does} />}
        <ProcedureForm key={`${seen.version}`} title={t.aftersale.kinds[seen.kind]} stored={seen} writes={me.roles.includes('manager')} busy={does.isPending}
          onSave={(body) => does.mutate(() => procedure.change(shop, seen, body))} />
        {does.error ? <ProblemNotice error={does.error} t={t} /> : null}
      </details>
    </li>
  );
}

function Draft({ shop, seen, draft, does }: { shop: string; seen: Procedure; draft: NonNullable<Procedure['draft']>; does: ReturnType<typeof useStored> }) {
  const { t } = useText();
  const { me } = useSession();
  const title = `${t.aftersale.draft}: ${t.aftersale.kinds[seen.kind]}`;
  return (
    <section className="draft" aria-label={title}>
      <h3>{t.aftersale.draft} · <Case shop={shop} id={draft.fromCase} /></h3>
      <p>{told(t, draft)}</p>
      {me.roles.includes('manager') && (
        <p className="actions">
          <button type="button" className="primary" disabled={does.isPending} onClick={() => does.mutate(() => procedure.confirm(shop, seen))}>{t.aftersale.confirmDraft}</button>
          <button type="button" disabled={does.isPending} onClick={() => does.mutate(() => procedure.discard(shop, seen))}>{t.aftersale.discardDraft}</button>
        </p>
      )}
    </section>
  );
}

function told(t: ReturnType<typeof useText>['t'], draft: Chosen): string {
  const steps = draft.steps.map((each) => t.aftersale.does[each as keyof typeof t.aftersale.does] ?? each);
  const ends = draft.resolutions.map((each) => t.aftersale.resolutions[each]);
  const channels = draft.channels.map((each) => t.aftersale.channels[each]);
  return `${[...steps, ends.join(' / ')].join(' → ')} · ${channels.join(', ')} · ${t.aftersale.hours(draft.handlingSeconds / 3_600)}`;
}

function Case({ shop, id }: { shop: string; id: string }) {
  const { t } = useText();
  return <Link to="/after-sale" search={{ shop, case: id }}>{t.aftersale.fromCase}</Link>;
}

function useStored(shop: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: () => Promise<unknown>) => what(),
    onSettled: () => client.invalidateQueries({ queryKey: ['procedures', shop] }),
  });
}
