package orderdesk.callback.telephony.mango;

import java.util.Map;
import orderdesk.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The {@code json} field of its forms, as records; fields that are not known here are left alone. */
final class MangoJson {

    /** Of any text in it: ids have at most 128 bytes. */
    private static final int TEXT_MAX = 256;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(TEXT_MAX)
                            .maxNumberLength(20)
                            .maxTokenCount(500)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            // A number that is left out is 0: no reason, no time.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private MangoJson() {}

    static <T> T read(String json, Class<T> type) {
        try {
            var read = JSON.readValue(json, type);
            if (read == null) {
                throw unreadable();
            }
            return read;
        } catch (JacksonException _) {
            throw unreadable(); // what it quotes is a caller's number
        }
    }

    static String write(Map<String, ?> fields) {
        return JSON.writeValueAsString(fields);
    }

    private static Problem unreadable() {
        return new Problem(HttpStatus.BAD_REQUEST, "body-unreadable", "The field json cannot be read.");
    }

    /** {@code /events/call}. Numbers come as numbers or as texts. */
    record CallNews(
            @Nullable String entryId,
            @Nullable String callId,
            long timestamp,
            long seq,
            @Nullable String callState,
            @Nullable String location,
            @Nullable End from,
            @Nullable End to,
            int disconnectReason,
            @Nullable String commandId,
            @Nullable String callbackInitiator) {}

    /** One end of a call, or of the whole. */
    record End(
            @Nullable String extension,
            @Nullable String number,
            @Nullable String lineNumber,
            @Nullable String takenFromCallId) {

        static final End NOBODY = new End(null, null, null, null);
    }

    /** {@code /events/summary}; times are 0 where there was none. */
    record SummaryNews(
            @Nullable String entryId,
            int callDirection,
            @Nullable End from,
            @Nullable End to,
            @Nullable String lineNumber,
            long createTime,
            long talkTime,
            long endTime,
            int disconnectReason) {}

    /** {@code /events/recording}. */
    record RecordingNews(
            @Nullable String recordingId,
            @Nullable String recordingState,
            @Nullable String entryId,
            long timestamp,
            int completionCode) {}

    /** {@code /events/dtmf}: one key, and where the call was then. */
    record KeyNews(
            @Nullable String entryId,
            @Nullable String dtmf,
            @Nullable String location,
            long timestamp) {}

    /** {@code /result/callback}. */
    record CommandResult(@Nullable String commandId, int result) {}
}
