package orderdesk.callback.request.web;

import java.time.Instant;
import java.util.List;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallEvent.PromiseGiven;
import orderdesk.contracts.callback.CallTaskId;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.platform.web.Invalid;
import org.jspecify.annotations.Nullable;

/** What storefronts send and are answered, with its limits. */
final class Bodies {

    static final int NAME_MAX = 100;
    static final int ABOUT_MAX = 200;
    static final int PHONE_MAX = 40;
    static final int VERSION_MAX = 64;
    static final int ADDRESS_MAX = 45;

    private Bodies() {}

    /** Permission that the customer gave, with the wording he saw (R036). */
    record ConsentGiven(String textVersion, Instant givenAt) {

        ConsentGiven {
            new Invalid().text("/consent/textVersion", textVersion, VERSION_MAX).orElseRefuse();
        }
    }

    /**
     * @param phone as the customer typed it
     * @param about what he wants to ask; any topic
     * @param consent to the processing of his data and to this call; without it nobody is called
     * @param onSite he looks at the site now and waits for the call (R103)
     * @param zone IANA name, as his browser says it; the shop's where absent
     * @param address IP address of his computer; where it is said, calls asked for from there are counted
     */
    record Callback(
            String phone,
            @Nullable String name,
            @Nullable String about,
            @Nullable ConsentGiven consent,
            @Nullable Boolean onSite,
            @Nullable String zone,
            @Nullable String address) {

        Callback {
            new Invalid()
                    .text("/phone", phone, PHONE_MAX)
                    .atMost("/name", name, NAME_MAX)
                    .atMost("/about", about, ABOUT_MAX)
                    .atMost("/address", address, ADDRESS_MAX)
                    .unless(about == null || about.lines().count() <= 1, "/about", "several-lines", "One line.")
                    .orElseRefuse();
        }
    }

    /** @param consent to welcome calls; without it there is none */
    record Registration(
            String phone,
            @Nullable String name,
            @Nullable ConsentGiven consent,
            @Nullable String zone) {

        Registration {
            new Invalid()
                    .text("/phone", phone, PHONE_MAX)
                    .atMost("/name", name, NAME_MAX)
                    .orElseRefuse();
        }
    }

    /**
     * @param callBy when the customer is called at the latest; he may be told so (R056)
     * @param promise the same, as the desk keeps it
     */
    record Told(CallTaskId id, Instant callBy, Promise promise) {

        static Told of(CallTaskId id, List<CallEvent> events) {
            var promise = events.stream()
                    .filter(PromiseGiven.class::isInstance)
                    .map(event -> ((PromiseGiven) event).promise())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("A callback begins with a promise"));
            return new Told(id, Invalid.required(promise.to(), "/promise"), promise);
        }
    }

    /** @param call whether he is going to be called */
    record Registered(CallTaskId id, boolean call) {}
}
