package orderdesk.notification.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.notification.reply.Reply;
import orderdesk.notification.reply.Reply.ReplyChanged;
import orderdesk.platform.aggregate.Setting;
import orderdesk.platform.aggregate.SettingKind;

/** How ready answers are kept: the history of each is every version. */
public final class ReplyKind implements SettingKind<Reply, ReplyChanged> {

    @Override
    public String service() {
        return "notification";
    }

    @Override
    public String collection() {
        return "replies";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Reply> state() {
        return Reply.class;
    }

    @Override
    public Class<ReplyChanged> events() {
        return ReplyChanged.class;
    }

    @Override
    public Map<String, Object> keys(Reply reply) {
        return Map.of("title", reply.title());
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("title"));
    }

    @Override
    public Setting setting(Reply reply) {
        return new Setting(reply.name(), reply.content());
    }
}
