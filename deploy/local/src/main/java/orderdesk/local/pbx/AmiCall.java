package orderdesk.local.pbx;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One call as Asterisk tells of it: channels that begin, ring and are taken up, bridges in which they hear each other,
 * music for who waits. The customer's channel, the operator's, and that of a colleague who is asked.
 *
 * <p><b>Assumption.</b> One thread at a time.
 */
final class AmiCall {

    private final AmiChannels channels;
    private final String talk = UUID.randomUUID().toString();
    private final String question = UUID.randomUUID().toString();
    private final String customer = AmiChannels.named("trunk");
    private @Nullable String operator;
    private @Nullable String colleague;
    private boolean asking;
    private boolean colleagueIsUp;

    AmiCall(Consumer<AmiPacket> tells) {
        this.channels = new AmiChannels(tells);
    }

    /** The {@code Linkedid}. */
    String id() {
        return channels.id();
    }

    boolean isOver() {
        return channels.isEmpty();
    }

    boolean has(String channel) {
        return channels.has(channel);
    }

    boolean isOperators(String channel) {
        return has(channel) && channel.equals(operator);
    }

    void comesIn(@Nullable String from, String line) {
        channels.begins(customer, "4", "from-trunk", line, from == null ? "anonymous" : from);
        channels.state(customer, "6", "Up");
        channels.records(customer);
    }

    void dials(String extension) {
        operator = AmiChannels.named(extension);
        channels.begins(operator, "0", "from-internal", "s", "");
        channels.dialled(customer, operator, extension);
        channels.state(operator, "5", "Ringing");
    }

    /** A manager's command made it: the operator's telephone first. */
    void originates(String extension, String account) {
        operator = AmiChannels.named(extension);
        channels.begins(operator, "0", "from-internal", "s", "");
        channels.bears(operator, account);
        channels.dialled("", operator, extension);
        channels.state(operator, "5", "Ringing");
    }

    /** Who waits presses the key by which he is called instead. */
    void customerKeepsHisPlace() {
        channels.notes(customer, "OrderdeskPlace");
    }

    void customerLeavesAMessage() {
        channels.notes(customer, "OrderdeskMessage");
    }

    void operatorTakesUp() {
        channels.state(operator(), "6", "Up");
    }

    void dialsCustomer(String number) {
        channels.records(operator());
        channels.begins(customer, "0", "from-trunk", "s", "");
        channels.dialled(operator(), customer, number + "@trunk");
    }

    void customerTakesUp() {
        channels.state(customer, "6", "Up");
    }

    void meet() {
        channels.enters(talk, customer);
        channels.enters(talk, operator());
    }

    /** Both go where the dialplan plays music to the one and nothing to the other. */
    void holds() {
        channels.leaves(talk, customer);
        channels.leaves(talk, operator());
        channels.music(customer, "MusicOnHoldStart");
    }

    void comesBack() {
        channels.music(customer, "MusicOnHoldStop");
        meet();
    }

    void asks(String extension) {
        asking = true;
        channels.leaves(talk, operator());
        channels.music(customer, "MusicOnHoldStart");
        var local = AmiChannels.local(extension);
        channels.enters(question, operator());
        colleague = AmiChannels.named(extension);
        channels.begins(colleague, "0", "from-internal", "s", "");
        channels.dialled(local + ";2", colleague, extension);
        channels.state(colleague, "5", "Ringing");
    }

    boolean isAsking() {
        return asking;
    }

    void colleagueTakesUp() {
        var other = colleague;
        if (other != null && has(other)) {
            colleagueIsUp = true;
            channels.state(other, "6", "Up");
            if (asking) {
                channels.enters(question, other);
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
            channels.hangsUp(other, "16");
        }
        channels.leaves(question, operator());
        channels.music(customer, "MusicOnHoldStop");
        channels.enters(talk, operator());
    }

    /** Who asked hangs up: the colleague goes on with the customer, now or when he takes up. */
    void handsOver() {
        asking = false;
        var other = colleague;
        channels.transfers("AttendedTransfer", operator(), customer);
        channels.leaves(question, operator());
        channels.hangsUp(operator(), "16");
        if (other != null && colleagueIsUp) {
            channels.leaves(question, other);
            channels.music(customer, "MusicOnHoldStop");
            goesOn(other);
        }
    }

    /** The colleague's telephone rings, and he goes on without having been asked. */
    void passesOn(String extension) {
        channels.transfers("BlindTransfer", operator(), customer);
        channels.leaves(talk, operator());
        channels.leaves(talk, customer);
        channels.hangsUp(operator(), "16");
        colleague = AmiChannels.named(extension);
        channels.begins(colleague, "0", "from-internal", "s", "");
        channels.dialled(customer, colleague, extension);
        channels.state(colleague, "5", "Ringing");
    }

    private void goesOn(String other) {
        operator = other;
        colleague = null;
        colleagueIsUp = false;
        meet();
    }

    /** @param customers cause of the hangup by Q.850 on the customer's channel */
    void ends(String customers) {
        var others =
                channels.all().stream().filter(each -> !each.equals(customer)).toList();
        if (has(customer)) {
            channels.hangsUp(customer, customers);
        }
        others.forEach(each -> channels.hangsUp(each, "16"));
    }

    private String operator() {
        return operator == null ? "" : operator;
    }
}
