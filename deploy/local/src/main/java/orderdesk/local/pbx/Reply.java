package orderdesk.local.pbx;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one of the exchange's addresses answers.
 *
 * @param location of another address to ask, where there is one
 */
@SuppressWarnings("ArrayRecordComponent") // it is written out and never compared
record Reply(int status, String type, byte[] body, String location) {

    /** What is left out is not wanted. */
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Reply json(int status, Object body) {
        return new Reply(status, "application/json", JSON.writeValueAsBytes(body), "");
    }
}
