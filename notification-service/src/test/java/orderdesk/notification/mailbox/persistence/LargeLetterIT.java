package orderdesk.notification.mailbox.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;
import orderdesk.notification.evidence.Shots;
import orderdesk.notification.mailbox.domain.MailLimits;
import orderdesk.notification.mailbox.reading.LetterReader;
import orderdesk.notification.mailbox.reading.ReadLetter;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import org.apache.commons.io.input.BrokenInputStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A film by mail, from the stream of the mail server to that of whoever looks at it, in a real GridFS. */
class LargeLetterIT {

    static final UUID ID = new UUID(4, 2);
    static final int FILM = 30 << 20;

    final MongoClient client = MongoClients.create(RealServers.mongo().uri());
    final MongoDatabase database = client.getDatabase("letters-it");
    final StoredRaws raws = new StoredRaws(database, Clock.systemUTC());
    final StoredAttachments attachments = new StoredAttachments(database, Clock.systemUTC());

    @BeforeEach
    void nothingIsThere() {
        database.drop();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void filmOfThirtyMegabytesIsReadWhereItLiesAndKept() throws IOException {
        var film = film();
        try (var raw = raws.keep(letter(film), MailLimits.LETTER_BYTES_MAX).orElseThrow()) {
            var part = read(raw.shared()).attachments().getFirst();
            assertThat(part.proof()).isTrue();
            assertThat(part.bytes()).isEqualTo(film.length);
            attachments.keep(FixedShops.TRIBUNA, ID, part.content());
            attachments.keep(FixedShops.TRIBUNA, ID, part.content());
        }

        try (var kept = attachments.find(FixedShops.TRIBUNA, ID).orElseThrow().open()) {
            assertThat(kept).hasBinaryContent(film);
        }
        assertThat(attachments.find(FixedShops.CHASY, ID)).isEmpty();
        assertThat(count("attachments.grid.files")).isOne();
        assertThat(count("letters.raw.files") + count("letters.raw.chunks")).isZero();
    }

    @Test
    void letterSaysTheSameInMemoryAndInPieces() throws IOException {
        var film = film();
        var inMemory = read(letter(film));
        try (var raw = raws.keep(letter(film), MailLimits.LETTER_BYTES_MAX).orElseThrow()) {
            var inPieces = read(raw.shared());

            assertThat(inPieces.head()).isEqualTo(inMemory.head());
            assertThat(inPieces.text()).isEqualTo(inMemory.text()).contains("Вот брак");
            assertThat(inPieces.left()).isEqualTo(inMemory.left()).isEmpty();
            assertThat(inPieces.attachments().getFirst().type())
                    .isEqualTo(inMemory.attachments().getFirst().type())
                    .startsWith("video/");
        }
    }

    @Test
    void contentThatBreaksOffIsNotKeptAndComesAgain() throws IOException {
        var some = new byte[1 << 20];
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> attachments.keep(
                        FixedShops.TRIBUNA,
                        ID,
                        () -> new SequenceInputStream(
                                new ByteArrayInputStream(some), new BrokenInputStream(() -> new IOException("gone")))));

        assertThat(attachments.find(FixedShops.TRIBUNA, ID)).isEmpty();
        assertThat(count("attachments.grid.chunks")).isZero();
        attachments.keep(FixedShops.TRIBUNA, ID, () -> new ByteArrayInputStream(some));
        assertThat(attachments.find(FixedShops.TRIBUNA, ID)).isPresent();
    }

    /** As after a kill in the middle of a letter, and in the middle of its attachment. */
    @Test
    void sweepsTakeWhatAKillLeft() throws IOException {
        assertThat(raws.keep(letter(film()), MailLimits.LETTER_BYTES_MAX)).isPresent();
        attachments.keep(FixedShops.TRIBUNA, ID, () -> new ByteArrayInputStream(new byte[1 << 20]));
        database.getCollection("attachments.grid.files").deleteMany(new Document());
        var later = Clock.fixed(Instant.now().plus(Duration.ofHours(3)), ZoneOffset.UTC);

        raws.sweep();
        assertThat(attachments.sweep()).isZero();
        assertThat(count("letters.raw.files")).isOne();
        new StoredRaws(database, later).sweep();
        assertThat(new StoredAttachments(database, later).sweep()).isOne();

        assertThat(count("letters.raw.files") + count("letters.raw.chunks")).isZero();
        assertThat(count("attachments.grid.chunks")).isZero();
    }

    @Test
    void whatWasKeptInDocumentsIsReadStill() throws IOException {
        database.getCollection("attachments")
                .insertOne(new Document("_id", ID.toString())
                        .append("shop", "tribuna")
                        .append("content", new Binary(new byte[] {1, 2, 3})));

        try (var kept = attachments.find(FixedShops.TRIBUNA, ID).orElseThrow().open()) {
            assertThat(kept).hasBinaryContent(new byte[] {1, 2, 3});
        }
        assertThat(attachments.find(FixedShops.CHASY, ID)).isEmpty();
    }

    private static ReadLetter read(InputStream letter) {
        return LetterReader.read(letter, "RU");
    }

    private static byte[] film() {
        var head = Shots.boxed("isom");
        var film = Arrays.copyOf(head, FILM);
        var noise = new byte[FILM - head.length];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, film, head.length, noise.length);
        return film;
    }

    private static InputStream letter(byte[] film) {
        var head = """
                From: irina@example.ru
                To: zakaz@tribuna.example
                Subject: film
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=cut

                --cut
                Content-Type: text/plain; charset=utf-8

                Вот брак
                --cut
                Content-Type: video/mp4
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename=film.mp4

                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        var packed = Base64.getMimeEncoder().encode(film);
        var end = "\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII);
        return new SequenceInputStream(
                new ByteArrayInputStream(head),
                new SequenceInputStream(new ByteArrayInputStream(packed), new ByteArrayInputStream(end)));
    }

    private long count(String collection) {
        return database.getCollection(collection).countDocuments();
    }
}
