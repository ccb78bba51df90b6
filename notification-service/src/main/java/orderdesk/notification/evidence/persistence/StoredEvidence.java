package orderdesk.notification.evidence.persistence;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.model.GridFSFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import orderdesk.contracts.order.AfterSaleId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.notification.evidence.EvidenceFiles;
import orderdesk.notification.files.Grid;
import org.bson.Document;

/** What customers uploaded, in GridFS. */
final class StoredEvidence implements EvidenceFiles {

    private static final String SHOP = "shop";
    private static final String CASE = "case";

    private final Grid grid;

    StoredEvidence(MongoDatabase database) {
        this.grid = Grid.kept(database, "evidence");
    }

    @Override
    public String write(ShopId shop, AfterSaleId id, InputStream content) throws IOException {
        return grid.write(id.toString(), new Document(SHOP, shop.value()).append(CASE, id.toString()), content);
    }

    @Override
    public InputStream read(String stored) {
        return grid.read(stored, 0);
    }

    @Override
    public void delete(String stored) {
        grid.delete(stored);
    }

    @Override
    public int sweep(Instant from, Instant to, Predicate<Written> named) {
        var left = new ArrayList<>(grid.begun(from, to).stream()
                .map(StoredEvidence::written)
                .filter(written -> !named.test(written))
                .map(Written::stored)
                .toList());
        left.addAll(grid.broken(from, to));
        left.forEach(this::delete);
        return left.size();
    }

    private static Written written(GridFSFile file) {
        var whose = Objects.requireNonNull(file.getMetadata());
        return new Written(
                new ShopId(whose.getString(SHOP)),
                new AfterSaleId(UUID.fromString(whose.getString(CASE))),
                file.getObjectId().toHexString());
    }
}
