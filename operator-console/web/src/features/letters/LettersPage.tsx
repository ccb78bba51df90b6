import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { LetterKind } from '../../api/letters';
import { useText } from '../../app/language';
import { useMaySee, useSession } from '../../app/session';
import { useKeys } from '../../ui/keys';
import { ShopChoice } from '../../ui/ShopChoice';
import { LetterView } from './LetterView';
import { Mailboxes } from './Mailboxes';
import { Received } from './Received';

/** What is shown, as it stands in the address. */
export interface Shown {
  shop?: string;
  kind?: LetterKind;
  letter?: string;
}

/** What customers write, from inbox and spam alike, and how far the mailboxes are read (R086, R078). */
export function LettersPage({ shown, onShow }: { shown: Shown; onShow: (shown: Shown) => void }) {
  const { t } = useText();
  const { me } = useSession();
  const { arranges } = useMaySee();
  const navigate = useNavigate();
  const [tab, setTab] = useState<'letters' | 'mailboxes'>('letters');
  const shop = me.shops.find((each) => each === shown.shop) ?? me.shops[0] ?? '';
  const close = () => onShow({ shop, ...(shown.kind && { kind: shown.kind }) });
  useKeys({ Escape: () => (shown.letter ? close() : void navigate({ to: '/' })) });
  return (
    <section className="folder" aria-label={t.letters.title}>
      <header>
        <h1>{t.letters.title}</h1>
        <ShopChoice shop={shop} onChange={(next) => onShow({ shop: next })} />
      </header>
      {arranges && (
        <div className="tabs" role="tablist">
          {(['letters', 'mailboxes'] as const).map((each) => (
            <button key={each} type="button" role="tab" aria-selected={tab === each} onClick={() => setTab(each)}>{t.letters[each]}</button>
          ))}
        </div>
      )}
      {tab === 'mailboxes' ? <Mailboxes key={shop} shop={shop} /> : (
        <div className={`columns ${shown.letter ? 'opened' : ''}`}>
          <Received key={`${shop} ${shown.kind}`} shop={shop} kind={shown.kind} open={shown.letter}
            onKind={(kind) => onShow({ shop, ...(kind && { kind }) })}
            onOpen={(letter) => onShow({ shop, ...(shown.kind && { kind: shown.kind }), letter })} />
          {shown.letter ? <LetterView key={shown.letter} shop={shop} id={shown.letter} onClose={close} />
            : <p className="empty">{t.letters.choose}</p>}
        </div>
      )}
    </section>
  );
}
