package orderdesk.local.pbx;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import orderdesk.local.pbx.DialledPlay.Dialled;
import orderdesk.local.pbx.DialledPlay.Talking;
import org.jspecify.annotations.Nullable;

/** Plays calls: each notice at its time, side by side, and again until the desk has taken it. */
final class Exchange {

    private static final int ATTEMPTS = 5;
    private static final long APART_MILLIS = 700;

    private final Account account;
    private final Journal journal;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ScheduledExecutorService clock =
            Executors.newScheduledThreadPool(1, Thread.ofPlatform().daemon().factory());
    private final Routing routing;
    private final Playing playing = new Playing();
    private final Random random = new Random();

    Exchange(Account account, Journal journal) {
        this.account = account;
        this.journal = journal;
        this.routing = new Routing(account);
    }

    /** @return the id of the call */
    String call(Wanted asked) {
        var wanted = asked.isToBeRouted() ? asked.routed(routing.of(asked.line())) : asked;
        var entry = entry();
        journal.began(entry, wanted.what(), "in", wanted.line());
        var began = Instant.now().getEpochSecond();
        var steps = new ArrayList<>(Play.incoming(entry, began, wanted));
        lose(steps, wanted.lost());
        for (var step : steps) {
            schedule(entry, step, wanted.shuffled());
            if (wanted.twice()) {
                schedule(entry, step, wanted.shuffled());
            }
        }
        playing.began(entry, wanted, began);
        return entry;
    }

    /**
     * {@code commands/transfer} and {@code commands/call/hangup}: what was to come does not, and what was asked for does.
     *
     * @param target absent to hang up
     * @param asks whether the operator talks with the colleague first
     * @return whether there is such a call, on which somebody talks
     */
    boolean command(String callId, @Nullable String target, boolean asks) {
        var entry = callId.replaceFirst("-[a-z]+$", "");
        var wanted = playing.stop(entry);
        wanted.ifPresent(its -> TransferPlay.of(entry, Instant.now().getEpochSecond(), its, target, asks)
                .forEach(step -> schedule(entry, step, false)));
        var dialled = wanted.isPresent() ? Optional.<Talking>empty() : playing.stopDialled(entry);
        dialled.ifPresent(its -> DialledPlay.changed(entry, Instant.now().getEpochSecond(), its, target, asks)
                .forEach(step -> schedule(entry, step, false)));
        return wanted.isPresent() || dialled.isPresent();
    }

    String dial(Dialled dialled, Customer customer) {
        var entry = entry();
        var began = Instant.now().getEpochSecond();
        journal.began(entry, customer.script(), "out", dialled.line());
        schedule(entry, new Step(0, "result/callback", Map.of("command_id", dialled.command(), "result", 1000)), false);
        DialledPlay.of(entry, began, dialled, customer).forEach(step -> schedule(entry, step, false));
        playing.began(entry, new Talking(dialled, customer, began));
        return entry;
    }

    private void lose(List<Step> steps, int count) {
        var losable = new ArrayList<>(steps.stream()
                .filter(step -> !step.path().equals("events/summary"))
                .toList());
        Collections.shuffle(losable, random);
        losable.stream().limit(Math.max(0, count)).forEach(steps::remove);
    }

    private void schedule(String entry, Step step, boolean shuffled) {
        var jitter = shuffled ? random.nextLong(APART_MILLIS * 3) : 0;
        var later = clock.schedule(
                () -> Thread.ofVirtual().start(() -> send(entry, step)),
                step.after() * 1_000L + jitter,
                TimeUnit.MILLISECONDS);
        playing.willSay(entry, later);
    }

    private void send(String entry, Step step) {
        var request = HttpRequest.newBuilder(account.desk().resolve(step.path()))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(account.form(step.json())))
                .build();
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var outcome = outcome(request);
            journal.sent(entry, step.path(), outcome);
            if (outcome.startsWith("2") || outcome.startsWith("4") || !paused(attempt)) {
                return;
            }
        }
    }

    private String outcome(HttpRequest request) {
        try {
            return String.valueOf(http.send(request, BodyHandlers.discarding()).statusCode());
        } catch (IOException away) {
            return "desk is away";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "stopped";
        }
    }

    private static boolean paused(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(attempt * APART_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String entry() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
