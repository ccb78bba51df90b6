package orderdesk.confirmation.quality;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import orderdesk.confirmation.quality.domain.Plan;
import orderdesk.confirmation.quality.domain.Talk;
import orderdesk.contracts.confirmation.ReviewEvent.Kind;
import orderdesk.contracts.confirmation.ReviewEvent.Origin;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.contracts.shop.Personnel.Member;

/** What a plan draws of one operator in one period. */
final class Sample {

    private static final Set<String> REVIEWERS = Set.of("senior", "manager");

    private final Talks talks;

    Sample(Talks talks) {
        this.talks = talks;
    }

    record Picked(Talk talk, Origin origin) {}

    /** What is suspected comes beside what the lot draws from all, and never in its place. */
    Stream<Picked> of(ShopId shop, OperatorId operator, Plan.Period period) {
        var lot = Stream.of(Kind.values())
                .flatMap(kind -> talks.sample(shop, operator, period, kind).stream())
                .toList();
        var suspected = period.terms().drawn().suspected();
        var beside = suspected == 0
                ? Stream.<Talk>empty()
                : talks.hurried(shop, operator, period, suspected + lot.size()).stream()
                        .filter(talk -> !lot.contains(talk))
                        .limit(suspected);
        return Stream.concat(
                lot.stream().map(talk -> new Picked(talk, Origin.LOT)),
                beside.map(talk -> new Picked(talk, Origin.SUSPICION)));
    }

    /** By lot again, and never the one who talked. */
    static Optional<OperatorId> reviewer(Talk talk, List<Member> members, String seed) {
        return members.stream()
                .filter(member -> member.roles().stream().anyMatch(REVIEWERS::contains))
                .map(Member::id)
                .filter(id -> !id.equals(talk.operator()))
                .min(comparing(id -> Plan.lot(seed, "%s/%s".formatted(talk.call(), id.value()))));
    }
}
