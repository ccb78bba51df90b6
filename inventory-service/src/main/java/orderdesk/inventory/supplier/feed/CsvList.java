package orderdesk.inventory.supplier.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifiers;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import orderdesk.inventory.supplier.domain.TableProfile;

/**
 * Reads a table of values that are set apart by a character (RFC 4180, and what programs write instead of it). What
 * begins like a formula is text like any other: nothing is ever calculated.
 *
 * <p><b>Guarantee.</b> Memory does not grow with the list. A letter that its encoding does not have refuses the list:
 * none is replaced by a guess.
 */
final class CsvList {

    private static final List<String> DELIMITERS = List.of(";", "\t", ",", "|");

    /** Records that tell one delimiter from another. */
    private static final int LOOKED_AT = 20;

    private static final int COLUMNS_MAX = 1_000;
    private static final int RECORD_MAX = 1 << 20;

    private final Path file;
    private final FeedLimits limits;

    CsvList(Path file, FeedLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    Heading read(TableProfile profile, Consumer<Row> offers) throws IOException {
        var charset = Encodings.of(file, limits, profile.charset());
        var delimiter = profile.delimiter() == null ? delimiter(charset) : profile.delimiter();
        var table = new TableReading(profile, limits, offers);
        try (var reader = reader(charset);
                var records = records(reader, delimiter)) {
            for (var each : records) {
                table.row((int) each.getStartingLineNumber(), each.getFields(), new BitSet());
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw broken(e, charset);
        }
        return table.end();
    }

    /** The one by which the first records have the most values in common: the rarest number of them counts. */
    private String delimiter(Charset charset) throws IOException {
        record Tried(String delimiter, int width) {}
        var widths = Stream.<Tried>builder();
        for (var delimiter : DELIMITERS) {
            widths.add(new Tried(delimiter, width(charset, delimiter)));
        }
        return widths.build()
                .max(Comparator.comparingInt(Tried::width))
                .map(Tried::delimiter)
                .orElseThrow();
    }

    private int width(Charset charset, String delimiter) throws IOException {
        try (var reader = reader(charset);
                var records = records(reader, delimiter)) {
            var counts = records.stream()
                    .limit(LOOKED_AT)
                    .mapToInt(CsvRecord::getFieldCount)
                    .sorted()
                    .toArray();
            return counts.length == 0 ? 0 : counts[counts.length / 2];
        } catch (CsvParseException e) {
            return 0; // by this delimiter it is no table
        } catch (UncheckedIOException e) {
            throw broken(e, charset);
        }
    }

    private Reader reader(Charset charset) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(ListFile.open(file, limits), strict);
    }

    private CsvReader<CsvRecord> records(Reader reader, String delimiter) {
        var handler = CsvRecordHandler.builder()
                .maxFields(COLUMNS_MAX)
                .maxFieldSize(RECORD_MAX)
                .maxRecordSize(RECORD_MAX)
                .fieldModifier(FieldModifiers.TRIM)
                .build();
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .detectBomHeader(false)
                .maxBufferSize(RECORD_MAX)
                .build(handler, reader);
    }

    private static FeedBroken broken(RuntimeException e, Charset charset) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FeedBroken refused) {
                return refused;
            }
            if (cause instanceof CharacterCodingException) {
                return new FeedBroken("encoding", "The list is not written in %s.".formatted(charset.name()), e);
            }
        }
        return new FeedBroken("not-csv", "The list is no table of separated values.", e);
    }
}
