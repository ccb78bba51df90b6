package orderdesk.inventory.delivery.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import orderdesk.contracts.shared.Address.GeoPoint;
import orderdesk.contracts.shared.Wire;
import orderdesk.inventory.delivery.domain.Carrier;
import orderdesk.inventory.delivery.domain.PickupPoint;
import orderdesk.inventory.delivery.domain.PickupPoint.Kind;
import orderdesk.inventory.delivery.domain.PickupPoint.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points as the carriers' documentation shows them, with what is left out of it here. */
class PointFormsTests {

    static final String CDEK = """
            [{"code": "MSK27", "name": "На Мясницкой", "type": "PVZ", "is_handout": true, "have_cashless": true,
              "have_cash": true, "allowed_cod": true, "is_dressing_room": true, "weight_max": 30.5,
              "nearest_metro_station": "Чистые пруды", "address_comment": "Вход со двора",
              "phones": [{"number": "+74950000001"}],
              "work_time_list": [{"day": 5, "time": "10:00/20:00"}, {"day": 6, "time": "00:00/24:00"}],
              "work_time_exceptions": [{"date": "2026-12-31", "time": "10:00/15:00", "is_working": true},
                                       {"date": "2027-01-01", "is_working": false}],
              "location": {"country_code": "RU", "city": "Москва", "postal_code": "101000",
                           "latitude": 55.7632, "longitude": 37.6398, "address": "ул. Мясницкая, 26"}}]""";

    static final String BOXBERRY = """
            [{"Code": "77001", "Name": "Москва Тверская", "CityName": "Москва", "CountryCode": "643",
              "AddressReduce": "Тверская ул., 4", "GPS": "55.7601, 37.6098", "OnlyPrepaidOrders": "No",
              "Acquiring": "Yes", "LoadLimit": "15", "Phone": "8-800-000-00-00", "Metro": "Тверская",
              "WorkFrBegin": "09:00", "WorkFrEnd": "21:00", "TripDescription": "Из метро направо"}]""";

    static final String POST = """
            [{"postal-code": "101000", "settlement": "Москва", "address-source": "ул. Мясницкая, 26",
              "latitude": "55.7639", "longitude": "37.6372", "is-closed": false, "is-temporary-closed": true,
              "type-code": "ГОПС", "phones": [{"phone-number": "8000000"}],
              "working-hours": [{"weekday-id": 5, "begin-worktime": "08:00", "end-worktime": "20:00",
                 "lunches": [{"begin-lunch-time": "13:00", "end-lunch-time": "14:00"}]}, {"weekday-id": 7}]}]""";

    static final String YANDEX = """
            {"total": 1, "points": [{"id": "01919", "name": "Постамат", "type": "terminal",
              "position": {"latitude": 55.74, "longitude": 37.58},
              "address": {"full_address": "Арбат, 10", "locality": "Москва", "postal_code": "119002"},
              "payment_methods": ["already_paid", "card_on_receipt"], "contact": {"phone": "+70000000000"},
              "schedule": {"restrictions": [{"days": [5, 6], "time_from": {"hours": 9, "minutes": 30},
                 "time_to": {"hours": 22, "minutes": 0}}]}}]}""";

    final List<PickupPoint> sound = new ArrayList<>();
    final List<String> unusable = new ArrayList<>();

    @Test
    void cdek() throws IOException {
        var point = one(Carrier.CDEK, CDEK);

        assertThat(point.place().point()).isEqualTo(new GeoPoint(55.7632, 37.6398));
        assertThat(point.terms().maxWeightGrams()).isEqualTo(30_500);
        assertThat(point.terms().cash()).isTrue();
        assertThat(point.terms().fitting()).isTrue();
        assertThat(point.phones()).containsExactly("+74950000001");
        assertThat(open(point, "2026-11-27T19:59:59", "2026-11-28T23:59:00", "2026-12-31T14:59:00"))
                .containsOnly(true);
        assertThat(open(
                        point,
                        "2026-11-27T20:00:00",
                        "2026-11-29T12:00:00",
                        "2026-12-31T15:00:00",
                        "2027-01-01T12:00:00"))
                .containsOnly(false);
    }

    @Test
    void cdekTakesNoMoneyWhereItTakesNoneOnDelivery() throws IOException {
        var terms = one(Carrier.CDEK, CDEK.replace("\"allowed_cod\": true", "\"allowed_cod\": false"))
                .terms();

        assertThat(terms.cash() || terms.card()).isFalse();
    }

