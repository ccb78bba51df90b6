package orderdesk.callback.telephony.asterisk;

import orderdesk.contracts.callback.CallResult;

/** Causes of a hangup by ITU-T Q.850, as the results that they mean where nobody talked. */
final class HangupCauses {

    private HangupCauses() {}

    static CallResult of(String code) {
        return switch (code) {
            case "17" -> CallResult.BUSY;
            case "21" -> CallResult.REJECTED;
            case "1", "2", "3", "20", "22", "27", "28" -> CallResult.UNREACHABLE;
            case "34", "38", "41", "42", "44", "58", "127" -> CallResult.FAILED;
            default -> CallResult.NO_ANSWER; // 16 is the usual end, 18 and 19 are no answer
        };
    }
}
