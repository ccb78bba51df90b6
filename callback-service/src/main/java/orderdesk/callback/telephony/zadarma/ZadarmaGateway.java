package orderdesk.callback.telephony.zadarma;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.Numbers;
import orderdesk.callback.telephony.Reaching;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Click-to-call by {@code /v1/request/callback/}: it rings the operator first, and then the customer from the SIP number
 * that shows the line. It takes no id of ours, so what becomes of the call is told as of one that was dialled by hand.
 * After a row of failures the exchange is left alone for a while.
 */
final class ZadarmaGateway implements CallGateway {

    private static final Logger LOG = LoggerFactory.getLogger(ZadarmaGateway.class);

    private static final String CALLBACK = "/v1/request/callback/";
    private static final String WITHOUT_SIP = "line-without-sip";

    /** Of its messages, those in which no number can be. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z .,!'-]{1,60}");

    private final ZadarmaApi api;
    private final ZadarmaSettings settings;
    private final Reaching exchange = new Reaching("zadarma");

    ZadarmaGateway(ZadarmaApi api, ZadarmaSettings settings) {
        this.api = api;
        this.settings = settings;
    }

    @Override
    public String provider() {
        return ZadarmaNotices.PROVIDER;
    }

    @Override
    public boolean isConnected() {
        return settings.isAsked();
    }

    /** Refused by {@code line-without-sip} where nothing there is known to show the line: no other line is called from. */
    @Override
    public Answer originate(Command command) {
        var sip = settings.sips().get(Numbers.plain(command.line()));
        if (isConnected() && sip == null) {
            LOG.warn("No SIP number is set for the line of {}", command.id());
            return new Answer(WITHOUT_SIP);
        }
        return asked(command, Optional.ofNullable(sip).orElse(""));
    }

    private Answer asked(Command command, String sip) {
        return exchange.once(command.id(), () -> ask(command, sip));
    }

    private Answer ask(Command command, String sip) {
        var customer = Numbers.plain(command.customer().e164());
        var reply = api.get(CALLBACK, new TreeMap<>(Map.of("from", command.extension(), "to", customer, "sip", sip)));
        if (!reply.isRefusal()) {
            return Answer.TAKEN;
        }
        var why = Optional.ofNullable(reply.said().message())
                .filter(message -> WORDS.matcher(message).matches())
                .orElse(String.valueOf(reply.status()));
        LOG.warn("The exchange refused {} by {} {}", command.id(), reply.status(), why);
        return new Answer(why);
    }
}
