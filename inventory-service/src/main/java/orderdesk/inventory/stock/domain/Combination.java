package orderdesk.inventory.stock.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.shared.Money;
import orderdesk.contracts.stock.SupplyEvent.Supplied;
import orderdesk.inventory.stock.domain.Plan.Part;
import orderdesk.inventory.stock.domain.Sourcing.Stage;
import orderdesk.inventory.stock.domain.Sourcing.Voice;
import org.jspecify.annotations.Nullable;

/**
 * The best that several suppliers can deliver together: first as much as possible, then by cost, by time, or by the
 * number of parcels.
 *
 * <p>Which suppliers take part is searched through completely up to {@value #EXACT_MAX} of them; in a set of suppliers the
 * cheapest deliver first, which is the cheapest there is, because no piece's cost depends on another's. Beyond, the
 * {@value #EXACT_MAX} who have most of what is lacking are searched through, and the plan says that it is not exact.
 */
public record Combination(List<Need> needs, List<Voice> voices) {

    /** Suppliers among whom the search is exact: 1,023 sets of them. */
    public static final int EXACT_MAX = 10;

    private static final Comparator<Plan> MOST = Comparator.comparingInt(Plan::missing);
    private static final Comparator<Plan> CHEAP =
            Comparator.comparingInt(Plan::unpriced).thenComparingLong(Combination::minor);
    private static final Comparator<Plan> SOON = Comparator.comparing(Combination::readyOf);
    private static final Comparator<Plan> FEW =
            Comparator.comparingInt(plan -> plan.suppliers().size());
    private static final Comparator<Plan> ALPHABET =
            Comparator.comparing(plan -> plan.suppliers().toString());

    public Combination {
        needs = List.copyOf(needs);
        voices =
                voices.stream().filter(voice -> voice.stage() == Stage.ANSWERED).toList();
    }

    public Plan by(Preference first) {
        return switch (first) {
            case COST -> best();
            case TIME -> soonest();
            case PARCELS -> fewest();
        };
    }

    /** By cost, then by time, then with the fewest parcels. */
    public Plan best() {
        return first(among(null), CHEAP.thenComparing(SOON).thenComparing(FEW));
    }

    /** By time, then by cost, then with the fewest parcels. */
    public Plan soonest() {
        return first(among(latestNeeded()), SOON.thenComparing(CHEAP).thenComparing(FEW));
    }

    /** With the fewest parcels, then by cost, then by time. */
    public Plan fewest() {
        return first(among(null), FEW.thenComparing(CHEAP).thenComparing(SOON));
    }

    private static Plan first(List<Plan> plans, Comparator<Plan> by) {
        return plans.stream()
                .min(MOST.thenComparing(by).thenComparing(ALPHABET))
                .orElseThrow();
    }

    /** A plan for every set of suppliers, the empty one among them. */
    private List<Plan> among(@Nullable Instant notAfter) {
        var taking = voices.size() <= EXACT_MAX ? voices : mostUseful();
        var exact = taking.size() == voices.size();
        var offers = offers(notAfter);
        return IntStream.range(0, 1 << taking.size())
                .mapToObj(set -> plan(chosen(taking, set), exact, offers))
                .toList();
    }

    private static Set<String> chosen(List<Voice> from, int set) {
        return IntStream.range(0, from.size())
                .filter(at -> (set & 1 << at) != 0)
                .mapToObj(at -> from.get(at).supplier())
                .collect(Collectors.toSet());
    }

    private Plan plan(Set<String> suppliers, boolean exact, List<List<Part>> offers) {
        var parts = new ArrayList<Part>();
        var missing = 0;
        for (var at = 0; at < needs.size(); at++) {
            var need = needs.get(at);
            var left = need.quantity();
            for (var offer : offers.get(at)) {
                var taken = suppliers.contains(offer.supplier()) ? Math.min(left, offer.quantity()) : 0;
                if (taken > 0) {
                    parts.add(new Part(offer.supplier(), need.sku(), taken, offer.cost(), offer.readyAt()));
                    left -= taken;
                }
            }
            missing += left;
        }
        return new Plan(parts, missing, exact);
    }

    /** Of each need, as they stand. */
    private List<List<Part>> offers(@Nullable Instant notAfter) {
        return needs.stream().map(need -> offers(need, notAfter)).toList();
    }

    /** Of one SKU, the cheapest first; then who has it sooner. */
    private List<Part> offers(Need need, @Nullable Instant notAfter) {
        return voices.stream()
                .flatMap(voice -> voice.lines().stream()
                        .filter(line -> line.sku().equals(need.sku()))
                        .map(line -> part(voice, line)))
                .filter(part -> notAfter == null || !ready(part.readyAt()).isAfter(notAfter))
                .sorted(Comparator.comparing((Part part) -> part.cost() == null)
                        .thenComparingLong(
                                part -> part.cost() == null ? 0 : part.cost().minor())
                        .thenComparing(part -> ready(part.readyAt()))
                        .thenComparing(Part::supplier))
                .toList();
    }

    private static Part part(Voice voice, Supplied line) {
        return new Part(voice.supplier(), line.sku(), line.quantity(), line.cost(), line.readyAt());
    }

    /** The instant by which as much is there as ever will be; what is promised for later is needed by nobody. */
    private Instant latestNeeded() {
        var everybody = voices.stream().map(Voice::supplier).collect(Collectors.toSet());
        var least = plan(everybody, true, offers(null)).missing();
        return voices.stream()
                .flatMap(voice -> voice.lines().stream().map(line -> ready(line.readyAt())))
                .distinct()
                .sorted()
                .filter(at -> plan(everybody, true, offers(at)).missing() == least)
                .findFirst()
                .orElse(Instant.MAX);
    }

    private List<Voice> mostUseful() {
        return voices.stream()
                .sorted(Comparator.comparingInt((Voice voice) -> -useful(voice)).thenComparing(Voice::supplier))
                .limit(EXACT_MAX)
                .toList();
    }

    private int useful(Voice voice) {
        return needs.stream()
                .mapToInt(need -> voice.lines().stream()
                        .filter(line -> line.sku().equals(need.sku()))
                        .mapToInt(line -> Math.min(line.quantity(), need.quantity()))
                        .sum())
                .sum();
    }

    private static long minor(Plan plan) {
        Money cost = plan.cost();
        return cost == null ? 0 : cost.minor();
    }

    private static Instant readyOf(Plan plan) {
        return plan.isEmpty() ? Instant.MIN : ready(plan.readyAt());
    }

    /** Who does not say when, comes last. */
    private static Instant ready(@Nullable Instant at) {
        return Objects.requireNonNullElse(at, Instant.MAX);
    }
}
