package orderdesk.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.inbox.port.Arrived;
import orderdesk.platform.testing.Arrivals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenerTests {

    final Arrivals notes = Arrivals.on("notes", "note", new ShopId("tribuna"));
    final Opener<Note> opener = new Opener<>(Note.class);
    final Arrived honest = notes.event("a", 7, new Note.Written("hello"));

    @Test
    void honestRecordIsOpenedWithEverythingItsHeadersSay() {
        assertThat(opener.open(honest))
                .contains(new Received<>(
                        new Note.Written("hello"),
                        "note:a:7",
                        "note",
                        "a",
                        7,
                        new ShopId("tribuna"),
                        new Cause("test", "request-a", null),
                        Instant.parse("2026-03-02T09:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ce_id",
                "ce_type",
                "ce_source",
                "ce_subject",
                "ce_time",
                "shop",
                "sequence",
                "correlation",
                "actor"
            })
    void recordThatLacksAHeaderIsNotBelieved(String header) {
        refuses(Arrivals.forged(honest, header, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "ce_id, note:a:8",
        "ce_id, note:b:7",
        "ce_id, order:a:7",
        "ce_type, note.struck.v1",
        "ce_source, order",
        "ce_subject, b",
        "ce_time, yesterday",
        "sequence, 8",
        "sequence, 0",
        "sequence, -7",
        "sequence, seven",
    })
    void recordWhoseHeadersContradictEachOtherIsNotBelieved(String header, String value) {
        refuses(Arrivals.forged(honest, header, value));
    }

    @Test
    void recordUnderAnotherAggregatesKeyIsNotBelieved() {
        refuses(new Arrived("notes", 0, 0, honest.appended(), "b", honest.value(), honest.headers()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "7", "{", "{\"type\":7}", "{}", "{\"type\":\"note.struck.v1\"}", "<xml/>"})
    void payloadThatIsNotTheEventIsNotBelieved(String json) {
        refuses(notes.json("a", 7, "note.written.v1", json));
    }

    @Test
    void componentOfAnotherKindIsNotBelievedAndNotQuoted() {
        var wrong = notes.json("a", 7, "note.written.v1", "{\"type\":\"note.written.v1\",\"text\":{\"secret\":1}}");

        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> opener.open(wrong))
                .satisfies(why -> assertThat(why.getMessage()).doesNotContain("secret"));
    }

    @Test
    void recordWithoutPayloadIsNotBelieved() {
        refuses(new Arrived("notes", 0, 0, honest.appended(), "a", new byte[0], honest.headers()));
    }

    @Test
    void typeThatThisBuildDoesNotKnowIsNothing() {
        assertThat(opener.open(notes.json("a", 7, "note.sung.v1", "{\"type\":\"note.sung.v1\"}")))
                .isEmpty();
    }

    @Test
    void componentFromANewerSenderIsIgnored() {
        var newer = "{\"type\":\"note.written.v1\",\"text\":\"hello\",\"colour\":\"red\"}";

        assertThat(opener.open(notes.json("a", 7, "note.written.v1", newer))).isEqualTo(opener.open(honest));
    }

    @Test
    void familyWithoutAnEventForUnknownTypesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Opener<>(String.class));
    }

    private void refuses(Arrived record) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> opener.open(record));
    }
}
