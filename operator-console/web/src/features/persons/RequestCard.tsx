import { persons, type PersonRequest } from '../../api/persons';
import { useText } from '../../app/language';
import { usePersonName } from '../../app/people';
import { useSession } from '../../app/session';
import { dayAndClock } from '../../ui/format';

type Look = PersonRequest['looks'][number];

/** One request: how far the services are, the copy while it is there, and the report. */
export function RequestCard({ shop, request }: { shop: string; request: PersonRequest }) {
  const { t, language } = useText();
  const { shops } = useSession();
  const name = usePersonName();
  const zone = shops[shop]?.zone ?? 'UTC';
  const services = request.awaited.map((each) => t.persons.services[each] ?? each);
  return (
    <li className="card">
      <h3>{t.persons.errands[request.errand]} <em className={request.done ? '' : 'due'}>{request.done ? t.persons.done : t.persons.awaited(services)}</em></h3>
      <p className="quiet">{name(shop, request.by)}, {dayAndClock(request.at, zone, language)} · {t.persons.orders(request.orders)}</p>
      {request.errand === 'COPY' && request.done && request.copyUntil && <Copy shop={shop} id={request.id} until={request.copyUntil} />}
      {request.looks.length > 0 && (
        <details>
          <summary>{t.persons.report}</summary>
          <Report looks={request.looks} erases={request.errand === 'ERASE'} />
        </details>
      )}
    </li>
  );
}

function Copy({ shop, id, until }: { shop: string; id: string; until: string }) {
  const { t, language } = useText();
  const { shops } = useSession();
  if (Date.parse(until) <= Date.now()) return <p className="quiet">{t.persons.gone}</p>;
  return <p className="actions"><a className="button" href={persons.copy(shop, id)} download>{t.persons.download}</a> <span className="quiet">{t.persons.until(dayAndClock(until, shops[shop]?.zone ?? 'UTC', language))}</span></p>;
}

/** Numbers only: nothing in it says who it was. */
function Report({ looks, erases }: { looks: Look[]; erases: boolean }) {
  const { t } = useText();
  return (
    <table>
      <thead><tr><th scope="col">{t.persons.collection}</th><th scope="col" className="number">{t.persons.found}</th>{erases && <th scope="col" className="number">{t.persons.changed}</th>}</tr></thead>
      {looks.map((look) => {
        const counts = look.counts.filter((each) => each.found > 0);
        return (
          <tbody key={`${look.service}-${look.look}`}>
            <tr><th scope="rowgroup" colSpan={erases ? 3 : 2}>{t.persons.services[look.service] ?? look.service}{erases && <small className="quiet"> {t.persons.looks[look.look]}</small>}</th></tr>
            {counts.map((each) => <tr key={each.collection}><td>{each.collection}</td><td className="number">{each.found}</td>{erases && <td className="number">{each.changed}</td>}</tr>)}
            {counts.length === 0 && <tr><td colSpan={erases ? 3 : 2} className="quiet">{t.persons.nothing}</td></tr>}
          </tbody>
        );
      })}
    </table>
  );
}
