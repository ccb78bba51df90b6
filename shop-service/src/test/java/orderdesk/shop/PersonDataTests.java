package orderdesk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import orderdesk.platform.person.PersonCensus;
import org.junit.jupiter.api.Test;

/** This service answers nobody who asks about customers, because it keeps nothing of them. */
class PersonDataTests {

    @Test
    void shopsTheirPeopleAndTheirScriptsAreAllThatIsKept() {
        assertThat(PersonCensus.collectionsOf(Path.of("src/main/java"))).containsExactly("scripts", "shops", "staffs");
    }
}
