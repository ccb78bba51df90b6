package orderdesk.notification.evidence;

import static orderdesk.notification.Story.PLACED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import orderdesk.contracts.notification.NotificationEvent.EvidenceUploaded;
import orderdesk.contracts.order.AfterSaleEvent.Step;
import orderdesk.notification.AfterSales;
import orderdesk.notification.PostOffice;
import orderdesk.notification.Story;
import orderdesk.notification.evidence.Uploads.Result;
import orderdesk.notification.evidence.domain.EvidenceLimits;
import orderdesk.notification.mailbox.reading.Letters;
import orderdesk.platform.testing.FixedShops;
import org.apache.commons.io.input.BrokenInputStream;
import org.apache.commons.io.input.NullInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures and films on their way into a case. */
class UploadsTests {

    static final int MIB = 1 << 20;

    final PostOffice office = new PostOffice(PLACED);
    final KeptEvidence files = new KeptEvidence(office.clock);
    final Uploads uploads = new Uploads(office.desk().evidence(), files);

    @BeforeEach
    void photoIsAskedFor() {
        office.hear(Story.placed());
        office.hear(AfterSales.opened());
        office.hear(AfterSales.step(Step.EVIDENCE_ASKED));
    }

    @Test
    void pictureIsAnnouncedUnderANameOfOurs() throws IOException {
        assertThat(take(Shots.jpeg(800, 600))).isEqualTo(Result.TAKEN);
        assertThat(take(Shots.boxed("mp42"))).isEqualTo(Result.TAKEN);

        assertThat(events())
                .extracting(it -> it.caseId() + " " + it.name() + " " + it.mediaType() + " " + it.bytes())
                .containsExactly(AfterSales.ID + " 1.jpg image/jpeg 64", AfterSales.ID + " 2.mp4 video/mp4 64");
    }

    @Test
    void sameContentTwiceIsOneFile() throws IOException {
        assertThat(take(Shots.png(8, 6))).isEqualTo(Result.TAKEN);
        assertThat(take(Shots.png(8, 6))).isEqualTo(Result.KNOWN);

        assertThat(events()).hasSize(1);
        assertThat(files.contents).hasSize(1);
    }

    @Test
    void whatIsDisguisedIsNotKept() throws IOException {
        assertThat(take(Letters.bomb(100_000))).isEqualTo(Result.NOT_SHOWN);
        assertThat(take(new byte[0])).isEqualTo(Result.EMPTY);
        assertThat(take(Shots.jpeg(60_000, 60_000))).isEqualTo(Result.TOO_MANY_PIXELS);

        assertThat(files.contents).isEmpty();
        assertThat(events()).isEmpty();
    }

    /** Both a picture and an archive: it is served as the picture that it begins as, and as nothing else. */
    @Test
    void polyglotIsThePictureThatItBeginsAs() throws IOException {
        var zip = Letters.bomb(1_000);
        var both = new SequenceInputStream(new ByteArrayInputStream(Shots.jpeg(8, 6)), new ByteArrayInputStream(zip));

        assertThat(uploads.take(FixedShops.TRIBUNA, AfterSales.ID, both)).isEqualTo(Result.TAKEN);

        assertThat(events()).extracting(EvidenceUploaded::mediaType).containsExactly("image/jpeg");
    }

    @Test
    void pictureOfTwentyMebibytesIsTakenAndNotAByteMore() throws IOException {
        var max = (int) EvidenceLimits.PICTURE_BYTES_MAX;

        assertThat(take(Shots.jpeg(8, 6, max + 1))).isEqualTo(Result.TOO_LARGE);
        assertThat(files.contents).isEmpty();
        assertThat(take(Shots.jpeg(8, 6, max))).isEqualTo(Result.TAKEN);
    }

