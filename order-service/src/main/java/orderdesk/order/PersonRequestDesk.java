package orderdesk.order;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import orderdesk.contracts.person.PersonEvent;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.person.PersonEvent.PersonAnswered;
import orderdesk.contracts.person.PersonEvent.PersonSought;
import orderdesk.contracts.shared.ShopId;
import orderdesk.order.domain.Order;
import orderdesk.order.domain.person.Bonds;
import orderdesk.order.domain.person.PersonRequest;
import orderdesk.order.domain.person.PersonRequested;
import orderdesk.order.domain.person.StillBound.Bond;
import orderdesk.order.persistence.PersonRequestKind;
import orderdesk.order.persistence.SelectedPersons;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateStore;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.Ids;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.inbox.Received;
import orderdesk.platform.person.PersonCopy;
import orderdesk.platform.person.PersonNote;
import orderdesk.platform.person.PersonNoteKind;
import orderdesk.platform.person.PersonSeal;
import orderdesk.platform.person.PersonSeal.Identity;

/** Asks every service about one person, and gathers what they answer. */
public final class PersonRequestDesk {

    private static final String SERVICE = "order";
    private static final int UNANNOUNCED_MAX = 20;

    private final Aggregates<PersonRequest, PersonRequested> requests;
    private final Aggregates<PersonNote, PersonEvent> searches;
    private final PersonBook book;
    private final OrderBook orders;
    private final AfterSaleBook cases;
    private final PersonCopies copies;
    private final PersonSeal seal;
    private final Clock clock;

    private PersonRequestDesk(
            Aggregates<PersonRequest, PersonRequested> requests,
            Aggregates<PersonNote, PersonEvent> searches,
            PersonBook book,
            Desks desks,
            PersonCopies copies,
            PersonSeal seal,
            Clock clock) {
        this.requests = requests;
        this.searches = searches;
        this.book = book;
        this.orders = desks.book();
        this.cases = desks.afterSaleBook();
        this.copies = copies;
        this.seal = seal;
        this.clock = clock;
    }

    /** What tells the services whom to look for; forgotten when the topic forgets it, too. */
    public static PersonNoteKind searches() {
        return new PersonNoteKind(SERVICE, "personSearches");
    }

    public static PersonRequestDesk on(
            AggregateStore store, Desks desks, PersonCopies copies, PersonSeal seal, Clock clock) {
        var requests = store.open(new PersonRequestKind());
        var book = new SelectedPersons(requests);
        return new PersonRequestDesk(requests, store.open(searches()), book, desks, copies, seal, clock);
    }

    /**
     * @param moneySettled no money is owed to him any more, whatever his orders say
     * @throws orderdesk.order.domain.person.StillBound when he is to be erased and something of his is open
     */
    public Done<PersonRequest, PersonRequested> ask(
            ShopId shop, Errand errand, Wanted wanted, boolean moneySettled, Once once, Cause cause) {
        var id = Ids.of(shop.value(), "person-request", once.client(), once.key());
        var his = orders.of(shop, wanted.phones(), wanted.emails());
        var bonds = errand == Errand.ERASE ? bonds(shop, his, moneySettled) : List.<Bond>of();
        var request = new PersonRequest(
                id,
                errand,
                cause.actor(),
                moneySettled,
                clock.instant(),
                seal.seal(new Identity(id, wanted.phones(), wanted.emails())),
                his.stream().map(Order::id).toList(),
                List.of());
        var kept = new Once(once.client(), once.key(), seal.keyed(once.hash())); // few digits are tried in seconds
        var done = requests.create(shop, id.toString(), kept, cause, () -> {
            Bonds.requireNone(bonds);
            return Decision.of(request, new PersonRequested(errand, request.by(), moneySettled, request.at()));
        });
        announce(shop, done.stored().state(), cause);
        return done;
    }

    private List<Bond> bonds(ShopId shop, List<Order> his, boolean moneySettled) {
        return his.stream()
                .flatMap(each -> Bonds.of(each, cases.withReplacements(shop, each.id()), moneySettled).stream())
                .toList();
    }

    /** By which he is known. */
    public record Wanted(Set<String> phones, Set<String> emails) {

        public Wanted {
            phones = Set.copyOf(phones);
            emails = Set.copyOf(emails);
        }
    }

    /** What was stored by whoever died before he told the services. */
    public void announceAll(Collection<ShopId> shops) {
        var cause = new Cause(SERVICE, SERVICE, null);
        book.unannounced(shops, UNANNOUNCED_MAX).forEach(each -> announce(each.shop(), each.state(), cause));
    }

    private void announce(ShopId shop, PersonRequest request, Cause cause) {
        var sealed = request.sealed();
        if (sealed == null) {
            return;
        }
        var id = request.id().toString();
        var note = new PersonNote(request.copyGoneAt());
        var sought = new PersonSought(request.id(), request.errand(), sealed, request.orders(), request.at());
        searches.create(shop, id, new Once(SERVICE, id, ""), cause, () -> Decision.of(note, sought));
        requests.change(
                shop,
                id,
                cause,
                known -> Decision.of(known.orElseThrow().state().announced()));
    }

    /** The part first: a request that says that it is here is right. */
    public void heard(Received<PersonEvent> received, PersonAnswered answer) {
        var shop = received.shop();
        var id = answer.requestId().toString();
        var request = requests.find(shop, id);
        var sealed = answer.sealed();
        if (request.isEmpty()) {
            return; // of a database that was put back to an earlier day
        }
        var goneAt = request.get().state().copyGoneAt();
        if (sealed != null && clock.instant().isBefore(goneAt)) {
            copies.keep(shop, answer.requestId(), place(answer.service(), answer.part()), sealed, goneAt);
        }
        requests.receive(
                received, id, known -> Decision.of(known.orElseThrow().state().heard(answer)));
    }

    public Optional<Stored<PersonRequest>> find(ShopId shop, UUID id) {
        return requests.find(shop, id.toString());
    }

    public PersonBook book() {
        return book;
    }

    /** @return JSON, an array of documents; nothing when it is gone */
    public Optional<byte[]> part(ShopId shop, UUID request, String service, int part) {
        var place = place(service, part);
        return copies.find(shop, request, place).map(its -> seal.copy(request, place, its));
    }

    private static String place(String service, int part) {
        return PersonCopy.place(service, part);
    }
}
