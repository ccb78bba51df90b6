package orderdesk.callback.telephony.domain;

import java.util.List;

/**
 * What has been announced of a call.
 *
 * @param held whether the customer was last said to wait
 * @param recordings ids
 */
public record Announced(boolean ringing, boolean answered, boolean held, List<String> recordings) {

    static final Announced NOTHING = new Announced(false, false, false, List.of());
}