    @Test
    void boxberry() throws IOException {
        var point = one(Carrier.BOXBERRY, BOXBERRY);

        assertThat(point.place().point()).isEqualTo(new GeoPoint(55.7601, 37.6098));
        assertThat(point.place().country()).isEqualTo("RU");
        assertThat(point.terms().card()).isTrue();
        assertThat(point.terms().maxWeightGrams()).isEqualTo(15_000);
        assertThat(open(point, "2026-11-27T20:59:00", "2026-11-28T12:00:00")).containsExactly(true, false);
    }

    @Test
    void post() throws IOException {
        var point = one(Carrier.POST, POST);

        assertThat(point.code()).isEqualTo("101000");
        assertThat(point.kind()).isEqualTo(Kind.POST_OFFICE);
        assertThat(point.status()).isEqualTo(Status.CLOSED_FOR_NOW);
        assertThat(open(
                        point,
                        "2026-11-27T12:59:00",
                        "2026-11-27T13:30:00",
                        "2026-11-27T14:00:00",
                        "2026-11-29T12:00:00"))
                .containsExactly(true, false, true, false);
    }

    @Test
    void yandex() throws IOException {
        var point = one(Carrier.YANDEX, YANDEX);

        assertThat(point.kind()).isEqualTo(Kind.LOCKER);
        assertThat(point.terms().cash()).isFalse();
        assertThat(point.terms().card()).isTrue();
        assertThat(open(point, "2026-11-28T09:30:00", "2026-11-28T22:00:00")).containsExactly(true, false);
    }

    @Test
    void ownIsWhatIsShown() throws IOException {
        var shown = one(Carrier.BOXBERRY, BOXBERRY);
        var own = Wire.mapper().writeValueAsString(List.of(shown)).replace("BOXBERRY", "OWN");
        sound.clear();

        assertThat(one(Carrier.OWN, own).hours()).isEqualTo(shown.hours());
    }

    @ParameterizedTest
    @CsvSource({
        "'55.7632', '95.7', 'no place on Earth'",
        "'55.7632', '\"NaN\"', 'no place on Earth'",
        "'\"10:00/20:00\"', '\"late\"', 'no hours'",
        "'\"10:00/20:00\"', '\"10:00/25:00\"', 'no time of day'",
        "'\"day\": 5', '\"day\": 8', 'no day of the week'",
        "'\"code\": \"MSK27\"', '\"code\": \"\"', 'code is missing'",
        "'\"address\"', '\"house\"', 'address_full is missing'"
    })
    void whatAPointLacksIsNamed(String right, String wrong, String reason) throws IOException {
        read(Carrier.CDEK, CDEK.replace(right, wrong));

        assertThat(sound).isEmpty();
        assertThat(unusable).singleElement().asString().contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"err\": \"token\"}', not-a-list",
        "'[1]', not-a-list",
        "'', not-a-list",
        "'<html>', not-json",
        "'[{\"code\": ', not-json"
    })
    void whatIsNoListIsRefused(String text, String code) {
        assertThatThrownBy(() -> read(Carrier.BOXBERRY, text))
                .isInstanceOfSatisfying(
                        ListBroken.class, broken -> assertThat(broken.code()).isEqualTo(code));
    }

    @Test
    void onePointIsNotEverything() {
        var bomb = "[{\"phones\": [%s0]}]".formatted("0,".repeat(20_000));

        assertThatThrownBy(() -> read(Carrier.CDEK, bomb))
                .isInstanceOfSatisfying(
                        ListBroken.class, broken -> assertThat(broken.code()).isEqualTo("point-too-large"));
        assertThatThrownBy(() -> read(Carrier.CDEK, "[".repeat(30))).isInstanceOf(ListBroken.class);
    }

    private static List<Boolean> open(PickupPoint point, String... times) {
        return List.of(times).stream()
                .map(time -> point.hours().open(LocalDateTime.parse(time)))
                .toList();
    }

    private PickupPoint one(Carrier carrier, String list) throws IOException {
        read(carrier, list);
        assertThat(unusable).isEmpty();
        return sound.getFirst();
    }

    private void read(Carrier carrier, String list) throws IOException {
        var bytes = new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8));
        PointListReading.read(carrier, bytes, new PointListReading.Sink() {
            @Override
            public void sound(PickupPoint point) {
                sound.add(point);
            }

            @Override
            public void unusable(String point, String reason) {
                unusable.add(point + ": " + reason);
            }
        });
    }
}
