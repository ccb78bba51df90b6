package orderdesk.order.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import orderdesk.order.Desks;
import orderdesk.platform.person.PersonCensus;
import org.junit.jupiter.api.Test;

/** A new collection, or a new text in one that is kept of customers, fails here until somebody decides about it. */
class PersonDataTests {

    private static Desks nobody() {
        throw new AssertionError("Nothing is over yet");
    }

    @Test
    void everyCollectionIsDecidedAbout() {
        assertThat(PersonCensus.decided(PersonConfiguration.kept(PersonDataTests::nobody)))
                .containsAll(PersonCensus.collectionsOf(Path.of("src/main/java")));
    }

    @Test
    void everyTextIsDecidedAbout() {
        assertThat(PersonCensus.undecidedTexts(PersonConfiguration.kept(PersonDataTests::nobody)))
                .isEmpty();
    }
}
