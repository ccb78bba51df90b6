package orderdesk.callback.telephony.asterisk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.callback.telephony.Checked;
import orderdesk.callback.telephony.DialDesk;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.domain.Direction;
import orderdesk.callback.telephony.domain.Notice;
import orderdesk.callback.telephony.domain.Notice.LegNews;
import orderdesk.callback.telephony.domain.Notice.Party;
import orderdesk.callback.telephony.domain.Phase;
import orderdesk.callback.telephony.domain.Rung;
import orderdesk.contracts.callback.CallResult;
import org.jspecify.annotations.Nullable;

/**
 * Its events in the desk's words. A channel is a leg, {@code Linkedid} the call. What a channel is, is learned when it
 * begins to ring; of one that was there before this service, nothing is told, and its call ends by itself.
 *
 * <p>{@code OriginateResponse} says that the operator took up, and {@code Cdr} calls a busy customer answered: neither
 * is looked at. The customer's own channel says by its hangup cause (Q.850) what became of him.
 *
 * <p><b>Assumption.</b> One thread, the reader of one connection, asks.
 */
final class AsteriskNotices {

    static final String PROVIDER = "asterisk";

    /** Channels that are remembered at once; the oldest is forgotten. */
    static final int CHANNELS_MAX = 5_000;

    private static final int UP = 6;
    private static final Pattern NUMBER = Pattern.compile("([^@/]+)(?:@.*|/.*)?");

    private final AsteriskSettings settings;
    private final Pattern telephone;
    private final Map<String, Channel> channels = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Channel> eldest) {
            return size() > CHANNELS_MAX;
        }
    };
    /** Our command by the channel that was made for it, until that one is dialled. */
    private final Map<String, String> commands = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > CHANNELS_MAX;
        }
    };

    AsteriskNotices(AsteriskSettings settings) {
        this.settings = settings;
        this.telephone = Pattern.compile(Pattern.quote(settings.technology()) + "/([0-9]{1,10})-[0-9a-f;]+");
    }

    private record Channel(
            Direction direction,
            Rung rung,
            Party party,
            @Nullable String line,
            @Nullable String command) {}

    /** @return nothing for events that say nothing of a call's course */
    Optional<Notice> of(AmiMessage event, Instant now) {
        return switch (event.event()) {
            case "Newchannel" -> begins(event, now);
            case "DialBegin" -> rings(event, now);
            case "Newstate" ->
                event.get("ChannelState").equals(String.valueOf(UP))
                        ? told(event, 2, now, Phase.ANSWERED, null)
                        : Optional.empty();
            case "Hangup" -> {
                var ended = told(event, 9, now, Phase.ENDED, cause(event.get("Cause")));
                channels.remove(event.get("Channel"));
                yield ended;
            }
            default -> Optional.empty();
        };
    }

    /** A customer's channel begins in the context for calls from outside; one of ours bears its command. */
    private Optional<Notice> begins(AmiMessage event, Instant now) {
        var account = event.get("AccountCode");
        if (DialDesk.isCommand(account)) {
            commands.put(event.get("Channel"), account);
        }
        if (!event.get("Context").equals(settings.incoming())) {
            return Optional.empty();
        }
        var party = Party.of(null, Numbers.phone(event.get("CallerIDNum")).orElse(null));
        var line = Numbers.line(event.get("Exten")).orElse(null);
        return known(event, "", new Channel(Direction.INCOMING, Rung.MACHINE, party, line, null), now);
    }

    private Optional<Notice> rings(AmiMessage event, Instant now) {
        var caller = channels.get(event.get("Channel"));
        var extension = extension(event.get("DestChannel"));
        if (extension.isPresent()) {
            return known(event, "Dest", operator(event, caller, extension.get()), now);
        }
        var number = NUMBER.matcher(event.get("DialString"));
        var phone = number.matches() ? Numbers.phone(number.group(1)).orElse(null) : null;
        var party = Party.of(extension(event.get("Channel")).orElse(null), phone);
        var command = caller == null ? null : caller.command;
        return known(event, "Dest", new Channel(Direction.OUTGOING, Rung.CUSTOMER, party, null, command), now);
    }

    private Channel operator(AmiMessage event, @Nullable Channel caller, String extension) {
        var command = commands.remove(event.get("DestChannel"));
        if (command != null) {
            return new Channel(Direction.OUTGOING, Rung.OPERATOR, Party.of(extension, null), null, command);
        }
        if (caller != null && caller.direction == Direction.INCOMING && caller.rung == Rung.MACHINE) {
            var party = Party.of(extension, caller.party.customer());
            return new Channel(Direction.INCOMING, Rung.OPERATOR, party, caller.line, null);
        }
        return new Channel(Direction.INTERNAL, Rung.OPERATOR, Party.of(extension, null), null, null);
    }

    private Optional<Notice> known(AmiMessage event, String prefix, Channel channel, Instant now) {
        var name = event.get(prefix + "Channel");
        channels.put(name, channel);
        return Optional.of(notice(event.get(prefix + "Linkedid"), name, channel, 1, now, Phase.RINGING, null));
    }

    private Optional<Notice> told(AmiMessage event, int seq, Instant now, Phase phase, @Nullable CallResult cause) {
        var name = event.get("Channel");
        return Optional.ofNullable(channels.get(name))
                .map(channel -> notice(event.get("Linkedid"), name, channel, seq, now, phase, cause));
    }

    private static Notice notice(
            String entry, String leg, Channel channel, int seq, Instant now, Phase phase, @Nullable CallResult cause) {
        var news = new LegNews(
                Checked.id("Channel", leg),
                seq,
                now,
                phase,
                channel.direction,
                channel.rung,
                channel.party,
                channel.command,
                cause);
        return new Notice(PROVIDER, Checked.id("Linkedid", entry), channel.line, news);
    }

    private Optional<String> extension(String channel) {
        var matcher = telephone.matcher(channel);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Of ITU-T Q.850. */
    private static CallResult cause(String code) {
        return switch (code) {
            case "17" -> CallResult.BUSY;
            case "21" -> CallResult.REJECTED;
            case "1", "2", "3", "20", "22", "27", "28" -> CallResult.UNREACHABLE;
            case "34", "38", "41", "42", "44", "58", "127" -> CallResult.FAILED;
            default -> CallResult.NO_ANSWER; // 16 is the usual end, 18 and 19 are no answer
        };
    }
}
