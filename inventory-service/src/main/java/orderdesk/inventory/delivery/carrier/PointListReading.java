package orderdesk.inventory.delivery.carrier;

import java.io.IOException;
import java.io.InputStream;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a carrier's list point by point, so that its size costs no memory. */
public final class PointListReading {

    /** All of Russia has about 150,000. */
    public static final int POINTS_MAX = 300_000;

    private static final int DEPTH_MAX = 20;
    private static final int STRING_MAX = 20_000;
    private static final int NAME_MAX = 200;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxStringLength(STRING_MAX)
                            .maxNameLength(NAME_MAX)
                            .build())
                    .build())
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PointListReading() {}

    /**
     * @throws ListBroken where it is no list of points, ends too early, or has too many
     */
    public static void read(Carrier carrier, InputStream list, Sink sink) throws IOException {
        var form = PointForm.of(carrier);
        try (var parser = new BoundedParts(MAPPER.createParser(list))) {
            open(parser, form.within());
            for (var at = 1; parser.nextToken() == JsonToken.START_OBJECT; at++) {
                if (at > POINTS_MAX) {
                    throw new ListBroken("too-many", "More than %d points.".formatted(POINTS_MAX));
                }
                parser.begin();
                take(form, MAPPER.readTree(parser), at, sink);
            }
            if (parser.currentToken() != JsonToken.END_ARRAY) {
                throw new ListBroken("not-a-list", "There is something in the list that is no point.");
            }
        } catch (JacksonException e) {
            throw new ListBroken("not-json", "Not JSON to its end, or beyond all bounds: " + e.getOriginalMessage(), e);
        }
    }

    private static void open(JsonParser parser, String within) {
        var token = parser.nextToken();
        if (!within.isEmpty() && token == JsonToken.START_OBJECT) {
            token = parser.nextToken();
            while (token == JsonToken.PROPERTY_NAME && !within.equals(parser.currentName())) {
                parser.nextToken();
                parser.skipChildren();
                token = parser.nextToken();
            }
            token = token == JsonToken.PROPERTY_NAME ? parser.nextToken() : token;
        }
        if (token != JsonToken.START_ARRAY) {
            throw new ListBroken("not-a-list", "There is no list of points.");
        }
    }

    private static void take(PointForm form, JsonNode point, int at, Sink sink) {
        try {
            sink.sound(form.point(new Part(point)));
        } catch (Unusable unusable) {
            var code = new Part(point).text("code").or(() -> new Part(point).text("id"));
            sink.unusable(code.orElse("#" + at), String.valueOf(unusable.getMessage()));
        }
    }

    /** What is found, in the order of the list. */
    public interface Sink {

        void sound(PickupPoint point);

        /** @param point its code, or its position */
        void unusable(String point, String reason);
    }

    /** One point is read as a whole: so it must not be everything. */
    private static final class BoundedParts extends JsonParserDelegate {

        private static final int TOKENS_MAX = 20_000;

        private int tokens;

        BoundedParts(JsonParser parser) {
            super(parser);
        }

        void begin() {
            tokens = 0;
        }

        @Override
        public JsonToken nextToken() {
            count();
            return super.nextToken();
        }

        @Override
        public String nextName() {
            count();
            return super.nextName();
        }

        private void count() {
            if (++tokens > TOKENS_MAX) {
                throw new ListBroken("point-too-large", "A point has more than %d parts.".formatted(TOKENS_MAX));
            }
        }
    }
}
