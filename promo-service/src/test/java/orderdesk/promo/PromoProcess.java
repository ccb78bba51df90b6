package orderdesk.promo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on real servers, in this process or in one of its own, which can be killed. */
final class PromoProcess {

    static final String DATABASE = "promo-process";

    private final Process process;

    private PromoProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    public static void main(String[] arguments) {
        here(arguments);
    }

    static ConfigurableApplicationContext here(String... arguments) {
        Class<?>[] sources = {PromoServiceApplication.class, Tokens.Issuer.class, PromoIT.TwoShops.class};
        return SpringApplication.run(sources, arguments);
    }

    static PromoProcess started(Path log) {
        var command = Stream.concat(
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PromoProcess.class.getName()),
                settings().stream());
        try {
            return new PromoProcess(new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The group waits as short as the broker allows for one who was killed. */
    private static List<String> settings() {
        var broker = RealServers.kafka().bootstrap();
        return List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.mongodb.uri=" + RealServers.mongo().uri(),
                "--spring.mongodb.database=" + DATABASE,
                "--spring.kafka.bootstrap-servers=" + broker,
                "--spring.cloud.stream.kafka.binder.brokers=" + broker,
                "--spring.cloud.stream.kafka.binder.configuration.session.timeout.ms=6000",
                "--orderdesk.codes-key=a key of the tests");
    }

    /** An instance that is asked and asks, and hears of no order. */
    static String[] withoutOrders() {
        return Stream.concat(
                        settings().stream(),
                        Stream.of("--spring.cloud.stream.bindings.orders-in-0.consumer.auto-startup=false"))
                .toArray(String[]::new);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Kill -9: nothing is flushed, nothing is said. Returns when the process is gone. */
    void kill() throws InterruptedException {
        if (!process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The process survives SIGKILL");
        }
    }
}
