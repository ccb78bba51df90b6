package orderdesk.inventory.supplier.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import orderdesk.inventory.supplier.domain.TableProfile;
import orderdesk.inventory.supplier.domain.TableProfile.Column;
import orderdesk.inventory.supplier.domain.TableProfile.Field;
import org.junit.jupiter.api.io.TempDir;

/** Has tables read as they come from disk. */
abstract class TableFiles {

    static final TableProfile HEADED = new TableProfile(
            List.of(
                    headed(Field.ID, "Артикул"),
                    headed(Field.NAME, "Наименование"),
                    headed(Field.PRICE, "Цена, руб"),
                    headed(Field.QUANTITY, "Остаток")),
            null,
            null,
            null,
            null,
            List.of("на складе"),
            List.of());

    @TempDir
    Path folder;

    List<Row> csv(byte[] list, TableProfile profile) {
        var rows = new ArrayList<Row>();
        try {
            new CsvList(file(list), limits()).read(profile, rows::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    List<Row> xlsx(byte[] list, TableProfile profile) {
        var rows = new ArrayList<Row>();
        try {
            new Workbook(file(list), limits()).read(profile, rows::add);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    void refused(String code, byte[] list, TableProfile profile) {
        assertThatExceptionOfType(FeedBroken.class)
                .isThrownBy(() -> {
                    if (Workbook.isZip(file(list))) {
                        xlsx(list, profile);
                    } else {
                        csv(list, profile);
                    }
                })
                .satisfies(broken -> assertThat(broken.code()).isEqualTo(code));
    }

    Path file(byte[] list) throws IOException {
        return Files.write(folder.resolve("list"), list);
    }

    static FeedLimits limits() {
        return new FeedLimits(1L << 30, 100, 3, 8, 1_000, 3, 2, 30);
    }

    static Column headed(Field field, String heading) {
        return new Column(field, heading, null, null);
    }
}
