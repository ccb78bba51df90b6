package orderdesk.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

class ProductionTests {

    static final Map<String, String> SAFE = Map.of(
            "orderdesk.issuer", "https://login.example.org",
            "orderdesk.web.cursor-key", "3Qv9sLw0ZkXyT7rB2nHf5mJd8cGa1pEu",
            "spring.kafka.security.protocol", "SASL_SSL",
            "spring.kafka.properties.sasl.jaas.config", "x.Plain required username=\"order\" password=\"Kx81-pl\";",
            "spring.mongodb.uri", "mongodb://order:Zt93-qe@db.example.org/?replicaSet=rs0");

    final ApplicationContextRunner service =
            new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(ProductionAutoConfiguration.class));

    @Test
    void safeSettingsStart() {
        production(Map.of()).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void anythingStartsElsewhere() {
        service.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orderdesk.issuer | http://login.example.org | orderdesk.issuer: needs https and a host that is not this machine
            orderdesk.issuer | https://127.0.0.1 | orderdesk.issuer: needs https and a host that is not this machine
            orderdesk.issuer-keys | http://login.example.org/keys | orderdesk.issuer-keys: needs https and a host that is not this machine
            orderdesk.web.cursor-key | short | orderdesk.web.cursor-key: needs 32 random characters, the same in every instance
            orderdesk.web.cursor-key | kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk | orderdesk.web.cursor-key: needs 32 random characters, the same in every instance
            spring.kafka.security.protocol | PLAINTEXT | spring.kafka.security.protocol: needs SASL_SSL, or SSL with a client certificate
            spring.kafka.security.protocol | SASL_PLAINTEXT | spring.kafka.security.protocol: needs SASL_SSL, or SSL with a client certificate
            spring.kafka.security.protocol | SSL | spring.kafka.ssl: needs a client certificate, or security.protocol SASL_SSL
            spring.kafka.properties.sasl.jaas.config | x required password="demo"; | spring.kafka.properties.sasl.jaas.config: the password is one that everybody knows
            spring.mongodb.uri | mongodb://db.example.org/?replicaSet=rs0 | spring.mongodb.uri: names no user
            spring.mongodb.uri | mongodb://order:demo@db.example.org/?replicaSet=rs0 | spring.mongodb.uri: the password is one that everybody knows
            spring.mongodb.uri | mongodb://order:Zt93-qe@db.example.org/ | spring.mongodb.uri: names no replica set (replicaSet=)
            spring.mongodb.uri | mongodb://order:Zt93-qe@db.example.org/?replicaSet=rs0&w=1 | spring.mongodb.uri: a write is one of the majority, and journaled
            spring.mongodb.uri | mongodb://order:Zt93-qe@db.example.org/?replicaSet=rs0&w=majority&journal=false | spring.mongodb.uri: a write is one of the majority, and journaled
            spring.mongodb.uri | db.example.org | spring.mongodb.uri: is no address of MongoDB
            """)
    void unsafeSettingIsNamedInALine(String name, String value, String line) {
        production(Map.of(name, value))
                .run(context -> assertThat(unsafe(context).findings()).containsExactly(line));
    }

    @Test
    void demonstrationIsRefusedWithALineForEachSettingAndNoSecret() {
        service.withInitializer(ProductionTests::inProduction)
                .withPropertyValues("spring.mongodb.uri=mongodb://order:secret@127.0.0.1:27117/?replicaSet=rs0")
                .run(context -> {
                    var unsafe = unsafe(context);
                    var description =
                            new UnsafeSettingsAnalyzer().analyze(unsafe, unsafe).getDescription();

                    assertThat(description.lines().filter(line -> line.startsWith("- ")))
                            .containsExactly(
                                    "- orderdesk.issuer: needs https and a host that is not this machine",
                                    "- orderdesk.web.cursor-key: needs 32 random characters, the same in every instance",
                                    "- spring.kafka.security.protocol: needs SASL_SSL, or SSL with a client certificate",
                                    "- spring.mongodb.uri: the password is one that everybody knows");
                    assertThat(description).doesNotContain("secret");
                });
    }

    private ApplicationContextRunner production(Map<String, String> other) {
        var settings = new TreeMap<>(SAFE);
        settings.putAll(other);
        return service.withInitializer(ProductionTests::inProduction)
                .withPropertyValues(settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    private static void inProduction(ConfigurableApplicationContext context) {
        context.getEnvironment().addActiveProfile("production");
    }

    private static UnsafeSettings unsafe(AssertableApplicationContext context) {
        if (context.getStartupFailure() instanceof UnsafeSettings unsafe) {
            return unsafe;
        }
        throw new AssertionError("Not refused because of its settings", context.getStartupFailure());
    }
}
