package orderdesk.inventory.supplier.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import orderdesk.inventory.supplier.domain.ExchangeProfile;
import orderdesk.inventory.supplier.domain.ListRules;

/** Finds out by a list's first bytes in which form it is written, whatever its name or its sender says, and reads it. */
final class ListFile {

    private static final int LOOKED_AT = 1_024;

    private final Path file;
    private final FeedLimits limits;

    ListFile(Path file, FeedLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * @param offers is given every offer, faulty ones too
     * @throws FeedBroken when the list cannot be read to its end; what {@code offers} was given is then worth nothing
     */
    Heading read(ListRules rules, Consumer<Row> offers) throws IOException {
        var table = rules.table();
        if (Workbook.isZip(file)) {
            if (table == null) {
                throw new FeedBroken("columns-unknown", "Nothing says which column of this supplier's table is what.");
            }
            return new Workbook(file, limits).read(table, offers);
        }
        if (table != null && !beginsLikeXml()) {
            return new CsvList(file, limits).read(table, offers);
        }
        var exchange = Objects.requireNonNullElse(rules.exchange(), ExchangeProfile.USUAL);
        try (var list = open(file, limits)) {
            return new XmlLists(limits, exchange).read(list, offers);
        }
    }

    /** Its bytes, unpacked where they are packed by gzip. */
    static InputStream open(Path file, FeedLimits limits) throws IOException {
        return Unpacked.open(new BufferedInputStream(Files.newInputStream(file)), limits);
    }

    private boolean beginsLikeXml() throws IOException {
        try (var list = open(file, limits)) {
            for (var each : list.readNBytes(LOOKED_AT)) {
                if (each > ' ') {
                    return each == '<';
                }
            }
            return false;
        }
    }
}
