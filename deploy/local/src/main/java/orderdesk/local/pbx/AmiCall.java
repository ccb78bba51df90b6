package orderdesk.local.pbx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call as Asterisk tells of it: channels that begin, ring and are taken up, bridges in which they hear each other,
 * music for who waits. The customer's channel, the operator's, and that of a colleague who is asked.
 *
 * <p><b>Assumption.</b> One thread at a time.
 */
final class AmiCall {

    /** Numbers of channels count through the whole exchange, as {@code PJSIP/101-0000002a}. */
    private static final AtomicLong CHANNELS = new AtomicLong(0x30);

    private final Consumer<AmiPacket> tells;
    private final String id;
    private final String talk = UUID.randomUUID().toString();
    private final String question = UUID.randomUUID().toString();
    /** Those that are not hung up, with their ids. */
    private final Map<String, String> channels = new LinkedHashMap<>();

    private final String customer;
    private @Nullable String operator;
    private @Nullable String colleague;
    private boolean asking;
    private boolean colleagueIsUp;

    AmiCall(Consumer<AmiPacket> tells) {
        this.tells = tells;
        this.id = uniqueId();
        this.customer = channel("trunk");
    }

    private static String uniqueId() {
        return System.currentTimeMillis() / 1_000 + "." + CHANNELS.get();
    }

    private static String channel(String peer) {
        return "PJSIP/%s-%08x".formatted(peer, CHANNELS.incrementAndGet());
    }

    /** The {@code Linkedid}. */
    String id() {
        return id;
    }

    boolean isOver() {
        return channels.isEmpty();
    }

    boolean has(String channel) {
        return channels.containsKey(channel);
    }

    boolean isOperators(String channel) {
        return has(channel) && channel.equals(operator);
    }

    void comesIn(@Nullable String from, String line) {
        begins(customer, "from-trunk", line, from == null ? "anonymous" : from, "");
        state(customer, "6", "Up");
    }

    void dials(String extension) {
        operator = channel(extension);
        begins(operator, "from-internal", "", "", "");
        dialled(customer, operator, extension);
        state(operator, "5", "Ringing");
    }

    /** A manager's command made it: the operator's telephone first. */
    void originates(String extension, String account) {
        operator = channel(extension);
        begins(operator, "from-internal", "", "", account);
        dialled("", operator, extension);
        state(operator, "5", "Ringing");
    }

    void operatorTakesUp() {
        state(operator(), "6", "Up");
    }

    void dialsCustomer(String number) {
        begins(customer, "from-trunk-out", "", "", "");
        dialled(operator(), customer, number + "@trunk");
    }

    void customerTakesUp() {
        state(customer, "6", "Up");
    }

    void meet() {
        enters(talk, customer);
        enters(talk, operator());
    }

    /** Both go where the dialplan plays music to the one and nothing to the other. */
    void holds() {
        leaves(talk, customer);
        leaves(talk, operator());
        music("MusicOnHoldStart");
    }

    void comesBack() {
        music("MusicOnHoldStop");
        meet();
    }

    void asks(String extension) {
        asking = true;
        leaves(talk, operator());
        music("MusicOnHoldStart");
        var local = "Local/%s@from-internal-%08x".formatted(extension, CHANNELS.incrementAndGet());
        enters(question, operator());
        colleague = channel(extension);
        begins(colleague, "from-internal", "", "", "");
        dialled(local + ";2", colleague, extension);
        state(colleague, "5", "Ringing");
    }

    boolean isAsking() {
        return asking;
    }

    void colleagueTakesUp() {
        var other = colleague;
        if (other != null && has(other)) {
            colleagueIsUp = true;
            state(other, "6", "Up");
            if (asking) {
                enters(question, other);
            } else {
                goesOn(other);
            }
        }
    }

    /** The colleague asked was no help. */
    void stopsAsking() {
        asking = false;
        var other = colleague;
        colleague = null;
        colleagueIsUp = false;
        if (other != null && has(other)) {
            hangsUp(other, "16");
        }
        leaves(question, operator());
        music("MusicOnHoldStop");
        enters(talk, operator());
    }

    /** Who asked hangs up: the colleague goes on with the customer, now or when he takes up. */
    void handsOver() {
        asking = false;
        var other = colleague;
        say("AttendedTransfer", operator(), "Result", "Success", "TransfereeChannel", customer, "DestType", "Bridge");
        leaves(question, operator());
        hangsUp(operator(), "16");
        if (other != null && colleagueIsUp) {
            leaves(question, other);
            music("MusicOnHoldStop");
            goesOn(other);
        }
    }

    /** The colleague's telephone rings, and he goes on without having been asked. */
    void passesOn(String extension) {
        say("BlindTransfer", operator(), "Result", "Success", "TransfereeChannel", customer, "Extension", extension);
        leaves(talk, operator());
        leaves(talk, customer);
        hangsUp(operator(), "16");
        colleague = channel(extension);
        begins(colleague, "from-internal", "", "", "");
        dialled(customer, colleague, extension);
        state(colleague, "5", "Ringing");
    }

    private void goesOn(String other) {
        operator = other;
        colleague = null;
        colleagueIsUp = false;
        meet();
    }

    /** @param customers cause of the hangup by Q.850 on the customer's channel */
    void ends(String customers) {
        var others = channels.keySet().stream()
                .filter(each -> !each.equals(customer))
                .toList();
        if (has(customer)) {
            hangsUp(customer, customers);
        }
        others.forEach(each -> hangsUp(each, "16"));
    }

    private String operator() {
        return operator == null ? "" : operator;
    }

    private void begins(String channel, String context, String exten, String from, String account) {
        channels.put(channel, channels.isEmpty() ? id : uniqueId());
        var number = from.isEmpty() ? "<unknown>" : from;
        say("Newchannel", channel, "Context", context, "Exten", exten, "CallerIDNum", number, "AccountCode", account);
    }

    private void dialled(String by, String channel, String dialString) {
        tells.accept(AmiPacket.of(
                "Event",
                "DialBegin",
                "Channel",
                by,
                "Linkedid",
                by.isEmpty() ? "" : id,
                "DestChannel",
                channel,
                "DestLinkedid",
                id,
                "DialString",
                dialString));
    }

    private void state(String channel, String state, String text) {
        say("Newstate", channel, "ChannelState", state, "ChannelStateDesc", text);
    }

    private void enters(String bridge, String channel) {
        say("BridgeEnter", channel, "BridgeUniqueid", bridge);
    }

    private void leaves(String bridge, String channel) {
        say("BridgeLeave", channel, "BridgeUniqueid", bridge);
    }

    private void music(String event) {
        say(event, customer, "Class", "default");
    }

    private void hangsUp(String channel, String cause) {
        say("Hangup", channel, "Cause", cause);
        channels.remove(channel);
    }

    private void say(String event, String channel, String... more) {
        var packet = AmiPacket.of(more);
        var all = AmiPacket.of(
                "Event", event, "Channel", channel, "Uniqueid", channels.getOrDefault(channel, id), "Linkedid", id);
        all.fields().putAll(packet.fields());
        tells.accept(all);
    }
}
