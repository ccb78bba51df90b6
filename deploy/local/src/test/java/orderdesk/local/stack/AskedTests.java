package orderdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskedTests {

    @TempDir
    Path root;

    private Places places;
    private PidFiles pids;

    @BeforeEach
    void places() {
        places = Places.of(root, Map.of());
        pids = new PidFiles(places.pids());
    }

    @Test
    void laterCommandsKnowWhatWasAskedFor() {
        var plan = Plan.of(places, Map.of("ORDERDESK_SERVICES", "order,shop", Ports.OFFSET, "300"));

        Asked.remember(plan, places);

        assertThat(Asked.last(places)).contains(new Asked(new Ports(300), List.of(Service.SHOP, Service.ORDER)));
        Asked.forget(places);
        assertThat(Asked.last(places)).isEmpty();
    }

    @Test
    void fileOfAnotherFormIsAsGoodAsNone() throws IOException {
        Files.writeString(places.file("asked"), "everything\n");

        assertThat(Asked.last(places)).isEmpty();
    }

    @Test
    void halvesOfTwoStacksAreNotMixed() {
        var asked = new Asked(new Ports(300), List.of(Service.SHOP));
        assertThatCode(() -> asked.requirePorts(new Ports(0), pids)).doesNotThrowAnyException();

        pids.write("shop-service", ProcessHandle.current());

        assertThatCode(() -> asked.requirePorts(new Ports(300), pids)).doesNotThrowAnyException();
        assertThatThrownBy(() -> asked.requirePorts(new Ports(0), pids))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("ORDERDESK_PORT_OFFSET=300");
    }

    @Test
    void onlyWhatIsWantedAndDoesNotRunIsMissing() {
        pids.write("broker", ProcessHandle.current());
        var plan = Plan.of(places, Map.of("ORDERDESK_SERVICES", "order"));

        assertThat(plan.missing(pids)).containsExactly("mongod", "issuer", "order-service");
    }

    @Test
    void statusCountsWhatWasAskedForAndNothingElse() {
        var asked = new Asked(new Ports(0), List.of(Service.ORDER));

        assertThat(Status.servers(asked)).containsOnlyKeys("mongod", "broker", "issuer", "order-service");
        assertThatThrownBy(() -> new Status(pids, Optional.of(asked)).print())
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("4 of 4 are not up: mongod, broker, issuer, order-service");
    }

    @Test
    void exchangeComesWithTheServiceThatUsesIt() {
        var plan = Plan.of(places, Map.of("ORDERDESK_SERVICES", "callback"));

        assertThat(plan.missing(pids)).containsExactly("mongod", "broker", "issuer", "pbx", "callback-service");
        assertThat(Status.servers(new Asked(new Ports(5), List.of(Service.CALLBACK))))
                .containsEntry("pbx", 8115);
        assertThat(Plan.names().getLast()).contains("pbx");
    }

    @Test
    void processThatDoesNotListenIsNotUp() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        pids.write("order-service", ProcessHandle.current());

        assertThat(new Status(pids, Optional.empty()).state("order-service", free))
                .contains("nothing answers");
        assertThat(new Status(pids, Optional.empty()).state("shop-service", free))
                .isEqualTo("down");
    }

    @Test
    void nothingStartedIsSaid() {
        assertThatThrownBy(() -> new Status(pids, Optional.empty()).print())
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("Nothing runs");
    }

    @Test
    void secondLauncherWaitsForNobody() {
        try (var _ = Starting.alone(places)) {
            assertThatThrownBy(() -> Starting.alone(places))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("Another ./run");
        }
        assertThatCode(() -> Starting.alone(places).close()).doesNotThrowAnyException();
    }
}
