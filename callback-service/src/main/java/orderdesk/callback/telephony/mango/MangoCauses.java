package orderdesk.callback.telephony.mango;

import orderdesk.contracts.callback.CallResult;

/** Its result codes, as what they mean for a call in which nobody talked; {@code FAILED} also breaks a talk. */
final class MangoCauses {

    private MangoCauses() {}

    static CallResult of(int code) {
        return switch (code) {
            case 1121, 1162 -> CallResult.BUSY;
            case 1122, 1123, 1124 -> CallResult.REJECTED;
            case 1130, 1131, 1132, 1133, 1134, 1190, 1191, 1192 -> CallResult.UNREACHABLE;
            case 1140, 1150, 1151, 1152, 1171 -> CallResult.FAILED;
            default -> ofClass(code);
        };
    }

    private static CallResult ofClass(int code) {
        return switch (code / 100) {
            case 10, 11 -> CallResult.NO_ANSWER;
            case 32, 42 -> CallResult.UNREACHABLE;
            default -> CallResult.FAILED;
        };
    }
}