    @Test
    void filmOfAHundredMebibytesIsTakenAndThreeFillACase() throws IOException {
        files.forgetful = true;
        var max = EvidenceLimits.FILM_BYTES_MAX;

        assertThat(film("mp41", max + 1)).isEqualTo(Result.TOO_LARGE);
        assertThat(film("mp41", max)).isEqualTo(Result.TAKEN);
        assertThat(film("mp42", max)).isEqualTo(Result.TAKEN);
        assertThat(film("qt  ", max - 64)).isEqualTo(Result.TAKEN);
        assertThat(take(Shots.jpeg(8, 6, 65))).isEqualTo(Result.FULL);
        assertThat(take(Shots.jpeg(8, 6, 64))).isEqualTo(Result.TAKEN);
        assertThat(take(Shots.png(8, 6))).isEqualTo(Result.FULL);
    }

    @Test
    void twentyFilesAndNotOneMore() throws IOException {
        for (var number = 1; number <= EvidenceLimits.FILES_MAX; number++) {
            assertThat(take(Shots.png(number, 1))).isEqualTo(Result.TAKEN);
        }

        assertThat(take(Shots.png(999, 1))).isEqualTo(Result.FULL);
        assertThat(events()).hasSize(EvidenceLimits.FILES_MAX);
    }

    @Test
    void uploadThatBreaksOffLeavesNothing() {
        var broken = new SequenceInputStream(
                new ByteArrayInputStream(Shots.jpeg(8, 6, MIB)), new BrokenInputStream(new IOException("gone")));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> uploads.take(FixedShops.TRIBUNA, AfterSales.ID, broken));

        assertThat(files.contents).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void nothingIsTakenBeforeItIsAskedForAfterTheTermAndAfterTheCase() throws IOException {
        var fresh = new PostOffice(PLACED);
        var unasked = new Uploads(fresh.desk().evidence(), files);
        assertThat(unasked.take(FixedShops.TRIBUNA, AfterSales.ID, stream(Shots.png(1, 1))))
                .isEqualTo(Result.FULL);

        office.clock.advance(Duration.ofHours(72).minusMillis(1));
        assertThat(take(Shots.png(1, 1))).isEqualTo(Result.TAKEN);
        office.clock.advance(Duration.ofMillis(1));
        assertThat(take(Shots.png(2, 1))).isEqualTo(Result.FULL);

        fresh.hear(Story.placed());
        fresh.hear(AfterSales.opened());
        fresh.hear(AfterSales.step(Step.EVIDENCE_ASKED));
        fresh.hear(AfterSales.resolved());
        assertThat(unasked.take(FixedShops.TRIBUNA, AfterSales.ID, stream(Shots.png(1, 1))))
                .isEqualTo(Result.FULL);
    }

    /** Killed before each step of the store in turn, between bytes and event among them; then it is sent again. */
    @Test
    void whoeverIsKilledBetweenBytesAndEventAnnouncesThemOnce() throws IOException {
        for (var step = 1; step <= 3; step++) {
            var killed = new UploadsTests();
            killed.photoIsAskedFor();
            killed.killedAt(step);

            assertThat(killed.take(Shots.png(5, 5))).isIn(Result.TAKEN, Result.KNOWN);

            assertThat(killed.events()).as("killed at %d", step).hasSize(1);
            killed.office.clock.advance(Duration.ofDays(5)); // and nobody looked meanwhile
            killed.uploads.sweep();
            assertThat(killed.files.contents).as("killed at %d", step).hasSize(1);
        }
    }

    private void killedAt(int step) {
        var steps = new int[1];
        office.store.watch(name -> {
            if (++steps[0] == step) {
                throw new Kill();
            }
        });
        assertThatExceptionOfType(Kill.class).isThrownBy(() -> take(Shots.png(5, 5)));
        office.store.watch(_ -> {});
    }

    private Result film(String brand, long bytes) throws IOException {
        var head = Shots.boxed(brand);
        var rest = new NullInputStream(bytes - head.length);
        return uploads.take(
                FixedShops.TRIBUNA, AfterSales.ID, new SequenceInputStream(new ByteArrayInputStream(head), rest));
    }

    private Result take(byte[] content) throws IOException {
        return uploads.take(FixedShops.TRIBUNA, AfterSales.ID, stream(content));
    }

    private static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    private java.util.List<EvidenceUploaded> events() {
        return office.store.events(EvidenceUploaded.class);
    }

    /** An error, because no service may catch it. */
    private static final class Kill extends Error {}
}
