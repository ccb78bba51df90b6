package orderdesk.callback.person;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import orderdesk.callback.telephony.Recordings;
import orderdesk.callback.telephony.domain.Call;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.person.PersonCollection;
import orderdesk.platform.person.Trail;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * His voice, as exchanges keep it. Where it is, is read off his calls before these are redacted, and kept with what the
 * service still has to do; so a recording is found again after a crash.
 *
 * <p>What an exchange does not let be removed stays counted as found and unchanged: somebody has to remove it there.
 */
final class SoundPersons implements PersonCollection {

    /** Where a recording is: {@code exchange/id}. */
    private static final String SOUND = "sound";

    private static final Logger LOG = LoggerFactory.getLogger(SoundPersons.class);

    private final Supplier<List<Recordings>> exchanges;

    SoundPersons(Supplier<List<Recordings>> exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public String name() {
        return "recordings";
    }

    @Override
    public void prepare(MongoDatabase database) {
        // calls are found by their ids
    }

    @Override
    public Map<String, Set<String>> marks(MongoDatabase database, Trail trail) {
        var calls = trail.of(PersonConfiguration.CALL);
        if (calls.isEmpty()) {
            return Map.of();
        }
        var sounds = new LinkedHashSet<String>();
        database.getCollection("calls")
                .find(and(in("_id", calls), in("shop", trail.shop().value(), Call.NO_SHOP.value())))
                .projection(Projections.include("state.provider", "state.heard.recordings.id"))
                .limit(DOCUMENTS_MAX)
                .forEach(call -> sounds.addAll(of(call.get("state", Document.class))));
        return Map.of(SOUND, sounds);
    }

    private static List<String> of(Document call) {
        return call.get("heard", new Document()).getList("recordings", Document.class, List.of()).stream()
                .map(each -> call.getString("provider") + "/" + each.getString("id"))
                .toList();
    }

    @Override
    public int count(MongoDatabase database, Trail trail) {
        return trail.of(SOUND).size();
    }

    /** That there is one, and where; he is let hear it by whoever hands him the copy. */
    @Override
    public int copy(MongoDatabase database, Trail trail, Consumer<byte[]> copies) {
        trail.of(SOUND).forEach(each -> copies.accept(Wire.mapper().writeValueAsBytes(Map.of("recording", each))));
        return trail.of(SOUND).size();
    }

    /** @throws orderdesk.callback.telephony.ExchangeUnavailable where it is not known whether it is gone: tried again */
    @Override
    public int erase(MongoDatabase database, Trail trail) {
        var gone = (int) trail.of(SOUND).stream().filter(this::removed).count();
        var left = trail.of(SOUND).size() - gone;
        if (left > 0) {
            LOG.warn("Of request {}, {} recordings have to be removed at the exchange", trail.request(), left);
        }
        return gone;
    }

    private boolean removed(String sound) {
        var cut = sound.indexOf('/');
        return exchanges.get().stream()
                .filter(each -> each.provider().equals(sound.substring(0, cut)))
                .anyMatch(each -> each.remove(sound.substring(cut + 1)));
    }
}
