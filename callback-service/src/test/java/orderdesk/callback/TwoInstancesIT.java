package orderdesk.callback;

import static orderdesk.callback.Theatre.CAUSE;
import static orderdesk.callback.Theatre.SHOP;
import static orderdesk.callback.Theatre.once;
import static orderdesk.callback.Theatre.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.callback.Announced.Event;
import orderdesk.callback.task.domain.Subject;
import orderdesk.callback.telephony.Mango;
import orderdesk.callback.telephony.TelephonyDesk;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.callback.CallTaskKind;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.calling.Purpose.PromisedCall;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances of the service on one database and one broker (R058); the other one is a process that can be killed. */
class TwoInstancesIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration SURFACES_WITHIN = Duration.ofSeconds(30);
    private static final int CALLS = 300;
    private static final int PROMISES = 40;
    private static final int NOTICED = 60;
    private static final String STARTED = "callback.contact-started.v1";
    private static final String COMPLETED = "callback.call-task-completed.v1";

    @TempDir
    static Path logs;

    private static ConfigurableApplicationContext here;
    private static @Nullable CallbackProcess process;
    private static CallbackDesk desk;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void startHere() {
        RealServers.kafka().createTopics(3, Topics.ORDERS, Topics.CONFIRMATIONS, Topics.CALLS, Topics.NOTIFICATIONS);
        RealServers.kafka().createTopics(1, Topics.SHOPS);
        here = CallbackProcess.here();
        desk = here.getBean(CallbackDesk.class);
        var line = new PhoneBook.Line("+" + Mango.LINE, "горячая линия", null, Instant.EPOCH);
        var extension = new PhoneBook.Extension("101", FixedShops.ANNA);
        here.getBean(TelephonyDesk.class).directory().write(SHOP, List.of(line), List.of(extension), CAUSE, _ -> {});
    }

    @BeforeEach
    void startThere() {
        if (process == null || !process.isAlive()) {
            process = CallbackProcess.started(logs.resolve("there.log"));
        }
        var health = "http://127.0.0.1:%d/actuator/health/readiness".formatted(there().management());
        await().atMost(SOON).ignoreExceptionsInstanceOf(IOException.class).until(() -> get(health) == 200);
    }

    private static CallbackProcess there() {
        return Objects.requireNonNull(process);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        there().kill();
        here.close();
    }

    @Test
    void noticeThatComesToEitherOrBothPopsOnce() throws Exception {
        try (var announced = new Announced();
                var threads = Executors.newFixedThreadPool(8)) {
            var sent = IntStream.range(0, NOTICED)
                    .mapToObj(this::notices)
                    .flatMap(List::stream)
                    .toList();
            for (var answer : threads.invokeAll(sent)) {
                assertThat(answer.get()).isEqualTo(204);
            }
            var calls =
                    IntStream.range(0, NOTICED).mapToObj(TwoInstancesIT::call).collect(Collectors.toSet());

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(keys(announced, "callback.call-ended.v1"))
                            .containsAll(calls));
            assertThat(keys(announced, "callback.call-ringing.v1"))
                    .filteredOn(calls::contains)
                    .containsExactlyInAnyOrderElementsOf(calls);
        }
    }

    @Test
    void promiseIsHandedOutOnceAndInItsTimeByWhicheverInstance() throws Exception {
        var at = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS);
        var tasks = IntStream.range(0, PROMISES)
                .mapToObj(number -> promised(phone(5_000 + number), at))
                .collect(Collectors.toSet());
        try (var announced = new Announced();
                var people = new Crowd(desk, "here").start()) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(keys(announced, COMPLETED)).containsAll(tasks));

            var started = announced.of(STARTED).stream()
                    .filter(event -> tasks.contains(event.key()))
                    .toList();
            assertThat(started).extracting(Event::key).doesNotHaveDuplicates();
            assertThat(started)
                    .extracting(Event::at)
                    .allSatisfy(dialled -> assertThat(dialled).isBetween(at, at.plus(SURFACES_WITHIN)));
            assertThat(places(started)).containsExactlyInAnyOrder("here", "there");
            assertThat(people.failed).isEmpty();
        }
    }

    @Test
    void instanceThatIsKilledAtWorkLosesNothing() throws Exception {
        try (var announced = new Announced();
                var people = new Crowd(desk, "here").start()) {
            var tasks = requested();
            await().atMost(SOON)
                    .until(() -> announced.of(STARTED).stream()
                                    .filter(event -> tasks.contains(event.key())
                                            && event.operator().startsWith("there"))
                                    .count()
                            >= 20);
            there().kill();
            var settledWhenKilled =
                    keys(announced, COMPLETED).stream().filter(tasks::contains).count();
            try (var whoCameOver = new Crowd(desk, "there").start()) {
                await().atMost(SOON)
                        .untilAsserted(
                                () -> assertThat(keys(announced, COMPLETED)).containsAll(tasks));
                assertThat(whoCameOver.failed).isEmpty();
            }

            assertThat(settledWhenKilled).isLessThan(tasks.size());
            assertThat(ofThese(announced, STARTED, tasks)).containsExactlyInAnyOrderElementsOf(tasks);
            assertThat(ofThese(announced, COMPLETED, tasks)).containsExactlyInAnyOrderElementsOf(tasks);
            assertThat(people.failed).isEmpty();
        }
    }

    private static Set<String> places(List<Event> started) {
        return started.stream()
                .map(event -> event.operator().replaceAll("-.*", ""))
                .collect(Collectors.toSet());
    }

    private static List<String> keys(Announced announced, String type) {
        return announced.of(type).stream().map(Event::key).toList();
    }

    private static List<String> ofThese(Announced announced, String type, Set<String> tasks) {
        return keys(announced, type).stream().filter(tasks::contains).toList();
    }

    private static Set<String> requested() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asking = IntStream.range(0, CALLS)
                    .<Callable<String>>mapToObj(number -> () -> request(number))
                    .toList();
            var ids = new ArrayList<String>();
            for (var asked : threads.invokeAll(asking)) {
                ids.add(asked.get());
            }
            return Set.copyOf(ids);
        }
    }

    private static String request(int number) {
        var subject = Subject.of(phone(number), Theatre.MOSCOW);
        return desk.requests()
                .callback(SHOP, subject, Theatre.consent("callback"), true, null, once("two" + number), CAUSE)
                .stored()
                .id();
    }

    private static String promised(Phone phone, Instant at) {
        var id = new CallTaskId(UUID.randomUUID());
        var promise = new Promise(Promise.Kind.AT, at, null, false, "заказ", "как обещали");
        desk.tasks()
                .open(
                        SHOP,
                        id,
                        CAUSE,
                        opening -> opening.owed(
                                CallTaskKind.CALLBACK,
                                Subject.of(phone, Theatre.MOSCOW),
                                new PromisedCall(Instant.now(), promise, null)));
        return id.toString();
    }

    private static String call(int number) {
        return Call.id(SHOP, "mango", "two-" + number).toString();
    }

    /** All that an exchange says of one call, to one instance or the other, and the first of it to both. */
    private List<Callable<Integer>> notices(int number) {
        var now = Instant.now();
        var entry = "two-" + number;
        var from = "7916%07d".formatted(number);
        var ports = List.of(port(number), port(number + 1));
        var rings = Mango.call(entry, 1, "Appeared", now, from);
        return List.of(
                () -> send(ports.get(0), "call", rings),
                () -> send(ports.get(1), "call", rings),
                () -> send(ports.get(1), "call", Mango.call(entry, 2, "Connected", now, from)),
                () -> send(ports.get(0), "summary", Mango.summary(entry, now, now, now.plusSeconds(9), from)));
    }

    private static int port(int number) {
        return number % 2 == 0
                ? Integer.parseInt(here.getEnvironment().getRequiredProperty("local.server.port"))
                : there().port();
    }

    private int send(int port, String event, String json) throws Exception {
        var address = "http://127.0.0.1:%d%s/events/%s".formatted(port, Mango.BASE, event);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofByteArray(Mango.signed(json)))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private int get(String address) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
