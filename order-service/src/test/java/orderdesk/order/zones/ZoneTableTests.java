package orderdesk.order.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shared.Zone.Confidence;
import orderdesk.contracts.shared.Zone.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTableTests {

    private static final String SHOP = "Europe/Moscow";
    private static final ZoneTable TABLE = new ZoneTable();

    @ParameterizedTest
    @CsvSource({
        "RU-KGD, Europe/Kaliningrad", "RU-MOW, Europe/Moscow", "RU-SAM, Europe/Samara", "RU-SVE, Asia/Yekaterinburg",
        "RU-OMS, Asia/Omsk", "RU-NVS, Asia/Novosibirsk", "RU-IRK, Asia/Irkutsk", "RU-AMU, Asia/Yakutsk",
        "RU-PRI, Asia/Vladivostok", "RU-MAG, Asia/Magadan", "RU-KAM, Asia/Kamchatka", "RU-VGG, Europe/Volgograd",
        "RU-SAK, Asia/Sakhalin"
    })
    void regionOfRussiaTellsTheZone(String region, String zone) {
        assertThat(of("RU", region, null, null)).isEqualTo(Zone.sure(zone, Source.ADDRESS));
    }

    @ParameterizedTest
    @CsvSource({
        "236000, Europe/Kaliningrad", "125009, Europe/Moscow", "443001, Europe/Samara", "620014, Asia/Yekaterinburg",
        "690091, Asia/Vladivostok", "683000, Asia/Kamchatka", "689000, Asia/Anadyr", "400001, Europe/Volgograd"
    })
    void postalCodeStandsInForTheRegion(String postalCode, String zone) {
        assertThat(of("RU", null, null, postalCode)).isEqualTo(Zone.sure(zone, Source.POSTAL_CODE));
    }

    @Test
    void yakutiaIsUnsureUntilTheTownIsKnown() {
        var yakutia = of("RU", "RU-SA", null, null);

        assertThat(yakutia.confidence()).isEqualTo(Confidence.LOW);
        assertThat(yakutia.candidates()).containsExactly("Asia/Yakutsk", "Asia/Vladivostok", "Asia/Srednekolymsk");
        assertThat(of("RU", "RU-SA", "Якутск", null)).isEqualTo(Zone.sure("Asia/Yakutsk", Source.ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Северо-Курильск", "г. Северо-Курильск", "ГОРОД СЕВЕРО-КУРИЛЬСК"})
    void townOnTheKurilsDiffersFromItsRegion(String town) {
        assertThat(of("RU", "RU-SAK", town, null).id()).isEqualTo("Asia/Srednekolymsk");
    }

    @ParameterizedTest
    @CsvSource({"KZ, Asia/Almaty", "BY, Europe/Minsk", "AM, Asia/Yerevan", "DE, Europe/Berlin", "UA, Europe/Kyiv"})
    void countryOfOneZoneTellsIt(String country, String zone) {
        assertThat(of(country, null, null, null)).isEqualTo(Zone.sure(zone, Source.ADDRESS));
    }

    @Test
    void countryOfSeveralZonesHasEachOfThemForACandidate() {
        var america = of("US", null, null, null);

        assertThat(america.confidence()).isEqualTo(Confidence.LOW);
        assertThat(america.candidates()).contains("America/New_York", "Pacific/Honolulu");
    }

    @Test
    void unknownPlaceInRussiaMayBeAnywhereInRussia() {
        var somewhere = of("RU", null, "Ивановка", null);

        assertThat(somewhere.id()).isEqualTo(SHOP);
        assertThat(somewhere.source()).isEqualTo(Source.SHOP);
        assertThat(somewhere.confidence()).isEqualTo(Confidence.LOW);
        assertThat(somewhere.candidates()).contains("Europe/Kaliningrad", "Asia/Kamchatka");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12500", "1250091", "12500a", "999999", "100000"})
    void postalCodeThatIsNoneSaysNothing(String postalCode) {
        assertThat(of("RU", null, null, postalCode).source()).isEqualTo(Source.SHOP);
    }

    @Test
    void everyCountryHasAZoneThatJavaKnows() {
        for (var country : Locale.getISOCountries()) {
            assertThat(of(country, null, null, null).candidates())
                    .isNotEmpty()
                    .allSatisfy(zone -> assertThat(ZoneId.of(zone)).isNotNull());
        }
    }

    private static Zone of(
            String country, @Nullable String region, @Nullable String city, @Nullable String postalCode) {
        return TABLE.of(new Address(country, region, city, postalCode, List.of(), null), SHOP);
    }
}
