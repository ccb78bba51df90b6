package orderdesk.platform.settings;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Optional;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/**
 * What a shop's door says: a setting.
 *
 * @param looks how often it was looked at, which nobody sets
 */
record Sign(String door, String words, boolean lit, int looks) {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    record Nothing() {}

    Decision<Sign, Nothing> saying(String otherWords, boolean otherwiseLit) {
        return Decision.of(new Sign(door, otherWords, otherwiseLit, looks));
    }

    Decision<Sign, Nothing> seen() {
        return Decision.of(new Sign(door, words, lit, looks + 1));
    }

    static final class Kind implements SettingKind<Sign, Nothing> {

        @Override
        public String service() {
            return "sign";
        }

        @Override
        public String collection() {
            return "signs";
        }

        @Override
        public Optional<String> topic() {
            return Optional.empty();
        }

        @Override
        public Class<Sign> state() {
            return Sign.class;
        }

        @Override
        public Class<Nothing> events() {
            return Nothing.class;
        }

        @Override
        public Setting setting(Sign sign) {
            return new Setting(sign.door(), Map.of("words", sign.words(), "lit", sign.lit()));
        }
    }
}
