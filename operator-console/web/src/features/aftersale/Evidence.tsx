import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { afterSale, type AfterSale } from '../../api/aftersale';
import { useText } from '../../app/language';
import { asked } from './rules';

type Piece = AfterSale['evidence'][number];

/** notification-service serves these as what they are, and browsers show them. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);
const PLAYED = new Set(['video/mp4', 'video/quicktime']);

/** What the customer showed, by letter or by his link. */
export function Evidence({ shop, item }: { shop: string; item: AfterSale }) {
  const { t } = useText();
  if (item.evidence.length === 0) return <span className="quiet">{t.aftersale.noEvidence}</span>;
  return (
    <ul className="files shown">
      {item.evidence.map((each) => (
        <li key={each.id}>
          <Seen address={afterSale.evidence(shop, item, each)} piece={each} />
          <a href={afterSale.evidence(shop, item, each)} download={each.name}>{each.name}</a>
          {each.letter && <> · <Link to="/letters" search={{ shop, letter: each.letter }}>{t.aftersale.fromLetter}</Link></>}
        </li>
      ))}
    </ul>
  );
}

function Seen({ address, piece }: { address: string; piece: Piece }) {
  const { t } = useText();
  if (SHOWN.has(piece.mediaType)) return <img src={address} alt={t.aftersale.photo(piece.name)} loading="lazy" />;
  if (PLAYED.has(piece.mediaType)) return <video src={address} aria-label={t.aftersale.film(piece.name)} controls preload="none" />;
  if (piece.mediaType === 'image/heic') return <small>{t.aftersale.savedFirst}</small>;
  return null;
}

/** The link that the customer was sent, to be read out or put into a chat while it is open. */
export function UploadLink({ shop, item }: { shop: string; item: AfterSale }) {
  const { t } = useText();
  const wanted = asked(item) > 0 && item.stage !== 'RESOLVED';
  const link = useQuery({ queryKey: ['upload-link', item.id, asked(item)], queryFn: () => afterSale.uploadLink(shop, item.id), enabled: wanted, staleTime: Infinity, retry: 3 });
  if (!wanted || !link.data) return null;
  return <p className="uploadlink">{t.aftersale.uploadLink}: <a href={link.data.link} target="_blank" rel="noreferrer">{link.data.link}</a></p>;
}
