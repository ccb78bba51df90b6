package orderdesk.callback.telephony.zadarma;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import orderdesk.callback.telephony.Checked;
import orderdesk.callback.telephony.Form;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Notice.Recorded;
import orderdesk.callback.telephony.domain.Notice.Summary;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.Rung;
import orderdesk.contracts.callback.CallResult;
import org.jspecify.annotations.Nullable;

/**
 * Its notices in the desk's words. They have no number and no time but the call's beginning, so each kind has a number
 * of its own here, and what happens later happens when it is heard of.
 */
final class ZadarmaNotices {

    static final String PROVIDER = "zadarma";

    private static final String LINE = "line";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final Form form;
    private final Instant now;
    private final ZoneId zone;

    ZadarmaNotices(Form form, Instant now, ZoneId zone) {
        this.form = form;
        this.now = now;
        this.zone = zone;
    }

    Notice of(ZadarmaEvent event) {
        return switch (event) {
            case NOTIFY_START ->
                notice(
                        "called_did",
                        leg(LINE, 1, began(), Phase.RINGING, Direction.INCOMING, Rung.MACHINE, "caller_id"));
            case NOTIFY_INTERNAL ->
                notice(
                        "called_did",
                        leg(own(), 1, began(), Phase.RINGING, Direction.INCOMING, Rung.OPERATOR, "caller_id"));
            case NOTIFY_ANSWER ->
                notice(null, leg(own(), 2, now, Phase.ANSWERED, Direction.INCOMING, Rung.OPERATOR, "caller_id"));
            case NOTIFY_END -> notice("called_did", summary(Direction.INCOMING, "caller_id"));
            case NOTIFY_OUT_START ->
                notice(null, leg(LINE, 1, began(), Phase.RINGING, Direction.OUTGOING, Rung.CUSTOMER, "destination"));
            case NOTIFY_OUT_END -> notice("caller_id", summary(Direction.OUTGOING, "destination"));
            case NOTIFY_RECORD ->
                notice(null, new Recorded(Checked.id("call_id_with_rec", text("call_id_with_rec")), now, true));
        };
    }

    /** In the account's zone. */
    Instant began() {
        try {
            return LocalDateTime.parse(field("call_start"), TIME).atZone(zone).toInstant();
        } catch (DateTimeException _) {
            throw Checked.refused("call_start");
        }
    }

    private LegNews leg(
            String leg, long seq, Instant at, Phase phase, Direction direction, Rung rung, String customer) {
        return new LegNews(leg, seq, at, phase, direction, rung, party(customer), null, null);
    }

    private Summary summary(Direction direction, String customer) {
        var duration = field("duration");
        if (!SECONDS.matcher(duration).matches()) {
            throw Checked.refused("duration");
        }
        var talked = field("disposition").equals("answered");
        var ended = now.isBefore(began()) ? began() : now;
        var answered = ended.minusSeconds(Long.parseLong(duration));
        return new Summary(
                direction,
                party(customer),
                began(),
                talked ? (answered.isBefore(began()) ? began() : answered) : null,
                ended,
                cause(field("disposition")));
    }

    private static CallResult cause(String disposition) {
        return switch (disposition) {
            case "answered", "cancel", "no answer" -> CallResult.NO_ANSWER;
            case "busy", "line limit" -> CallResult.BUSY;
            case "unallocated number" -> CallResult.UNREACHABLE;
            default -> CallResult.FAILED;
        };
    }

    private Party party(String customer) {
        return Party.of(text("internal"), Numbers.phone(text(customer)).orElse(null));
    }

    /** The leg of one extension. */
    private String own() {
        var internal = text("internal");
        return internal == null ? "operator" : Checked.id("internal", internal);
    }

    private Notice notice(@Nullable String line, Notice.News news) {
        var ours = line == null ? null : Numbers.line(text(line)).orElse(null);
        return new Notice(PROVIDER, Checked.id("pbx_call_id", text("pbx_call_id")), ours, news);
    }

    private String field(String name) {
        return form.field(name).orElse("");
    }

    private @Nullable String text(String name) {
        return form.field(name)
                .filter(value -> !value.isBlank())
                .map(Checked::text)
                .orElse(null);
    }
}
