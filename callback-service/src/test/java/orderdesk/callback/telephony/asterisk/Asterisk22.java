package orderdesk.callback.telephony.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Origin;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.platform.testing.FixedShops;

/**
 * What an Asterisk 22 with the dialplan of {@code deploy/asterisk} told of one call, event for event. Nothing in the
 * transcripts was changed by hand; each packet says when it was sent.
 */
record Asterisk22(List<AmiMessage> events) {

    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    static Asterisk22 recorded(String name) throws IOException {
        try (var file = Objects.requireNonNull(
                        Asterisk22.class.getResourceAsStream("/asterisk/22/%s.txt".formatted(name)));
                var from = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            assertThat(from.readLine()).startsWith("; Asterisk 22.10.1, ");
            var events = new ArrayList<AmiMessage>();
            for (var next = AmiMessage.read(from); next.isPresent(); next = AmiMessage.read(from)) {
                next.filter(each -> !each.event().isEmpty()).ifPresent(events::add);
            }
            return new Asterisk22(List.copyOf(events));
        }
    }

    /** The same as far as that, the event itself included. */
    Asterisk22 until(String event, Predicate<AmiMessage> which) {
        for (var at = 0; at < events.size(); at++) {
            if (events.get(at).event().equals(event) && which.test(events.get(at))) {
                return new Asterisk22(events.subList(0, at + 1));
            }
        }
        throw new AssertionError("No such event: " + event);
    }

    List<Notice> notices() {
        var calls = new AsteriskNotices(Manager.settings(5038, Manager.SECRET, null));
        var recordings = new AsteriskRecorded();
        var told = new ArrayList<Notice>();
        for (var event : events) {
            var at = event.at().orElseThrow();
            calls.of(event, at).ifPresent(told::add);
            recordings.of(event, at).ifPresent(told::add);
        }
        return told;
    }

    /** As the desk has it now. */
    Heard heard() {
        return heard(notices());
    }

    /** As the desk has it when nothing more came. */
    Heard over() {
        var all = heard();
        var end = all.call.onTime(LATER);
        all.events.addAll(end.events());
        return new Heard(end.next(), all.events);
    }

    static Heard heard(List<Notice> told) {
        var call = Optional.<Call>empty();
        var events = new ArrayList<CallEvent>();
        for (var notice : told) {
            var next = Call.hear(
                    call,
                    FixedShops.TRIBUNA,
                    notice,
                    Origin.UNKNOWN,
                    notice.news().at());
            call = Optional.of(next.next());
            events.addAll(next.events());
        }
        return new Heard(call.orElseThrow(), events);
    }

    record Heard(Call call, List<CallEvent> events) {

        <E extends CallEvent> List<E> events(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }
}
