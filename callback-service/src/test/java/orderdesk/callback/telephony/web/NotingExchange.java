package orderdesk.callback.telephony.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import orderdesk.callback.telephony.CallControl;
import orderdesk.callback.telephony.CallGateway;
import orderdesk.callback.telephony.Recordings;
import org.springframework.context.annotation.Bean;

/** It can transfer with a question first, and hang up. */
final class NotingExchange implements CallControl {

    static final String NAME = "noting";

    /** The recording that it tells of and does not have yet. */
    static final String PACKING = "rec-packing";

    final List<Order> orders = new ArrayList<>();
    CallGateway.Answer answer = CallGateway.Answer.TAKEN;

    @Override
    public String provider() {
        return NAME;
    }

    @Override
    public Set<Act> acts() {
        return EnumSet.of(Act.CONSULT, Act.HANG_UP);
    }

    @Override
    public CallGateway.Answer act(Order order) {
        orders.add(order);
        return answer;
    }

    @Bean
    Recordings sounds() {
        return new Recordings() {
            @Override
            public String provider() {
                return NAME;
            }

            @Override
            public Audio fetch(String id) {
                if (id.equals(PACKING)) {
                    throw new NotThere();
                }
                return new Audio("audio/wav", CallCareApiTests.SOUND);
            }
        };
    }
}
