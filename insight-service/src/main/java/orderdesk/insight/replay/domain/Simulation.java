package orderdesk.insight.replay.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import orderdesk.contracts.shared.ShopId;
import orderdesk.insight.figures.domain.OpenHours;

/**
 * Plays the desk from event to event: work comes, operators come and go, shops open and close, and whoever is free begins
 * what is most urgent of what he may begin. Nothing in it is random: the same history comes out the same.
 *
 * <p>Calls that the desk makes are begun while their shop is open; a customer's call at any time that somebody is there.
 */
public final class Simulation {

    private static final Comparator<Job> BY_RANK =
            Comparator.comparing(Job::rank).thenComparing(Job::at).thenComparing(Job::id);

    private final Map<ShopId, OpenHours> open;
    private final Map<String, Operator> operators;
    private final Map<ShopId, TreeSet<Job>> waiting = new HashMap<>();
    private final Map<ShopId, TreeSet<Job>> calling = new HashMap<>();
    private final PriorityQueue<Instant> wakes = new PriorityQueue<>();
    private final Map<UUID, Instant> begun = new HashMap<>();

    private Simulation(Map<ShopId, OpenHours> open, List<Shift> shifts) {
        this.open = open;
        this.operators = shifts.stream().collect(Collectors.groupingBy(Shift::operator)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> new Operator(each.getValue()), (one, _) -> one, TreeMap::new));
    }

    /** @return when each piece of work was begun; what is not in it never was */
    public static Map<UUID, Instant> play(List<Job> jobs, Map<ShopId, OpenHours> open, List<Shift> shifts) {
        var simulation = new Simulation(open, shifts);
        shifts.forEach(shift -> simulation.wakes.add(shift.from()));
        open.values().forEach(hours -> hours.openings().forEach(simulation.wakes::add));
        simulation.run(jobs.stream().sorted(Comparator.comparing(Job::at)).toList());
        return simulation.begun;
    }

    private void run(List<Job> jobs) {
        jobs.forEach(job -> wakes.add(job.at()));
        var next = 0;
        while (!wakes.isEmpty()) {
            var now = wakes.poll();
            while (!wakes.isEmpty() && !wakes.peek().isAfter(now)) {
                wakes.poll();
            }
            for (; next < jobs.size() && !jobs.get(next).at().isAfter(now); next++) {
                var job = jobs.get(next);
                queue(job.kind() == Job.Kind.INCOMING ? calling : waiting, job.shop())
                        .add(job);
            }
            assign(now);
        }
    }

    private static TreeSet<Job> queue(Map<ShopId, TreeSet<Job>> queues, ShopId shop) {
        return queues.computeIfAbsent(shop, _ -> new TreeSet<>(BY_RANK));
    }

    /** Whoever has been free for longest is the first. */
    private void assign(Instant now) {
        var free = operators.values().stream()
                .filter(each -> each.isFree(now))
                .sorted(Comparator.comparing(each -> each.freeAt))
                .toList();
        for (var operator : free) {
            first(operator, now).ifPresent(job -> {
                begun.put(job.id(), now);
                operator.freeAt = now.plus(job.work());
                wakes.add(operator.freeAt);
            });
        }
    }

    private Optional<Job> first(Operator operator, Instant now) {
        var candidates = new ArrayList<Job>();
        for (var shop : operator.shops(now)) {
            var callers = queue(calling, shop);
            callers.removeIf(job -> hasHungUp(job, now));
            Optional.ofNullable(callers.isEmpty() ? null : callers.first()).ifPresent(candidates::add);
            var hours = open.get(shop);
            var owed = queue(waiting, shop);
            if (hours != null && hours.isOpen(now) && !owed.isEmpty()) {
                candidates.add(owed.first());
            }
        }
        var best = candidates.stream()
                .min(Comparator.comparing((Job job) -> job.kind() != Job.Kind.INCOMING)
                        .thenComparing(BY_RANK));
        best.ifPresent(job -> queue(job.kind() == Job.Kind.INCOMING ? calling : waiting, job.shop())
                .remove(job));
        return best;
    }

    private static boolean hasHungUp(Job job, Instant now) {
        return job.patience() != null && job.at().plus(job.patience()).isBefore(now);
    }

    /** One person, with all his shifts. */
    private static final class Operator {

        private final TreeMap<Instant, Shift> shifts = new TreeMap<>();
        private Instant freeAt = Instant.MIN;

        Operator(List<Shift> shifts) {
            shifts.forEach(shift -> this.shifts.put(shift.from(), shift));
        }

        boolean isFree(Instant now) {
            return !freeAt.isAfter(now) && !shops(now).isEmpty();
        }

        Set<ShopId> shops(Instant now) {
            var shift = shifts.floorEntry(now);
            return shift != null && now.isBefore(shift.getValue().until())
                    ? shift.getValue().shops()
                    : Set.of();
        }
    }
}
