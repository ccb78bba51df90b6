package orderdesk.inventory.supplier.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.time.Duration;
import orderdesk.inventory.supplier.domain.Sync.Validators;
import orderdesk.inventory.supplier.fetch.Feeds.Answer;
import orderdesk.platform.outgoing.PublicAddresses;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a supplier's server does, asking it ends soon, with a list or with a reason. */
class HttpFeedsTests {

    static final byte[] LIST = "<yml_catalog/>".getBytes();
    static final HttpFeeds.Limits HASTY =
            new HttpFeeds.Limits(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(600), 1 << 20, 5);

    final FeedServer server = new FeedServer();
    final HttpFeeds feeds = new HttpFeeds(true, HASTY);

    @AfterEach
    void close() throws IOException {
        feeds.close();
        server.close();
    }

    @Test
    void listIsGivenWithWhatItWillBeKnownBy() throws IOException {
        server.put("/list", LIST);

        var given = (Answer.Given) get("/list");

        assertThat(Files.readAllBytes(given.list().file())).isEqualTo(LIST);
        assertThat(given.etag()).isNotNull();
        given.list().close();
        assertThat(feeds.get(server.address("/list"), new Validators(given.etag(), null, "sha")))
                .isEqualTo(new Answer.Unchanged());
    }

    @Test
    void serverThatKnowsNoTagsIsAskedWhetherItsListIsNewer() throws IOException {
        server.put("/dated", LIST);

        var given = (Answer.Given) get("/dated");

        assertThat(given.etag()).isNull();
        assertThat(given.modified()).isEqualTo(FeedServer.CHANGED);
        given.list().close();
        assertThat(feeds.get(server.address("/dated"), new Validators(null, given.modified(), "sha")))
                .isEqualTo(new Answer.Unchanged());
        var before = new Validators(null, "Fri, 20 Nov 2026 08:16:07 GMT", "sha");
        var newer = (Answer.Given) feeds.get(server.address("/dated"), before);
        newer.list().close();
    }

    @ParameterizedTest
    @CsvSource({"/hang, timeout", "/drip, timeout", "/huge, too-large", "/truncated, connection", "/none, http-404"})
    void badServersAreNamedByWhatTheyDo(String path, String reason) {
        assertThat(get(path))
                .isInstanceOfSatisfying(
                        Answer.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(reason));
    }

    @Test
    void headThatDripsIsCutOff() throws IOException, InterruptedException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var dripping = Thread.ofVirtual().start(() -> dripHead(socket));

            var answer = feeds.get(URI.create("http://127.0.0.1:" + socket.getLocalPort()), null);

            assertThat(answer).isEqualTo(new Answer.Failed("timeout", null));
            assertThat(dripping.join(Duration.ofSeconds(5)))
                    .as("connection is cut")
                    .isTrue();
        }
    }

    /** Until nobody listens any more. */
    private static void dripHead(ServerSocket socket) {
        try (var connection = socket.accept()) {
            connection.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes());
            while (true) {
                connection.getOutputStream().write("X-More: 1\r\n".getBytes());
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException _) {
            return;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void serverThatAsksForAPauseGetsIt(int status) {
        assertThat(get("/status/" + status)).isEqualTo(new Answer.Failed("http-" + status, Duration.ofSeconds(120)));
    }

    @Test
    void pageForPeopleIsNoList() {
        server.put("/list", "\n <!DOCTYPE HTML><html><body>Service unavailable".getBytes());

        assertThat(get("/list")).isEqualTo(new Answer.Failed("html", null));
    }

    @Test
    void fiveRedirectsAreFollowedAndNoSixth() throws IOException {
        server.put("/list", LIST);

        var given = (Answer.Given) get("/redirect/4");
        given.list().close();
        assertThat(get("/redirect/5")).isEqualTo(new Answer.Failed("redirects", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/x",
                "http://localhost/x",
                "https://[::1]/x",
                "http://10.1.2.3/x",
                "http://169.254.169.254/latest/meta-data",
                "http://2130706433/x",
                "http://[fd00::1]/x"
            })
    void ownNetworkIsNotAsked(String url) throws IOException {
        try (var guarded = new HttpFeeds(false, HASTY)) {
            assertThat(guarded.get(URI.create(url), null)).isEqualTo(new Answer.Failed("address-private", null));
        }
    }

    @Test
    void redirectIntoOurOwnNetworkIsNotFollowed() throws IOException {
        try (var guarded = new HttpFeeds(new Names(), HASTY)) {
            assertThat(guarded.get(server.address("/elsewhere"), null))
                    .isEqualTo(new Answer.Failed("address-private", null));
        }
        assertThat(server.asked()).containsExactly("/elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x.example/l", "file:///etc/passwd", "http://user:secret@x.example/l", "http:///l"})
    void whatIsNoSuchAddressIsNotAsked(String url) {
        assertThat(feeds.get(URI.create(url), null)).isEqualTo(new Answer.Failed("address-invalid", null));
    }

    private Answer get(String path) {
        return feeds.get(server.address(path), null);
    }

    /** The server stands for a public one here; the name that it sends us to is private. */
    record Names() implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return host.equals("intranet.example")
                    ? PublicAddresses.require(
                            host, new InetAddress[] {InetAddress.getByAddress(new byte[] {10, 0, 0, 1})})
                    : SystemDefaultDnsResolver.INSTANCE.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
