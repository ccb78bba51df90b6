package orderdesk.platform.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import orderdesk.contracts.shared.Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTests {

    @ParameterizedTest
    @CsvSource({
        "RU, RU-MAG, Москва, 125009, RU-MAG",
        "RU, ru-spe, , , RU-SPE",
        "RU, , , 190000, RU-SPE",
        "RU, , Санкт-Петербург, 125009, RU-MOW",
        "RU, , г. Москва, , RU-MOW",
        "RU, , Севастополь, 999999, RU-SEV",
        "KZ, KZ-ALA, Алматы, 050000, KZ-ALA"
    })
    void regionIsSaidOrFollowsFromThePostalCodeOrTheCity(
            String country, @Nullable String region, @Nullable String city, @Nullable String code, String expected) {
        assertThat(Regions.of(address(country, region, city, code))).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"RU, , Химки, ", "RU, KZ-ALA, , ", "RU, , , 12500", "RU, , , 999999", "KZ, , Москва, 125009"})
    void whatTheAddressDoesNotTellIsNotGuessed(
            String country, @Nullable String region, @Nullable String city, @Nullable String code) {
        assertThat(Regions.of(address(country, region, city, code))).isEmpty();
    }

    @Test
    void postalCodeIsOfItsRangeToTheLastNumber() {
        assertThat(Regions.ofPostalCode("135999")).contains("RU-MOW");
        assertThat(Regions.ofPostalCode("136000")).isEqualTo(Optional.empty());
    }

    private static Address address(
            String country, @Nullable String region, @Nullable String city, @Nullable String code) {
        return new Address(country, region, city, code, List.of("ул. Мира, д. 1"), null);
    }
}
