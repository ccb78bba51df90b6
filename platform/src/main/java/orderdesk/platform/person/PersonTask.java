package orderdesk.platform.person;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.contracts.person.PersonEvent.Errand;
import orderdesk.contracts.person.PersonEvent.PersonSought;
import orderdesk.contracts.shared.ShopId;
import org.jspecify.annotations.Nullable;

/**
 * What one service has to do about one person.
 *
 * @param sealed who he is; absent when nobody will look for him any more
 * @param ids where the trail led, kept before anything is redacted: afterwards it could not be found again
 * @param look the next one, counted from 0
 * @param dueAt of the next look; while somebody is at it, when another may take over; absent when all is done
 */
record PersonTask(
        UUID request,
        ShopId shop,
        Errand errand,
        @Nullable String sealed,
        Map<String, List<String>> ids,
        Instant askedAt,
        int look,
        @Nullable Instant dueAt) {

    /** Messages that were under way arrive within the first; what was parked or replayed, within the second. */
    private static final List<Duration> LOOKS_AGAIN_AFTER = List.of(Duration.ofHours(1), Duration.ofDays(31));

    /** Whoever looks longer has died. */
    static final Duration LEASE = Duration.ofMinutes(5);

    PersonTask {
        ids = Map.copyOf(ids);
    }

    static PersonTask of(ShopId shop, PersonSought sought, Instant now) {
        var orders = sought.orders().stream().map(Object::toString).toList();
        return new PersonTask(
                sought.requestId(),
                shop,
                sought.errand(),
                sought.sealed(),
                Map.of(Trail.ORDER, orders),
                sought.at(),
                0,
                now);
    }

    boolean isDue(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    PersonTask leased(Instant now) {
        return next(sealed, ids, look, now.plus(LEASE));
    }

    PersonTask found(Map<String, List<String>> more) {
        return next(sealed, more, look, dueAt);
    }

    /** After the last look nobody needs to know any more who it was. */
    PersonTask looked(int which) {
        if (look != which) {
            return this;
        }
        var again = errand == Errand.ERASE && look < LOOKS_AGAIN_AFTER.size();
        return again
                ? next(sealed, ids, look + 1, askedAt.plus(LOOKS_AGAIN_AFTER.get(look)))
                : next(null, Map.of(), look + 1, null);
    }

    Trail trail(PersonSeal.Identity identity) {
        var marks = ids.entrySet().stream()
                .collect(Collectors.<Map.Entry<String, List<String>>, String, Set<String>>toMap(
                        Map.Entry::getKey, each -> new LinkedHashSet<>(each.getValue())));
        return new Trail(request, shop, askedAt, marks)
                .with(Map.of(Trail.PHONE, identity.phones(), Trail.EMAIL, identity.emails()));
    }

    private PersonTask next(@Nullable String who, Map<String, List<String>> where, int which, @Nullable Instant due) {
        return new PersonTask(request, shop, errand, who, where, askedAt, which, due);
    }
}
