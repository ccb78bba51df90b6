package orderdesk.mirror.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A list of values that are set apart by a character (RFC 4180), in UTF-8 or, where it is not that, in windows-1251, as
 * Russian programs write it.
 */
final class Table {

    private static final List<Character> DELIMITERS = List.of(';', '\t', ',');

    /** A heading has tens of columns, not tens of thousands. */
    static final int HEADING_MAX = 65_536;

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private final Path file;
    private final int rowsMax;

    Table(Path file, int rowsMax) {
        this.file = file;
        this.rowsMax = rowsMax;
    }

    /**
     * Reads every row.
     *
     * @param given column names by {@link Column#key}
     * @param row a row's meaning; what it refuses is counted and the rest goes on
     * @throws ExportRefused where it is no such list, or longer than the limit
     */
    <T> Export<T> read(Set<Column> wanted, Map<String, String> given, BiFunction<Heading, List<String>, T> row) {
        if (!Files.isRegularFile(file)) {
            throw new ExportRefused("%s is no file.".formatted(file));
        }
        try {
            var charset = isUtf8() ? StandardCharsets.UTF_8 : CYRILLIC;
            return read(charset, delimiter(charset), wanted, given, row);
        } catch (IOException | UncheckedIOException e) {
            throw new ExportRefused("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        } catch (CsvParseException e) {
            throw new ExportRefused("%s is no CSV list: %s".formatted(file, e.getMessage()), e);
        }
    }

    private <T> Export<T> read(
            Charset charset,
            char delimiter,
            Set<Column> wanted,
            Map<String, String> given,
            BiFunction<Heading, List<String>, T> row)
            throws IOException {
        var rows = new ArrayList<T>();
        var examples = new ArrayList<String>();
        var refused = 0L;
        try (var records = records(charset, delimiter)) {
            var each = records.iterator();
            if (!each.hasNext()) {
                throw new ExportRefused(file + " is empty.");
            }
            var heading = new Heading(file.toString(), each.next().getFields(), wanted, given);
            while (each.hasNext()) {
                var next = each.next();
                if (rows.size() + refused == rowsMax) {
                    throw new ExportRefused(
                            "%s has more than %,d rows; give a shorter period.".formatted(file, rowsMax));
                }
                try {
                    rows.add(row.apply(heading, next.getFields()));
                } catch (NotUnderstood e) {
                    refused++;
                    if (examples.size() < Export.EXAMPLES) {
                        examples.add("%d: %s".formatted(next.getStartingLineNumber(), e.getMessage()));
                    }
                }
            }
            return new Export<>(rows, heading.chosen(), refused, examples);
        }
    }

    private CsvReader<CsvRecord> records(Charset charset, char delimiter) throws IOException {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .detectBomHeader(true)
                .ofCsvRecord(file, charset);
    }

    private char delimiter(Charset charset) throws IOException {
        var first = firstLine(charset);
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(
                        each -> first.chars().filter(letter -> letter == each).count()))
                .orElseThrow();
    }

    private String firstLine(Charset charset) throws IOException {
        try (var letters = Files.newBufferedReader(file, charset)) {
            var line = new StringBuilder();
            for (var letter = letters.read();
                    letter >= 0 && letter != '\n' && letter != '\r';
                    letter = letters.read()) {
                if (line.length() == HEADING_MAX) {
                    throw new ExportRefused("%s is no CSV list: its first line is longer than %,d letters."
                            .formatted(file, HEADING_MAX));
                }
                line.append((char) letter);
            }
            return line.toString();
        }
    }

    /** Whatever its lines are, no more of it is held than one buffer. */
    private boolean isUtf8() throws IOException {
        try (var letters = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var some = new char[8_192];
            while (letters.read(some) >= 0) {
                // a letter that is none ends it
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
