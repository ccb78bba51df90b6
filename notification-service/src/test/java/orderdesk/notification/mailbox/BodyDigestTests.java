package orderdesk.notification.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyDigestTests {

    /** Cut at every place: where a stream is cut says nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "From: a~~body~; body~",
                "From: a^^body^^more; body^^more",
                "From: a^~^~body; body",
                "From: a~X: b; From: a~X: b",
                "~~~~body; body",
                "~~; ~~",
                "From: a~~; ''"
            })
    void digestIsOfWhatComesBehindTheHeaders(String letter, String body) throws Exception {
        var raw = bytes(letter);
        var expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(body)));

        for (var cut = 0; cut <= raw.length; cut++) {
            var digest = new BodyDigest();
            digest.write(Arrays.copyOf(raw, cut), 0, cut);
            digest.write(raw, cut, raw.length - cut);
            assertThat(digest.hex()).as("cut at %d", cut).isEqualTo(expected);
        }
    }

    private static byte[] bytes(String written) {
        return written.replace("^~", "\r\n")
                .replace("^^", "\r\n\r\n")
                .replace('~', '\n')
                .getBytes(StandardCharsets.US_ASCII);
    }
}
