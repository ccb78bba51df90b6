package orderdesk.callback.telephony.mango;

import java.time.Instant;
import java.util.Optional;
import orderdesk.callback.telephony.Checked;
import orderdesk.callback.telephony.DialDesk;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.PlaceWanted;
import orderdesk.callback.telephony.domain.Notice.Recorded;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.Rung;
import orderdesk.callback.telephony.mango.MangoJson.CallNews;
import orderdesk.callback.telephony.mango.MangoJson.End;
import orderdesk.callback.telephony.mango.MangoJson.KeyNews;
import orderdesk.callback.telephony.mango.MangoJson.RecordingNews;
import orderdesk.callback.telephony.mango.MangoJson.SummaryNews;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Its notices in the desk's words.
 *
 * <p>A call that a command made has two legs: the first rings the operator, and its {@code from} is the customer; the
 * second, taken from the first, rings the customer. Only the second says whether he was reached.
 */
final class MangoNotices {

    static final String PROVIDER = "mango";

    private static final int DONE = 1000;

    private MangoNotices() {}

    static Notice of(CallNews said) {
        var from = orNobody(said.from());
        var to = orNobody(said.to());
        var command = Optional.ofNullable(said.commandId()).filter(DialDesk::isCommand);
        var ends = command.isPresent() || text(said.callbackInitiator()) != null
                ? callback(from, to)
                : called(from, to, said.location());
        var phase = phase(said.callState());
        var news = new LegNews(
                Checked.id("call_id", said.callId()),
                Checked.counter("seq", said.seq()),
                Instant.ofEpochSecond(said.timestamp()),
                phase,
                ends.direction,
                ends.rung,
                ends.party,
                command.orElse(null),
                phase == Phase.ENDED ? MangoCauses.of(said.disconnectReason()) : null);
        return notice(said.entryId(), to.lineNumber(), news);
    }

    static Notice of(SummaryNews said) {
        var from = orNobody(said.from());
        var to = orNobody(said.to());
        var direction = direction(said.callDirection());
        var party = direction == Direction.INCOMING
                ? Party.of(text(to.extension()), phone(from))
                : Party.of(text(from.extension()), direction == Direction.OUTGOING ? phone(to) : null);
        var news = new Summary(
                direction,
                party,
                Instant.ofEpochSecond(said.createTime()),
                said.talkTime() == 0 ? null : Instant.ofEpochSecond(said.talkTime()),
                Instant.ofEpochSecond(said.endTime()),
                MangoCauses.of(said.disconnectReason()));
        return notice(said.entryId(), said.lineNumber(), news);
    }

    /** @return nothing unless the caller waits in a queue and pressed that key */
    static Optional<Notice> of(KeyNews said, String keepPlaceKey) {
        return "queue".equals(said.location()) && !keepPlaceKey.isEmpty() && keepPlaceKey.equals(said.dtmf())
                ? Optional.of(notice(said.entryId(), null, new PlaceWanted(Instant.ofEpochSecond(said.timestamp()))))
                : Optional.empty();
    }

    /** Nothing for a recording that was not kept, as one that is too short. */
    static Optional<Notice> of(RecordingNews said) {
        var complete = "Completed".equals(said.recordingState());
        if (complete && said.completionCode() != DONE) {
            return Optional.empty();
        }
        var id = Checked.id("recording_id", said.recordingId());
        return Optional.of(
                notice(said.entryId(), null, new Recorded(id, Instant.ofEpochSecond(said.timestamp()), complete)));
    }

    private static Notice notice(@Nullable String entry, @Nullable String line, Notice.News news) {
        return new Notice(
                PROVIDER, Checked.id("entry_id", entry), Numbers.line(line).orElse(null), news);
    }

    private record Ends(Direction direction, Rung rung, Party party) {}

    private static Ends callback(End from, End to) {
        return text(from.takenFromCallId()) == null
                ? new Ends(Direction.OUTGOING, Rung.OPERATOR, Party.of(text(to.extension()), phone(from)))
                : new Ends(Direction.OUTGOING, Rung.CUSTOMER, Party.of(text(from.extension()), phone(to)));
    }

    private static Ends called(End from, End to, @Nullable String location) {
        var caller = text(from.extension());
        var callee = text(to.extension());
        if (caller == null) {
            var machine = "ivr".equals(location) || "queue".equals(location);
            return new Ends(Direction.INCOMING, machine ? Rung.MACHINE : Rung.OPERATOR, Party.of(callee, phone(from)));
        }
        return callee == null
                ? new Ends(Direction.OUTGOING, Rung.CUSTOMER, Party.of(caller, phone(to)))
                : new Ends(Direction.INTERNAL, Rung.OPERATOR, Party.of(callee, null));
    }

    private static Phase phase(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "Appeared" -> Phase.RINGING;
            case "Connected" -> Phase.ANSWERED;
            case "OnHold" -> Phase.HELD;
            case "Disconnected" -> Phase.ENDED;
            default -> throw Checked.refused("call_state");
        };
    }

    private static Direction direction(int code) {
        return switch (code) {
            case 0 -> Direction.INTERNAL;
            case 1 -> Direction.INCOMING;
            case 2 -> Direction.OUTGOING;
            default -> throw Checked.refused("call_direction");
        };
    }

    private static End orNobody(@Nullable End end) {
        return end == null ? End.NOBODY : end;
    }

    private static @Nullable Phone phone(End end) {
        return Numbers.phone(end.number()).orElse(null);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : Checked.text(value);
    }
}
