package orderdesk.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Requests that place orders: two lines each, of goods from all over the catalogue. */
final class Orders {

    private static final String BODY = """
            {"customer":{"person":{"surname":"Иванова","given":"Ирина","patronymic":"Сергеевна"},"phone":"+7916%07d",\
            "email":"irina@example.ru"},"lines":[\
            {"sku":"%s","name":"Футболка «Метеор» с вашей фамилией и номером","quantity":1,\
            "options":{"size":"L","colour":"красный","series":"Именная"},"price":{"minor":349000,"currency":"RUB"}},\
            {"sku":"%s","name":"Кружка «Метеор», 330 мл","quantity":2,\
            "options":{"colour":"белый","series":"Классика"},"price":{"minor":59000,"currency":"RUB"}}],\
            "delivery":{"method":"POST","address":{"country":"RU","region":"RU-SVE","city":"Екатеринбург",\
            "postalCode":"620014","lines":["ул. Малышева, д. 51, кв. 5"]}},"paymentMethod":"LINK"}""";

    private static final String HEAD = """
            POST /v1/orders HTTP/1.1
            Host: 127.0.0.1
            Authorization: Bearer %s
            Content-Type: application/json
            Idempotency-Key: %s
            Content-Length: %d

            """.replace("\n", "\r\n");

    private Orders() {}

    /** A whole HTTP request, as it goes over the wire. */
    static byte[] request(String token) {
        var random = ThreadLocalRandom.current();
        var body = BODY.formatted(random.nextInt(10_000_000), Catalogue.anySku(), Catalogue.anySku())
                .getBytes(StandardCharsets.UTF_8);
        var key = new UUID(random.nextLong(), random.nextLong());
        var head = HEAD.formatted(token, key, body.length).getBytes(StandardCharsets.US_ASCII);
        var request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}
