package orderdesk.notification.mailbox.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import orderdesk.contracts.notification.MailEvent.MailSender;
import orderdesk.contracts.notification.MailEvent.WantedLine;
import orderdesk.notification.mailbox.domain.LeftOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterReaderTests {

    static final String ORDER = "Прошу оформить заказ:\nКружка - 2 шт.\nШарф - 1 шт.";
    static final List<WantedLine> LINES = List.of(new WantedLine("Кружка", null, 2), new WantedLine("Шарф", null, 1));

    @Test
    void letterIsReadWithoutQuotationAndSignature() {
        var read = read(Letters.text(
                ORDER + """

                --\s
                Ирина, тел. 8 916 123-45-67

                пн, 2 мар. 2026 г. в 12:00, Трибуна <zakaz@tribuna.example>:
                > Бейсболка - 7 шт.
                > 8 495 000-00-00
                """,
                "Subject: =?utf-8?B?0JfQsNC60LDQtw==?=",
                "Message-ID: <m1@example.ru>",
                "In-Reply-To: <a@desk>",
                "References: <0@desk> <a@desk>"));

        assertThat(read.lines()).isEqualTo(LINES);
        assertThat(read.phone()).isNotNull().extracting(it -> it.e164()).isEqualTo("+79161234567");
        assertThat(read.own()).isEqualTo(ORDER);
        assertThat(read.text()).contains("Бейсболка");
        assertThat(read.head().from()).isEqualTo(new MailSender("irina@example.ru", "Ирина"));
        assertThat(read.head().subject()).isEqualTo("Заказ");
        assertThat(read.head().messageId()).isEqualTo("m1@example.ru");
        assertThat(read.head().answers()).containsExactly("a@desk", "0@desk");
        assertThat(read.left()).isEmpty();
    }

    @Test
    void twoTelephonesAreNone() {
        assertThat(read(Letters.text("8 916 123-45-67 или 8 916 123-45-68")).phone())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, windows-1251",
        "utf-8, windows-1251",
        "windows-1251, utf-8",
        "us-ascii, utf-8",
        "koi8-r, koi8-r",
        "no-such-thing, windows-1251",
        "utf-16, utf-8"
    })
    void encodingsThatLieAreSeenThrough(String declared, String real) {
        var read = read(Letters.raw("text/plain; charset=" + declared, Letters.in(real, ORDER)));

        assertThat(read.lines()).isEqualTo(LINES);
    }

    @Test
    void htmlIsReadAsLinesWithoutScriptsAndQuotes() {
        var html = """
                <html><head><style>p{}</style></head><body><p>Прошу оформить заказ:</p>
                <table><tr><td>Кружка</td><td>2 шт.</td></tr><tr><td>Шарф</td><td>1 шт.</td></tr></table>
                <script>alert('Бейсболка - 7 шт.')</script>
                <blockquote type="cite">Бейсболка - 7 шт.</blockquote></body></html>""";

        var read = read(Letters.raw("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.lines()).isEqualTo(LINES);
        assertThat(read.text()).doesNotContain("<", "alert", "Бейсболка");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated; x=1",
                "Precedence: bulk",
                "List-Id: <news.example.ru>",
                "Return-Path: <>",
                "X-Autoreply: yes",
                "From: MAILER-DAEMON@example.ru",
                "Content-Type: multipart/report; boundary=b"
            })
    void whatAProgramWroteIsAutomatic(String header) {
        assertThat(read(Letters.text(ORDER, header)).head().automatic()).isEqualTo(!header.startsWith("Content-Type"));
    }

    @Test
    void bounceIsAutomaticAndAHumansLetterIsNot() {
        assertThat(read(Letters.raw("multipart/report; boundary=b", new byte[0]))
                        .head()
                        .automatic())
                .isTrue();
        assertThat(read(Letters.text(ORDER, "Auto-Submitted: no", "Precedence: first-class"))
                        .head()
                        .automatic())
                .isFalse();
    }

    @Test
    void headersCannotBeBrokenOut() {
        var read = read(Letters.text(
                "x",
                "From: =?utf-8?Q?Irina=0D=0ABcc:_all@b.ru?= <irina@example.ru>",
                "Subject: =?utf-8?Q?a=0D=0ABcc:_all@b.ru=00?="));

        assertThat(read.head().subject()).isEqualTo("a Bcc: all@b.ru");
        assertThat(String.valueOf(read.head().from().name())).doesNotContain("\r", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"From: nobody", "From: <a@b@c>", "From: \"x\" <>", "From: (((", "From: a b c@d"})
    void whoeverHasNoAddressIsNobody(String from) {
        assertThat(read(Letters.text("x", from)).head().from().address()).matches("unknown@invalid|[^\\s@]+@[^\\s@]+");
    }

    @Test
    void attachmentIsWhatItIsAndNotWhatItSays() {
        var photo = read(Letters.with("Брак", "../../фото.html", "text/html", Letters.PNG));
        var page = read(Letters.with(
                "Брак", "фото.png", "image/png", "<html><script>1</script>".getBytes(StandardCharsets.UTF_8)));

        assertThat(photo.attachments())
                .extracting(MailPart::type, MailPart::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("image/png", "фото.html"));
        assertThat(page.attachments()).extracting(MailPart::type).containsExactly("text/html");
        assertThat(page.text()).isEqualTo("Брак");
    }

    @Test
    void winmailIsKeptAsOneAttachment() {
        var tnef = new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 2, 3, 4};

        var read = read(Letters.with("", "winmail.dat", "application/ms-tnef", tnef));

        assertThat(read.attachments()).extracting(MailPart::name).containsExactly("winmail.dat");
        assertThat(read.lines()).isEmpty();
    }

    @Test
    void aThousandPartsAreNotAllLookedAt() {
        var parts = IntStream.range(0, 1_000)
                .mapToObj("--b\r\nContent-Type: image/png\r\n\r\n%d\r\n"::formatted)
                .collect(Collectors.joining());

        var read = read(Letters.raw("multipart/mixed; boundary=b", (parts + "--b--").getBytes(StandardCharsets.UTF_8)));

        assertThat(read.attachments()).hasSize(20);
        assertThat(read.left()).contains(LeftOut.ATTACHMENTS_TOO_MANY, LeftOut.PARTS_TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true"})
    void partsInPartsAreFollowedTenDeep(int multiparts, boolean tooDeep) {
        var body = "Content-Type: text/plain\r\n\r\nhello";
        for (var level = multiparts; level >= 2; level--) {
            body = "Content-Type: multipart/mixed; boundary=b%1$d\r\n\r\n--b%1$d\r\n%2$s\r\n--b%1$d--\r\n"
                    .formatted(level, body);
        }
        body = "--b1\r\n" + body + "\r\n--b1--";

        var read = read(Letters.raw("multipart/mixed; boundary=b1", body.getBytes(StandardCharsets.UTF_8)));

        assertThat(read.left().contains(LeftOut.NESTED_TOO_DEEP)).isEqualTo(tooDeep);
        assertThat(read.text().contains("hello")).isEqualTo(!tooDeep);
    }

    @ParameterizedTest
    @CsvSource({"10485760, 1", "10485761, 0"})
    void attachmentHasALimit(int bytes, int kept) {
        var read = read(Letters.with("x", "a.bin", "application/x-a", new byte[bytes]));

        assertThat(read.attachments()).hasSize(kept);
        assertThat(read.left().contains(LeftOut.ATTACHMENT_TOO_LARGE)).isEqualTo(kept == 0);
    }

    @ParameterizedTest
    @CsvSource({"100, 100, false", "101, 0, true"})
    void anOrderHasAtMostAHundredLines(int written, int lines, boolean tooMany) {
        var text = IntStream.rangeClosed(1, written)
                .mapToObj("Значок, %d шт."::formatted)
                .collect(Collectors.joining("\n"));

        var read = read(Letters.text(text));

        assertThat(read.lines()).hasSize(lines);
        assertThat(read.left().contains(LeftOut.LINES_TOO_MANY)).isEqualTo(tooMany);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "\0\0\0", "Content-Type: multipart/mixed\r\n\r\n--", ": :\r\n\r\nx"})
    void rubbishIsALetterToo(String raw) {
        assertThat(read(raw.getBytes(StandardCharsets.ISO_8859_1)).lines()).isEmpty();
    }

    @Test
    void brokenPackingIsReadAsFarAsItGoes() {
        var read = read(Letters.raw(
                "multipart/mixed; boundary=b",
                "--b\r\nContent-Transfer-Encoding: x-unknown\r\n\r\nhello\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%%\r\n--b--"
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(read.text()).contains("hello");
        assertThat(read.left()).contains(LeftOut.PART_UNREADABLE);
    }

    private static ReadLetter read(byte[] raw) {
        return LetterReader.read(new ByteArrayInputStream(raw), "RU");
    }
}
