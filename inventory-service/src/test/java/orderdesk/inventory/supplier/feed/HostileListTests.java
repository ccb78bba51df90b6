package orderdesk.inventory.supplier.feed;

import static orderdesk.inventory.supplier.feed.YmlReaderTests.SMALL;
import static orderdesk.inventory.supplier.feed.YmlReaderTests.gzip;
import static orderdesk.inventory.supplier.feed.YmlReaderTests.only;
import static orderdesk.inventory.supplier.feed.YmlReaderTests.read;
import static orderdesk.inventory.supplier.feed.YmlReaderTests.refused;
import static orderdesk.inventory.supplier.feed.YmlReaderTests.stream;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.inventory.Yml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit at its last value and the one beyond, and lists that nobody writes by mistake. */
class HostileListTests {

    static final int BYTES_MAX = 1 << 20;
    static final int LONG = 32 << 20;
    static final int SPENT_AT_MOST = 8 << 20;
    static final String ONE = Yml.list(Yml.offer("A", 1, 1));

    @Test
    void oneByteTooManyRefusesTheList() {
        assertThat(read(stream(padded(ONE, BYTES_MAX)), SMALL)).hasSize(1);
        refused("too-large", stream(padded(ONE, BYTES_MAX + 1)), SMALL);
    }

    @Test
    void oneNameTooManyRefusesTheList() {
        var known = 5; // yml_catalog, shop, offers, offer, id

        assertThat(only(named(30 - known)).fault()).isNull();
        refused("too-many-names", stream(Yml.list(named(31 - known))), SMALL);
    }

    @Test
    void oneAttributeTooManyRefusesTheList() {
        var limits = new FeedLimits(BYTES_MAX, 100, 3, 8, 20, 3, 2, 100);

        assertThat(read(stream(Yml.list(attributed(49))), limits)).hasSize(1);
        refused("not-well-formed", stream(Yml.list(attributed(50))), limits);
    }

    @Test
    void attributeThatIsTooLongRefusesTheList() {
        assertThat(only("<offer id=\"%s\"/>".formatted("x".repeat(9_900))).id()).hasSize(9_900);
        refused("not-well-formed", stream(Yml.list("<offer id=\"%s\"/>".formatted("x".repeat(20_001)))), SMALL);
    }

    @Test
    void picturesBeyondTheLimitAreLeftOut() {
        var picture = "<picture>https://x/1.jpg</picture>";

        assertThat(only("<offer id=\"A\">%s</offer>".formatted(picture.repeat(3)))
                        .pictures())
                .hasSize(2);
    }

    @Test
    void sizeAloneIsNoBomb() throws IOException {
        var random = new Random(42);
        var digits = random.ints(12 << 20, '0', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        var list = Yml.list(Yml.offer("A", 1, 1), "<!-- " + digits + "-->");

        assertThat(read(new ByteArrayInputStream(gzip(list)), FeedLimits.DEFAULT))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-16LE", "UTF-16BE", "KOI8-R"})
    void encodingIsTheOneThatIsDeclared(String encoding) {
        var mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        var text = mark + Yml.list("<offer id=\"A\"><name>Ёлка</name></offer>").replace("UTF-8", encoding);

        assertThat(read(new ByteArrayInputStream(text.getBytes(Charset.forName(encoding))), SMALL)
                        .getFirst()
                        .text("name"))
                .isEqualTo("Ёлка");
    }

    @Test
    void encodingOtherThanDeclaredRefusesTheList() {
        var text = Yml.list("<offer id=\"A\"><name>Ёлка</name></offer>");

        refused("not-well-formed", new ByteArrayInputStream(text.getBytes(Charset.forName("windows-1251"))), SMALL);
        refused("not-well-formed", stream(text.replace("UTF-8", "UTF-16")), SMALL);
        refused("not-well-formed", stream(text.replace("UTF-8", "x-nobody-knows")), SMALL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<offer id=\"A\"><name>&#0;</name></offer>",
                "<offer id=\"A\"><name>&#xD800;</name></offer>",
                "<offer id=\"A\"><name>\u0001</name></offer>",
                "<offer id=\"A\" id=\"B\"/>",
                "<offer id=\"A\"><name>a</price></offer>",
                "<offer id=\"A\"><name>a & b</name></offer>"
            })
    void whatIsNotWellFormedRefusesTheList(String offer) {
        refused("not-well-formed", stream(Yml.list(offer)), SMALL);
    }

    @Test
    void whatFollowsTheListRefusesIt() {
        refused("not-well-formed", stream(ONE + "<yml_catalog/>"), SMALL);
        refused("not-well-formed", stream(ONE + "and more"), SMALL);
    }

    @Test
    void archivesOtherThanGzipAreNoLists() throws IOException {
        refused("not-well-formed", stream("PK\u0003\u0004" + ONE), SMALL);
        var twice = gzip(new String(gzip(ONE), StandardCharsets.ISO_8859_1));
        refused("not-well-formed", new ByteArrayInputStream(twice), SMALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- |-->", "<?x |?>", "<offer id=\"B\"><name>|</name></offer>", "<other>|</other>"})
    void partThatNeverSeemsToEndIsNotKeptInMemory(String part) {
        var list = Yml.list(Yml.offer("A", 1, 1), part);
        var at = list.indexOf('|');
        var before = spent();

        var rows = read(
                new SequenceInputStream(Collections.enumeration(
                        List.of(stream(list.substring(0, at)), endless(), stream(list.substring(at + 1))))),
                FeedLimits.DEFAULT);

        assertThat(rows).isNotEmpty();
        assertThat(spent() - before).isLessThan(SPENT_AT_MOST);
    }

    /** Bytes that this thread has allocated. */
    private static long spent() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static InputStream endless() {
        return new InputStream() {

            private int left = LONG;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                var given = Math.min(length, left);
                Arrays.fill(into, offset, offset + given, (byte) 'x');
                left -= given;
                return given > 0 ? given : -1;
            }
        };
    }

    private static String padded(String list, int bytes) {
        return list + " ".repeat(bytes - list.getBytes(StandardCharsets.UTF_8).length);
    }

    private static String named(int names) {
        return IntStream.range(0, names)
                .mapToObj("<x%d/>"::formatted)
                .collect(Collectors.joining("", "<offer id=\"A\">", "</offer>"));
    }

    private static String attributed(int more) {
        return IntStream.range(0, more)
                .mapToObj(" a%d=\"1\""::formatted)
                .collect(Collectors.joining("", "<offer id=\"A\"", "/>"));
    }
}
