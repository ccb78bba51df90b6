import { Link } from '@tanstack/react-router';
import { useText } from '../../app/language';
import { usePages } from '../../app/pages';

const THERE = ['/scripts', '/texts', '/routing', '/without-calls', '/prices', '/suppliers', '/codes', '/people', '/regulation', '/quality'] as const;

/** What a shop is run by besides, each on its own page. */
export function Elsewhere() {
  const { t } = useText();
  const pages = usePages();
  return (
    <>
      <ul className="besides">
        {pages.filter((page) => THERE.some((each) => each === page.to)).map((page) => (
          <li key={page.to}><Link to={page.to}>{page.name}</Link><small>{t.settings.there[page.to as (typeof THERE)[number]]}</small></li>
        ))}
      </ul>
      <p className="quiet">{t.settings.retention}</p>
    </>
  );
}
