package orderdesk.callback.presence.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.callback.presence.domain.Activity;
import orderdesk.callback.presence.domain.Attendance;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.AggregateKind;

/** How attendances are kept: one per operator and shop. */
public final class AttendanceKind implements AggregateKind<Attendance, CallEvent> {

    @Override
    public String service() {
        return "callback";
    }

    @Override
    public String collection() {
        return "attendances";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.CALLS);
    }

    @Override
    public Class<Attendance> state() {
        return Attendance.class;
    }

    @Override
    public Class<CallEvent> events() {
        return CallEvent.class;
    }

    @Override
    public Optional<Instant> deadline(Attendance attendance) {
        return attendance.deadline();
    }

    @Override
    public Decision<Attendance, CallEvent> onTime(Attendance attendance, Instant now) {
        return attendance.onTime(now);
    }

    /** Who is off is never looked for. */
    @Override
    public Map<String, Object> keys(Attendance attendance) {
        return attendance.activity() == Activity.OFF
                ? Map.of()
                : Map.of("present", true, "operator", attendance.operator().value());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("present", "operator"));
    }
}
