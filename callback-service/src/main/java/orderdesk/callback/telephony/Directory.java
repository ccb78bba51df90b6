package orderdesk.callback.telephony;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import orderdesk.callback.telephony.domain.PhoneBook;
import orderdesk.callback.telephony.domain.PhoneBook.Extension;
import orderdesk.callback.telephony.domain.PhoneBook.Line;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.shared.OperatorId;
import orderdesk.contracts.shared.ShopId;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Aggregates;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Which line is whose, and who sits at which extension. A change is known to every instance within a second; nobody has
 * to be restarted for it (R063).
 */
public final class Directory {

    /** An index of all books, which are small: every event of every call is looked up in it. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    /** One reads the books anew; in a burst of calls the others go on with what was known a moment ago. */
    private final ReentrantLock reading = new ReentrantLock();

    private final Aggregates<PhoneBook, CallEvent> books;
    private final Books all;
    private final Clock clock;
    private volatile @Nullable Index index;

    public Directory(Aggregates<PhoneBook, CallEvent> books, Books all, Clock clock) {
        this.books = books;
        this.all = all;
        this.clock = clock;
    }

    /** The books of all shops. */
    public interface Books {
        List<PhoneBook> all();
    }

    public Optional<ShopId> shopOf(String line) {
        return Optional.ofNullable(index().shops.get(line));
    }

    /** At which exchange a line is; nothing where its phone book does not say. */
    Optional<String> exchangeOf(String line) {
        return index().books.stream()
                .flatMap(book -> book.line(line).stream())
                .flatMap(found -> Optional.ofNullable(found.exchange()).stream())
                .findFirst();
    }

    public Optional<OperatorId> operator(String extension) {
        return Optional.ofNullable(index().operators.get(extension));
    }

    /** An operator has one telephone, whichever shop calls. */
    public Optional<String> extension(OperatorId operator) {
        return index().operators.entrySet().stream()
                .filter(entry -> entry.getValue().equals(operator))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    public Optional<Stored<PhoneBook>> book(ShopId shop) {
        return books.find(shop, id(shop));
    }

    /**
     * @param precondition throws unless the change is based on what is stored
     * @throws NumberTaken where another shop has one of the lines, or another operator one of the extensions
     */
    public Stored<PhoneBook> write(
            ShopId shop,
            List<Line> lines,
            List<Extension> extensions,
            Cause cause,
            Consumer<Optional<Stored<PhoneBook>>> precondition) {
        requireFree(shop, lines, extensions);
        var written = books.change(shop, id(shop), cause, known -> {
            precondition.accept(known);
            var before = known.map(Stored::state).orElseGet(() -> new PhoneBook(shop, List.of(), List.of()));
            return Decision.of(before.with(lines, extensions));
        });
        index = null;
        return written.stored();
    }

    private void requireFree(ShopId shop, List<Line> lines, List<Extension> extensions) {
        index = null;
        var known = index();
        for (var at = 0; at < lines.size(); at++) {
            var its = known.shops.get(lines.get(at).number());
            if (its != null && !its.equals(shop)) {
                throw new NumberTaken("/lines/%d/number".formatted(at));
            }
        }
        for (var at = 0; at < extensions.size(); at++) {
            var wanted = extensions.get(at);
            var its = known.elsewhere(shop, wanted.number());
            if (its.isPresent() && !its.get().equals(wanted.operator())) {
                throw new NumberTaken("/extensions/%d/number".formatted(at));
            }
        }
    }

    private Index index() {
        var known = index;
        if (isFresh(known) || known != null && !reading.tryLock()) {
            return Objects.requireNonNull(known);
        }
        if (known == null) {
            reading.lock();
        }
        try {
            return isFresh(index) ? Objects.requireNonNull(index) : read();
        } finally {
            reading.unlock();
        }
    }

    private Index read() {
        var now = clock.instant();
        var fresh = Index.of(all.all(), now);
        index = fresh;
        return fresh;
    }

    private boolean isFresh(@Nullable Index known) {
        var now = clock.instant();
        return known != null && now.isBefore(known.at.plus(KNOWN_FOR)) && !now.isBefore(known.at);
    }

    private static String id(ShopId shop) {
        return shop + "/phone-book";
    }

    private record Index(
            Instant at, List<PhoneBook> books, Map<String, ShopId> shops, Map<String, OperatorId> operators) {

        static Index of(List<PhoneBook> books, Instant at) {
            var shops = books.stream()
                    .flatMap(book -> book.lines().stream().map(line -> new Claim(line, book.shop())))
                    .sorted(Comparator.comparing((Claim claim) -> claim.line.since())
                            .thenComparing(claim -> claim.shop.value()))
                    .collect(Collectors.toMap(claim -> claim.line.number(), Claim::shop, (first, _) -> first));
            var operators = books.stream()
                    .flatMap(book -> book.extensions().stream())
                    .collect(Collectors.toMap(Extension::number, Extension::operator, (first, _) -> first));
            return new Index(at, books, shops, operators);
        }

        Optional<OperatorId> elsewhere(ShopId shop, String extension) {
            return books.stream()
                    .filter(book -> !book.shop().equals(shop))
                    .flatMap(book -> book.extensions().stream())
                    .filter(each -> each.number().equals(extension))
                    .map(Extension::operator)
                    .findFirst();
        }

        private record Claim(Line line, ShopId shop) {}
    }
}
