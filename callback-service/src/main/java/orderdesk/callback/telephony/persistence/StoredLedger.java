package orderdesk.callback.telephony.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import orderdesk.callback.telephony.Ledger;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.SelectableAggregates;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.shops.Shops;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The ledger as MongoDB sees it. */
final class StoredLedger implements Ledger {

    private static final Bson LAST_FIRST = descending("keys.began", "keys.id");

    private final SelectableAggregates<Call, CallEvent> calls;
    private final Shops shops;

    StoredLedger(SelectableAggregates<Call, CallEvent> calls, Shops shops) {
        this.calls = calls;
        this.shops = shops;
    }

    @Override
    public List<Stored<Call>> ofEntry(String provider, String entry) {
        var everywhere = Stream.concat(shops.all().stream(), Stream.of(Call.NO_SHOP));
        return calls.select(
                and(
                        in("shop", everywhere.map(ShopId::value).toList()),
                        eq("keys.entry", CallKind.entry(provider, entry))),
                ascending("keys.entry"),
                2);
    }

    @Override
    public List<Stored<Call>> strays(int limit) {
        return calls.select(
                and(eq("shop", Call.NO_SHOP.value()), eq("keys.stray", true)),
                ascending("keys.began", "keys.id"),
                limit);
    }

    @Override
    public List<Stored<Call>> page(Set<ShopId> its, Wanted wanted, Optional<Place> after, int limit) {
        var filters = new ArrayList<Bson>();
        filters.add(in("shop", its.stream().map(ShopId::value).toList()));
        equal(filters, "keys.line", wanted.line());
        equal(
                filters,
                "keys.direction",
                wanted.direction() == null ? null : wanted.direction().name());
        equal(
                filters,
                "keys.result",
                wanted.result() == null ? null : wanted.result().name());
        equal(filters, "keys.missed", wanted.missed());
        equal(filters, "keys.phone", wanted.phone());
        equal(filters, "keys.operator", wanted.operator());
        equal(filters, "keys.recorded", wanted.recorded());
        Optional.ofNullable(wanted.from()).ifPresent(from -> filters.add(gte("keys.began", from)));
        Optional.ofNullable(wanted.to()).ifPresent(to -> filters.add(lt("keys.began", to)));
        after.ifPresent(last -> filters.add(behind(last)));
        return calls.select(and(filters), LAST_FIRST, limit);
    }

    @Override
    public Optional<Stored<Call>> ofDial(ShopId shop, UUID dial) {
        return calls.select(and(eq("shop", shop.value()), eq("keys.dial", dial.toString())), LAST_FIRST, 1).stream()
                .findFirst();
    }

    @Override
    public List<Stored<Call>> talksWith(ShopId shop, Collection<String> phones, Instant since, int limit) {
        return calls.select(
                and(
                        eq("shop", shop.value()),
                        in("keys.phone", List.copyOf(phones)),
                        gte("keys.began", since),
                        eq("keys.talk", true)),
                LAST_FIRST,
                limit);
    }

    @Override
    public Place place(Call call) {
        return new Place(call.beganAt(), call.id().toString());
    }

    private static void equal(List<Bson> filters, String key, @Nullable Object value) {
        if (value != null) {
            filters.add(eq(key, value));
        }
    }

    private static Bson behind(Place last) {
        return or(lt("keys.began", last.began()), and(eq("keys.began", last.began()), lt("keys.id", last.id())));
    }
}
