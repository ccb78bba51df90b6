package orderdesk.notification.persistence;

import java.util.Optional;
import orderdesk.notification.text.OwnWording;
import orderdesk.notification.text.OwnWording.WordingChanged;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How the words of a shop are kept: its history is every version. */
public final class WordingKind implements SettingKind<OwnWording, WordingChanged> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "wordings";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<OwnWording> state() {
        return OwnWording.class;
    }

    @Override
    public Class<WordingChanged> events() {
        return WordingChanged.class;
    }

    @Override
    public Setting setting(OwnWording own) {
        return new Setting(own.kind().word(), own.wording());
    }
}
