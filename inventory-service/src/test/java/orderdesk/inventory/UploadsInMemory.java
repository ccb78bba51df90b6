package orderdesk.inventory;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import orderdesk.contracts.shared.ShopId;
import orderdesk.inventory.supplier.push.Uploads;

/** What programs have sent, by the promises of the real store. */
public final class UploadsInMemory implements Uploads {

    private record Part(String session, String file, byte[] bytes) {

        boolean is(Session of, String name) {
            return session.equals(of.id()) && file.equals(name);
        }
    }

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, Session> sessions = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    @Override
    public void setKey(ShopId shop, String supplier, String hash) {
        keys.put(shop.value() + "/" + supplier, hash);
    }

    @Override
    public Optional<String> key(ShopId shop, String supplier) {
        return Optional.ofNullable(keys.get(shop.value() + "/" + supplier));
    }

    @Override
    public void open(Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public Optional<Session> find(String id) {
        return Optional.ofNullable(sessions.get(id));
    }

    @Override
    public void append(Session session, String file, byte[] part) {
        var known = Objects.requireNonNull(sessions.get(session.id()));
        if (parts.stream().anyMatch(one -> one.is(session, file) && Arrays.equals(one.bytes(), part))) {
            return;
        }
        sessions.put(
                known.id(),
                new Session(
                        known.id(),
                        known.shop(),
                        known.supplier(),
                        known.opened(),
                        known.parts() + 1,
                        known.bytes() + part.length));
        parts.add(new Part(session.id(), file, part));
    }

    @Override
    public List<String> files(Session session) {
        return parts.stream()
                .filter(part -> part.session().equals(session.id()))
                .map(Part::file)
                .distinct()
                .toList();
    }

    @Override
    public void copy(Session session, String file, OutputStream to) throws IOException {
        for (var part : parts) {
            if (part.is(session, file)) {
                to.write(part.bytes());
            }
        }
    }
}
