package orderdesk.callback.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import orderdesk.platform.person.PersonCensus;
import orderdesk.platform.person.PersonData;
import orderdesk.platform.testing.FixedShops;
import org.junit.jupiter.api.Test;

/** A new collection, or a new text in one that is kept of customers, fails here until somebody decides about it. */
class PersonDataTests {

    private final PersonData data = PersonConfiguration.personData(new FixedShops());

    @Test
    void everyCollectionIsDecidedAbout() {
        assertThat(PersonCensus.decided(data)).containsAll(PersonCensus.collectionsOf(Path.of("src/main/java")));
    }

    @Test
    void everyTextIsDecidedAbout() {
        assertThat(PersonCensus.undecidedTexts(data)).isEmpty();
    }
}
