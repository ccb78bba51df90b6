package orderdesk.shop.web;

/** Bodies that work, for the API's document. */
final class Examples {

    static final String SETTINGS = """
            {
              "brand": {
                "spokenName": "Трибуна",
                "smsName": "Tribuna",
                "phone": "8 800 555-01-22",
                "colour": "#b3122a",
                "operatorTitle": "служба заказов",
                "advantages": ["примерка перед оплатой", "обмен размера за наш счёт"]
              },
              "zone": "Europe/Moscow",
              "currency": "RUB",
              "country": "RU",
              "window": {
                "week": {
                  "MONDAY": [{"open": "10:00", "close": "13:00"}, {"open": "14:00", "close": "20:30"}],
                  "TUESDAY": [{"open": "10:00", "close": "20:30"}]
                },
                "exceptions": {"2027-01-01": []},
                "hardFrom": "08:00",
                "hardTo": "22:00"
              },
              "limits": {
                "firstContactTarget": "PT30M",
                "firstContactBreach": "PT1H",
                "stockUnknownAfter": "PT10M",
                "orderExpiry": "P7D",
                "prepaymentTerm": "P2D",
                "keepsQuotedPrice": true,
                "personsMax": 20
              },
              "operatorHour": {"minor": 42000, "currency": "RUB"},
              "personalMonths": 36,
              "retries": {
                "attemptsMax": 6,
                "firstRetryAfter": "PT15M",
                "otherPartOfDayAfter": "PT3H",
                "busyRetryAfter": "PT5M",
                "busyRetriesMax": 2,
                "then": "ATTENTION"
              },
              "tariffs": {
                "POST": {
                  "cost": {"minor": 35000, "currency": "RUB"},
                  "freeFrom": {"minor": 500000, "currency": "RUB"},
                  "term": {"from": 5, "to": 9},
                  "payments": ["ON_RECEIPT", "LINK"],
                  "cashOnDeliveryFee": {"minor": 12000, "currency": "RUB"}
                },
                "COURIER": {
                  "cost": {"minor": 49000, "currency": "RUB"},
                  "term": {"from": 1, "to": 2},
                  "payments": ["COURIER_CARD", "LINK"]
                }
              },
              "storefront": {"paymentAddress": "https://tribuna.example/pay/{order}", "language": "RU"},
              "delivery": {
                "cutOff": "15:00",
                "slots": {
                  "week": {
                    "MONDAY": [{"from": "10:00", "to": "14:00"}, {"from": "14:00", "to": "18:00"}],
                    "TUESDAY": [{"from": "10:00", "to": "18:00"}]
                  },
                  "firstAfter": 1
                },
                "regions": {
                  "RU-MAG": {
                    "tariffs": {
                      "POST": {
                        "cost": {"minor": 70000, "currency": "RUB"},
                        "term": {"from": 12, "to": 20},
                        "payments": ["LINK"]
                      }
                    },
                    "without": ["COURIER"]
                  }
                }
              }
            }
            """;

    static final String PEOPLE = """
            {
              "members": [
                {"id": "anna", "given": "Анна", "surname": "Лебедева", "roles": ["operator"], "skills": ["phone"],
                 "profile": {"speech": 4, "withoutFillers": 3, "stressTolerance": 5, "mobileOperator": 2},
                 "trainings": [{"skill": "phone", "by": "galina", "on": "2026-01-15", "note": "две смены рядом"}],
                 "novice": true},
                {"id": "galina", "given": "Галина", "surname": "Орлова", "roles": ["operator", "senior"], "skills": []}
              ],
              "easy": {"linesMax": 3, "sumMax": {"minor": 500000, "currency": "RUB"}, "only": false}
            }
            """;

    private Examples() {}
}
