package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@ToyService
class BodyFilterTests {

    static final int MAX = 256 * 1024;
    static final int FEED_MAX = 1024 * 1024;

    @Autowired
    WebApplicationContext service;

    Asked toy;

    @BeforeEach
    void asOperator() {
        toy = new Asked(service);
    }

    @Test
    void bodyOf256KibibytesIsTheLargest() {
        assertThat(toy.post(padded(MAX)).getStatus()).isEqualTo(200);
        assertThat(Asked.codes(toy.post(padded(MAX + 1)))).containsExactly("413 body-too-large");
    }

    @Test
    void unpackedBodyIsBoundedAlike() throws IOException {
        assertThat(zipped(noisy(MAX)).getStatus()).isEqualTo(200);
        assertThat(Asked.codes(zipped(noisy(MAX + 1)))).containsExactly("413 body-too-large");
    }

    @Test
    void bodyThatInflatesTooMuchIsRefused() throws IOException {
        var bomb = padded(MAX);

        assertThat(gzip(bomb).length).isLessThan(MAX / 100);
        assertThat(Asked.codes(zipped(bomb))).containsExactly("413 body-inflates");
    }

    @Test
    void feedIsStreamedWithItsOwnLimits() throws IOException {
        assertThat(feed(random(FEED_MAX), null).getContentAsString()).isEqualTo("" + FEED_MAX);
        assertThat(Asked.codes(feed(random(FEED_MAX + 1), null))).containsExactly("413 body-too-large");
        assertThat(feed(gzip(noisy(FEED_MAX)), "gzip").getContentAsString()).isEqualTo("" + FEED_MAX);
        assertThat(Asked.codes(feed(gzip(noisy(FEED_MAX + 1)), "gzip"))).containsExactly("413 body-too-large");
        assertThat(Asked.codes(feed(gzip(new byte[FEED_MAX]), "gzip"))).containsExactly("413 body-inflates");
    }

    @Test
    void damagedGzipIsABadRequest() throws IOException {
        var good = gzip(noisy(10_000));
        var flipped = good.clone();
        flipped[good.length / 2] ^= 0x55;

        assertThat(Asked.codes(packed("gzip", Arrays.copyOf(good, good.length / 2))))
                .containsExactly("400 encoding-broken");
        assertThat(Asked.codes(packed("gzip", flipped))).first().isIn("400 encoding-broken", "400 body-unreadable");
        assertThat(Asked.codes(packed("gzip", "{}".getBytes()))).containsExactly("400 encoding-broken");
    }

    @Test
    void otherEncodingIsNotSupported() {
        assertThat(Asked.codes(packed("br", padded(100)))).containsExactly("415 encoding-unsupported");
    }

    private MockHttpServletResponse zipped(byte[] json) throws IOException {
        return packed("gzip", gzip(json));
    }

    private MockHttpServletResponse packed(String encoding, byte[] body) {
        return toy.send(post(Asked.THINGS)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Encoding", encoding)
                .content(body));
    }

    private MockHttpServletResponse feed(byte[] body, @org.jspecify.annotations.Nullable String encoding) {
        var request =
                post("/v1/things/x/feed").contentType(MediaType.APPLICATION_XML).content(body);
        return toy.send(encoding == null ? request : request.header("Content-Encoding", encoding));
    }

    private static byte[] padded(int length) {
        return ("{\"name\":\"a\"" + " ".repeat(length - 12) + "}").getBytes();
    }

    /** JSON that gzip cannot make a hundredth of. */
    private static byte[] noisy(int length) {
        var random = new Random(7);
        var spaces = new StringBuilder(length).append("{\"name\":\"a\"");
        while (spaces.length() < length - 1) {
            spaces.append(" \t\n".charAt(random.nextInt(3)));
        }
        return spaces.append('}').toString().getBytes();
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        }
        return bytes.toByteArray();
    }
}
