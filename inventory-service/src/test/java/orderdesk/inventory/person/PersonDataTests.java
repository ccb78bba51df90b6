package orderdesk.inventory.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import orderdesk.platform.person.PersonCensus;
import org.junit.jupiter.api.Test;

/** A new collection, or a new text in one that is kept of customers, fails here until somebody decides about it. */
class PersonDataTests {

    @Test
    void everyCollectionIsDecidedAbout() {
        assertThat(PersonCensus.decided(PersonConfiguration.personData()))
                .containsAll(PersonCensus.collectionsOf(Path.of("src/main/java")));
    }

    @Test
    void everyTextIsDecidedAbout() {
        assertThat(PersonCensus.undecidedTexts(PersonConfiguration.personData()))
                .isEmpty();
    }
}
