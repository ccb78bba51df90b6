package orderdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTests {

    @TempDir
    Path root;

    @Test
    void brokerListensOnItsOwnPortsOfThisMachineOnly() throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(BrokerServer.properties(new Ports(7), Path.of("/data/log"))));

        assertThat(properties)
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:19099,CONTROLLER://127.0.0.1:19100")
                .containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:19099")
                .containsEntry("controller.quorum.voters", "1@127.0.0.1:19100")
                .containsEntry("log.dirs", "/data/log")
                .containsEntry("auto.create.topics.enable", "false");
    }

    @Test
    void mongodIsAReplicaSetOnThisMachineOnly() {
        var command = MongoServer.command("/bin/mongod", Places.of(root, Map.of()), new Ports(1));

        assertThat(command)
                .startsWith("/bin/mongod")
                .contains("--replSet=rs0", "--port=27118", "--bind_ip=127.0.0.1")
                .contains("--dbpath=" + root.resolve(".run/data/mongod"));
    }

    @Test
    void serviceLearnsWhereEverythingIs() throws IOException {
        var places = Places.of(root, Map.of());
        Files.createDirectories(places.app("order-service"));
        Files.createFile(places.app("order-service").resolve("app.jar"));

        var order = new Apps(places, new Ports(100), Map.of()).service(Service.ORDER);

        assertThat(order.environment())
                .containsEntry("SERVER_PORT", "8201")
                .containsEntry("MANAGEMENT_SERVER_PORT", "9201")
                .containsEntry("SPRING_MONGODB_URI", "mongodb://127.0.0.1:27217/?replicaSet=rs0")
                .containsEntry("SPRING_CLOUD_STREAM_KAFKA_BINDER_BROKERS", "127.0.0.1:19192")
                .containsEntry("SPRING_MAIL_PORT", "2625")
                .containsEntry("ORDERDESK_SMS_PORT", "2875")
                .containsEntry("ORDERDESK_ISSUER", "http://127.0.0.1:8200")
                .containsEntry("ORDERDESK_INVENTORY", "http://127.0.0.1:8202");
        assertThat(order.command()).containsSubsequence("-XX:+UseSerialGC", "-jar", "app.jar");
        assertThat(order.ports()).containsExactly(8201, 9201);
    }

    @Test
    void callbackServiceAloneLearnsOfTheExchange() throws IOException {
        var places = Places.of(root, Map.of());
        for (var module : new String[] {"callback-service", "order-service"}) {
            Files.createDirectories(places.app(module));
            Files.createFile(places.app(module).resolve("app.jar"));
        }
        var apps = new Apps(places, new Ports(100), Map.of());

        assertThat(apps.service(Service.CALLBACK).environment())
                .containsEntry("ORDERDESK_TELEPHONY_MANGO_URL", "http://127.0.0.1:8210/vpbx/");
        assertThat(apps.service(Service.ORDER).environment())
                .containsEntry("ORDERDESK_CRM_SHOPS_TRIBUNA_URL", "http://127.0.0.1:8213")
                .doesNotContainKey("ORDERDESK_TELEPHONY_MANGO_KEY");
    }

    /** What is called orderdesk.console in a service's settings is the console's own. */
    @Test
    void issuerAloneLearnsWhereTheConsoleIs() throws IOException {
        var places = Places.of(root, Map.of());
        Files.createDirectories(places.app("operator-console"));
        Files.createFile(places.app("operator-console").resolve("app.jar"));
        var apps = new Apps(places, new Ports(100), Map.of());

        assertThat(apps.issuer().environment())
                .containsEntry("ORDERDESK_ISSUER_CONSOLE", "http://127.0.0.1:8180")
                .containsEntry("ORDERDESK_MAILSINK_SMTP", "2625")
                .containsEntry("ORDERDESK_MAILSINK_PAGE", "8211")
                .containsEntry("ORDERDESK_MAILSINK_IMAP", "3243")
                .containsEntry("ORDERDESK_SMSCENTRE_SMPP", "2875")
                .containsEntry("ORDERDESK_SMSCENTRE_PAGE", "8212")
                .containsEntry("ORDERDESK_CRMSIMULATOR_PORT", "8213");
        assertThat(apps.service(Service.CONSOLE).environment())
                .containsEntry("SERVER_PORT", "8180")
                .containsEntry("ORDERDESK_CONFIRMATION", "http://127.0.0.1:8203")
                .doesNotContainKey("ORDERDESK_CONSOLE");
    }

    @Test
    void optionsForJavaArePassedOn() throws IOException {
        var folder = Files.createDirectories(root.resolve("app"));

        assertThat(Java.app(folder, 256, Map.of("ORDERDESK_JAVA_OPTS", " -Da=1  -Db=2 ")))
                .contains("-Xmx256m", "-Da=1", "-Db=2")
                .noneMatch(option -> option.startsWith("-XX:AOTCache"));
    }

    @Test
    void cacheOfLoadedClassesIsUsedWhereThereIsOne() throws IOException {
        var cache = Cache.of(root).file();
        Files.createFile(cache);

        assertThat(Java.app(root, 256, Map.of()))
                .contains("-XX:AOTCache=" + cache.getFileName())
                .noneMatch(option -> option.startsWith("-Xshare"));
    }

    @Test
    void cacheIsMadeWithTheOptionsWithWhichItIsUsed() {
        var made = Java.training(256, root.resolve("app.unfinished"));

        assertThat(made).containsAll(Java.QUICK).contains("-Xmx256m", "-XX:AOTCacheOutput=app.unfinished");
        assertThat(Java.app(root, 256, Map.of())).containsAll(Java.QUICK);
    }

    @Test
    void serviceThatIsNotBuiltIsTrouble() {
        var apps = new Apps(Places.of(root, Map.of()), new Ports(0), Map.of());

        assertThatThrownBy(() -> apps.service(Service.SHOP))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("shop-service is not built");
    }

    @Test
    void someServicesCanBeNamed() {
        var places = Places.of(root, Map.of());

        assertThat(Plan.of(places, Map.of("ORDERDESK_SERVICES", "order,shop")).wanted())
                .containsExactly(Service.SHOP, Service.ORDER);
        assertThat(Plan.of(places, Map.of()).wanted()).containsExactly(Service.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ordr", "order,,shop", "order, shop", "ORDER"})
    void serviceThatDoesNotExistIsRefusedByName(String services) {
        var places = Places.of(root, Map.of());

        assertThatThrownBy(() -> Plan.of(places, Map.of("ORDERDESK_SERVICES", services)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("shop,order,inventory,confirmation,callback,promo,notification,insight,console");
    }

    @Test
    void laterBuildLeavesTheFolderOfTheRunningOneAlone() throws IOException {
        var places = Places.of(root, Map.of());
        var first = Files.createDirectories(root.resolve(".run/apps/shop-service-1"));
        var later = Files.createDirectories(root.resolve(".run/apps/shop-service-2"));
        var current = Files.createSymbolicLink(root.resolve(".run/apps/shop-service"), first.getFileName());

        assertThat(places.app("shop-service")).isEqualTo(first.toRealPath());
        Files.delete(current);
        Files.createSymbolicLink(current, later.getFileName());
        assertThat(places.app("shop-service")).isEqualTo(later.toRealPath());
    }

    @Test
    void everythingKeptIsForgotten() throws IOException {
        var places = Places.of(root, Map.of());
        Files.writeString(places.data("mongod").resolve("file"), "kept");

        Data.forget(places.data());

        assertThat(places.data()).doesNotExist();
    }
}
