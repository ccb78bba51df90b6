package orderdesk.callback.telephony;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Signed forms as Mango Office sends them, made here anew and not by the code under test. */
public final class Mango {

    public static final String KEY = "5f4dcc3b5aa765d61d8327deb882cf99";
    public static final String SALT = "salt-of-the-tests";
    public static final String BASE = "/v1/telephony/mango";
    public static final String LINE = "78005550122";

    private Mango() {}

    public static byte[] signed(String json) throws Exception {
        return form(KEY, sign(json), json);
    }

    public static byte[] form(String key, String sign, String json) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("vpbx_api_key", key);
        fields.put("sign", sign);
        fields.put("json", json);
        return Form.write(fields).getBytes(StandardCharsets.UTF_8);
    }

    public static String sign(String json) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha.digest((KEY + json + SALT).getBytes(StandardCharsets.UTF_8)));
    }

    /** A customer's call to an operator's telephone. */
    public static String call(String entry, int seq, String state, Instant at, String from) {
        return """
                {"entry_id":"%s","call_id":"%s-1","timestamp":%d,"seq":%d,"call_state":"%s","location":"abonent",\
                "from":{"number":"%s"},"to":{"extension":"101","number":"sip:anna","line_number":"%s"}%s}""".formatted(
                        entry,
                        entry,
                        at.getEpochSecond(),
                        seq,
                        state,
                        from,
                        LINE,
                        state.equals("Disconnected") ? ",\"disconnect_reason\":1110" : "");
    }

    public static String summary(String entry, Instant began, @Nullable Instant talked, Instant ended, String from) {
        return """
                {"entry_id":"%s","call_direction":1,"from":{"number":"%s"},"to":{"extension":"101"},\
                "line_number":"%s","create_time":%d,"forward_time":%d,"talk_time":%d,"end_time":%d,"entry_result":%d,\
                "disconnect_reason":1110}""".formatted(
                        entry,
                        from,
                        LINE,
                        began.getEpochSecond(),
                        began.getEpochSecond(),
                        talked == null ? 0 : talked.getEpochSecond(),
                        ended.getEpochSecond(),
                        talked == null ? 0 : 1);
    }

    public static String recording(String entry, String state, Instant at) {
        return """
                {"recording_id":"rec-%s","recording_state":"%s","seq":1,"entry_id":"%s","call_id":"%s-1",\
                "timestamp":%d,"completion_code":1000}""".formatted(entry, state, entry, entry, at.getEpochSecond());
    }
}
