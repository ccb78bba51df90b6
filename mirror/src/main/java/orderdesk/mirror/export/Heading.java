package orderdesk.mirror.export;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column of a list is which, told from its first row. */
final class Heading {

    private final List<String> headings;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    /**
     * @param given names by {@link Column#key}, which go before the known ones
     * @throws ExportRefused where a needed column is not there; the message names those that are
     */
    Heading(String list, List<String> headings, Set<Column> wanted, Map<String, String> given) {
        this.headings = headings;
        var plain = headings.stream().map(Column::plain).toList();
        for (var column : wanted) {
            var place = place(plain, column, given);
            if (place.isPresent()) {
                places.put(column, place.get());
            } else if (column.needed() || given.containsKey(column.key())) {
                throw new ExportRefused(
                        "%s: no column is known as %s. Say which it is: --column %s=NAME. There are: %s."
                                .formatted(list, column.key(), column.key(), String.join(", ", headings)));
            }
        }
    }

    private static Optional<Integer> place(List<String> plain, Column column, Map<String, String> given) {
        var names = given.containsKey(column.key()) ? List.of(Column.plain(given.get(column.key()))) : column.names();
        return names.stream().map(plain::indexOf).filter(at -> at >= 0).findFirst();
    }

    /** The cell's text; empty where the list has no such column or the row ends before it. */
    String cell(List<String> row, Column column) {
        var place = places.get(column);
        return place == null || place >= row.size() ? "" : row.get(place).strip();
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The headings that were chosen, by {@link Column#key}. */
    Map<String, String> chosen() {
        var chosen = new LinkedHashMap<String, String>();
        places.forEach((column, place) -> chosen.put(column.key(), headings.get(place)));
        return chosen;
    }
}
