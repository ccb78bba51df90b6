import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { promo } from '../../api/promo';
import { useText } from '../../app/language';
import { useSession } from '../../app/session';
import { ProblemNotice } from '../../ui/Notice';
import { CertificateRow } from './CertificateRow';
import { IssueForm } from './IssueForm';

/** All certificates of a shop, newest first, or those of one batch. */
export function Certificates({ shop }: { shop: string }) {
  const { t } = useText();
  const { me } = useSession();
  const [batch, setBatch] = useState('');
  const [issuing, setIssuing] = useState(false);
  const manages = me.roles.includes('manager') || me.roles.includes('admin');
  const pages = useInfiniteQuery({
    queryKey: ['certificates', shop, batch],
    queryFn: ({ pageParam }) => promo.certificates(shop, batch, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });
  const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="inline">
        {manages && !issuing && <button type="button" className="primary" onClick={() => setIssuing(true)}>{t.promo.issue}</button>}
        {batch !== '' && <button type="button" onClick={() => setBatch('')}>{t.promo.batchOnly(batch)} ×</button>}
      </div>
      {issuing && <IssueForm shop={shop} onClose={() => setIssuing(false)} />}
      {pages.error ? <ProblemNotice error={pages.error} t={t} /> : null}
      {all.length === 0 && pages.isSuccess && <p className="empty">{t.promo.noCertificates}</p>}
      <ul className="listed">
        {all.map((each) => <CertificateRow key={each.id} shop={shop} certificate={each} manages={manages} onBatch={setBatch} />)}
      </ul>
      {pages.hasNextPage && (
        <button type="button" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{t.promo.more}</button>
      )}
    </>
  );
}
