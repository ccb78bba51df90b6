package orderdesk.callback.telephony.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has been announced of a call.
 *
 * @param held whether the customer was last said to wait
 * @param recordings ids
 * @param place when the caller was said to keep his place; absent where he does not
 */
public record Announced(
        boolean ringing,
        boolean answered,
        boolean held,
        List<String> recordings,
        @Nullable Instant place) {

    static final Announced NOTHING = new Announced(false, false, false, List.of(), null);
}
