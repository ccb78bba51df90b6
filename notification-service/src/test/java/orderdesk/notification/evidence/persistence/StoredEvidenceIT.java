package orderdesk.notification.evidence.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.UUID;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.platform.testing.FixedShops;
import orderdesk.platform.testing.RealServers;
import org.apache.commons.io.input.BrokenInputStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence in a real GridFS. */
class StoredEvidenceIT {

    static final AfterSaleId CASE = new AfterSaleId(new UUID(9, 1));
    static final byte[] SHOT = new byte[1 << 20];

    final MongoClient client = MongoClients.create(RealServers.mongo().uri());
    final MongoDatabase database = client.getDatabase("evidence-it");
    final StoredEvidence evidence = new StoredEvidence(database);

    @BeforeEach
    void nothingIsThere() {
        database.drop();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whatIsWrittenIsReadUntilItIsDeleted() throws IOException {
        var stored = write();

        assertThat(evidence.read(stored).readAllBytes()).isEqualTo(SHOT);
        evidence.delete(stored);

        assertThatIllegalStateException().isThrownBy(() -> evidence.read(stored));
        assertThat(pieces()).isZero();
        evidence.delete(stored);
    }

    @Test
    void streamThatBreaksOffLeavesNoPieces() {
        var broken =
                new SequenceInputStream(new ByteArrayInputStream(SHOT), new BrokenInputStream(new IOException("gone")));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> evidence.write(FixedShops.TRIBUNA, CASE, broken))
                .withMessage("gone");

        assertThat(pieces()).isZero();
    }

    /** As after a kill in the middle of an upload, and after one between the bytes and the event. */
    @Test
    void sweepTakesWhatNobodyNamesAndPiecesOfNoFile() throws IOException {
        var named = write();
        var unnamed = write();
        var early = new ObjectId(Date.from(Instant.now().minusSeconds(7_200)));
        for (var number = 0; number < 3; number++) {
            database.getCollection("evidence.chunks")
                    .insertOne(new Document("files_id", early)
                            .append("n", number)
                            .append("data", new Binary(new byte[9])));
        }
        var asked = new HashSet<String>();
        var from = Instant.now().minusSeconds(86_400);

        var swept = evidence.sweep(from, Instant.now().plusSeconds(2), written -> {
            asked.add(written.shop() + " " + written.id());
            return written.stored().equals(named);
        });

        assertThat(swept).isEqualTo(2);
        assertThat(asked).containsExactly("tribuna " + CASE);
        assertThat(evidence.read(named).readAllBytes()).isEqualTo(SHOT);
        assertThatIllegalStateException().isThrownBy(() -> evidence.read(unnamed));
        assertThat(evidence.sweep(from, Instant.now().plusSeconds(2), written -> true))
                .isZero();
    }

    @Test
    void sweepLeavesAloneWhatMayStillBeOnItsWay() throws IOException {
        var stored = write();

        assertThat(evidence.sweep(Instant.EPOCH, Instant.now().minusSeconds(60), written -> false))
                .isZero();

        assertThat(evidence.read(stored).readAllBytes()).isEqualTo(SHOT);
    }

    private String write() throws IOException {
        return evidence.write(FixedShops.TRIBUNA, CASE, new ByteArrayInputStream(SHOT));
    }

    private long pieces() {
        return database.getCollection("evidence.chunks").countDocuments();
    }
}
