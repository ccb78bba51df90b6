package orderdesk.inventory.supplier.feed;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import orderdesk.contracts.shared.Sku;
import orderdesk.inventory.catalogue.domain.Entries;
import orderdesk.inventory.catalogue.domain.Entries.Change;
import orderdesk.inventory.catalogue.domain.Entries.Place;
import orderdesk.inventory.catalogue.domain.Entry;
import orderdesk.inventory.catalogue.domain.Lists;
import orderdesk.inventory.supplier.domain.ListRules;
import orderdesk.inventory.supplier.domain.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * Reads one list and lays beside the catalogue what it would change. Nothing of it counts before the list is let in.
 */
public final class Intake implements Consumer<Row> {

    static final int BATCH = 500;

    private final Entries entries;
    private final Place place;
    private final Lists lists;
    private final long number;
    private final ListRules rules;
    private final Mapping mapping;
    private final long seed;
    private final KnownOffers known;
    private final Writes writes;
    private final IntConsumer alive;
    private final Findings findings = new Findings();
    private final List<Entry> added = new ArrayList<>();
    private final List<Row> changed = new ArrayList<>();

    /**
     * @param lists that count now
     * @param number of the list that is read
     * @param alive is told now and then how many offers were read, and is free to stop the reading by throwing
     */
    public Intake(
            Entries entries, Place place, Lists lists, long number, ListRules rules, int expected, IntConsumer alive) {
        this.entries = entries;
        this.place = place;
        this.lists = lists;
        this.number = number;
        this.rules = rules;
        this.mapping = new Mapping(rules);
        this.seed = mapping.seed();
        this.known = new KnownOffers(expected);
        this.alive = alive;
        this.writes = new Writes();
    }

    /**
     * @param list in any form that is read, packed or not
     * @throws FeedBroken when it cannot be read to its end
     */
    public Findings read(Path list, FeedLimits limits) throws IOException {
        entries.prints(place, lists, (sku, print) -> {
            known.know(sku, print);
            findings.available += (int) (print & 1);
        });
        findings.heading = new ListFile(list, limits).read(rules, this);
        if (findings.offers == 0) {
            throw new FeedBroken("no-offers", "The list names no offers.");
        }
        flush();
        if (findings.heading.whole()) {
            vanish();
        }
        writes.await();
        return findings;
    }

    @Override
    public void accept(Row row) {
        if (++findings.offers % BATCH == 0) {
            alive.accept(findings.offers);
        }
        var sku = Mapping.sku(row);
        if (sku.isEmpty()) {
            reject(row, "id-missing");
            return;
        }
        var before = known.name(sku);
        if (row.fault() == null && before != KnownOffers.NOTHING && Entry.even(before) == print(row)) {
            findings.unchanged++; // so was its row found faultless before
            return;
        }
        var fault = mapping.fault(row);
        if (fault != null || before == KnownOffers.AGAIN) {
            reject(row, fault == null ? "duplicate" : fault);
        } else {
            sort(row, before);
        }
    }

    private void sort(Row row, long before) {
        if (before == KnownOffers.NOTHING) {
            added.add(mapping.entry(row, null, print(row)));
            findings.added++;
        } else {
            changed.add(row);
        }
        if (added.size() + changed.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        if (!changed.isEmpty()) {
            compare();
        }
        if (!added.isEmpty()) {
            var batch = List.copyOf(added);
            writes.run(() -> entries.add(place, number, batch));
        }
        added.clear();
        changed.clear();
    }

    private void compare() {
        var skus = changed.stream().map(row -> new Sku(Mapping.sku(row))).toList();
        var before = entries.of(place, lists, skus).stream().collect(toMap(Entry::sku, Function.identity()));
        var changes = new ArrayList<Change>();
        for (var row : changed) {
            var was = before.get(new Sku(Mapping.sku(row)));
            var is = mapping.entry(row, was, print(row));
            if (was == null) {
                added.add(is);
                findings.added++;
            } else {
                changes.add(new Change(was, is));
                findings.compared(was, is);
            }
        }
        writes.run(() -> entries.stage(place, number, changes));
    }

    private void vanish() {
        if (!known.lacksSome()) {
            return;
        }
        entries.available(place, lists, batch -> {
            alive.accept(findings.offers);
            var gone = batch.stream()
                    .filter(entry -> !known.named(entry.sku().value()))
                    .map(entry -> new Change(entry, entry.gone()))
                    .toList();
            findings.vanished += gone.size();
            findings.lost += gone.size();
            if (!gone.isEmpty()) {
                writes.run(() -> entries.stage(place, number, gone));
            }
        });
    }

    private void reject(Row row, String code) {
        findings.reject(new Rejection(shortened(row.id()), row.line(), code));
    }

    private long print(Row row) {
        return Entry.even(row.fingerprint(seed));
    }

    private static @Nullable String shortened(@Nullable String id) {
        return id == null ? null : Texts.clean(id.length() > Mapping.SKU_MAX ? id.substring(0, Mapping.SKU_MAX) : id);
    }
}
