package orderdesk.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaNamesTests {

    interface One {
        record Row(String name) {}

        record Table(List<Row> rows) {}
    }

    interface Other {
        record Row(int count) {}

        record Answer(Row row, One.Table table) {}
    }

    @Test
    void twoClassesOfOneNameAreFoundHoweverDeep() {
        assertThat(SchemaNames.shared(Stream.of(Other.Answer.class)))
                .containsOnlyKeys("Row")
                .containsValue(Set.of(One.Row.class.getName(), Other.Row.class.getName()));
    }

    @Test
    void oneClassInTwoPlacesIsOne() {
        assertThat(SchemaNames.shared(Stream.of(One.Table.class, One.Row.class)))
                .isEmpty();
    }
}
