package orderdesk.callback.telephony.mango;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.Mango;
import orderdesk.callback.telephony.RingRoutes.Does;
import orderdesk.callback.telephony.RingRoutes.Ringing;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Origin;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.Rung;
import orderdesk.contracts.shared.Phone;
import orderdesk.contracts.shared.ShopId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MangoRoutingTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String LINE = "+78005550122";
    private static final Ringing ANNA = new Ringing(Does.RING, "смена", List.of("101"), List.of(), 0, List.of(), null);
    private static final Ringing NOBODY = new Ringing(Does.WAIT, "смена", List.of(), List.of(), 0, List.of(), null);

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Runnable> later = new ArrayList<>();
    private HttpServer exchange;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        exchange = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        exchange.createContext("/vpbx/", request -> {
            try (request) {
                var form = Form.read(request.getRequestBody().readAllBytes());
                var json = form.field("json").orElseThrow();
                told.add(request.getRequestURI().getPath() + " " + json);
                var answer =
                        "{\"result\":%d}".formatted(status == 200 ? 1000 : 4101).getBytes(StandardCharsets.UTF_8);
                request.sendResponseHeaders(status, answer.length);
                request.getResponseBody().write(answer);
            }
        });
        exchange.start();
    }

    @AfterEach
    void stop() {
        exchange.stop(0);
    }

    @Test
    void callThatComesIntoAMenuIsSentToWhoIsReady() {
        routing(true, Optional.of(ANNA)).heard(call(first(Direction.INCOMING, Rung.MACHINE)));
        run();

        assertThat(told)
                .containsExactly("/vpbx/commands/route {\"command_id\":\"route/200:514\","
                        + "\"call_id\":\"200:514\",\"to_number\":\"101\"}");
    }

    @Test
    void noticeDoesNotWaitForTheCommand() {
        routing(true, Optional.of(ANNA)).heard(call(first(Direction.INCOMING, Rung.MACHINE)));

        assertThat(told).isEmpty();
        assertThat(later).hasSize(1);
    }

    @Test
    void nothingElseIsSentAnywhere() {
        routing(false, Optional.of(ANNA)).heard(call(first(Direction.INCOMING, Rung.MACHINE)));
        routing(true, Optional.of(NOBODY)).heard(call(first(Direction.INCOMING, Rung.MACHINE)));
        routing(true, Optional.empty()).heard(call(first(Direction.INCOMING, Rung.MACHINE)));
        routing(true, Optional.of(ANNA)).heard(call(first(Direction.INCOMING, Rung.OPERATOR)));
        routing(true, Optional.of(ANNA)).heard(call(first(Direction.OUTGOING, Rung.MACHINE)));
        routing(true, Optional.of(ANNA))
                .heard(call(
                        first(Direction.INCOMING, Rung.MACHINE), leg("200:515", Direction.INCOMING, Rung.OPERATOR)));
        run();

        assertThat(told).isEmpty();
    }

    @Test
    void refusalAndAbsenceLeaveTheCallToTheExchange() {
        status = 420;
        var routing = routing(true, Optional.of(ANNA));
        routing.heard(call(first(Direction.INCOMING, Rung.MACHINE)));
        run();
        exchange.stop(0);
        routing.heard(call(first(Direction.INCOMING, Rung.MACHINE)));
        run();

        assertThat(told).hasSize(1);
    }

    @Test
    void noMoreAreUnderWayThanThereAreTurns() {
        var routing = routing(true, Optional.of(ANNA));
        for (var more = 0; more <= MangoRouting.AT_ONCE; more++) {
            routing.heard(call(first(Direction.INCOMING, Rung.MACHINE)));
        }

        assertThat(later).hasSize(MangoRouting.AT_ONCE);
        run();
        routing.heard(call(first(Direction.INCOMING, Rung.MACHINE)));
        assertThat(later).hasSize(1);
    }

    private void run() {
        later.forEach(Runnable::run);
        later.clear();
    }

    private MangoRouting routing(boolean wanted, Optional<Ringing> ringing) {
        var url = URI.create(
                "http://127.0.0.1:%d/vpbx/".formatted(exchange.getAddress().getPort()));
        var day = Duration.ofDays(1);
        var settings = new MangoSettings(url, Mango.KEY, Mango.SALT, Duration.ofSeconds(5), day, "1", wanted, day);
        return new MangoRouting(new MangoGateway(settings), wanted, _ -> ringing, later::add);
    }

    private static LegNews first(Direction direction, Rung rung) {
        return leg("200:514", direction, rung);
    }

    private static LegNews leg(String leg, Direction direction, Rung rung) {
        var party = Party.of(null, new Phone("+79161234567", ""));
        return new LegNews(leg, 1, NOW, Phase.RINGING, direction, rung, party, null, null);
    }

    private static Call call(LegNews... news) {
        var known = Optional.<Call>empty();
        for (var each : news) {
            known = Optional.of(
                    Call.hear(known, new ShopId("tribuna"), new Notice("mango", "e", LINE, each), Origin.UNKNOWN, NOW)
                            .next());
        }
        return known.orElseThrow();
    }
}
