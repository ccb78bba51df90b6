package orderdesk.callback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import orderdesk.callback.telephony.Mango;
import orderdesk.platform.testing.RealServers;
import orderdesk.platform.testing.Tokens;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** One instance of the service on the real servers: in this process, or in one of its own, which can be killed. */
final class CallbackProcess {

    private static final String DATABASE = "two-instances";

    private final Process process;
    private final int port;
    private final int management;

    private CallbackProcess(Process process, int port, int management) {
        this.process = process;
        this.port = port;
        this.management = management;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** In a process of its own people work from the first moment on. */
    public static void main(String[] arguments) {
        var service = run(arguments);
        new Crowd(service.getBean(CallbackDesk.class), "there").start();
    }

    static ConfigurableApplicationContext here() {
        return run(settings(0, 0).toArray(String[]::new));
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        Class<?>[] sources = {CallbackApplication.class, Tokens.Issuer.class, CallbackIT.OpenAllDay.class};
        return SpringApplication.run(sources, arguments);
    }

    static CallbackProcess started(Path log) {
        var port = freePort();
        var management = freePort();
        var command = Stream.concat(
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CallbackProcess.class.getName()),
                settings(port, management).stream());
        try {
            var started = new ProcessBuilder(command.toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new CallbackProcess(started, port, management);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The group waits as short as the broker allows for one who was killed. */
    private static List<String> settings(int port, int management) {
        var broker = RealServers.kafka().bootstrap();
        return List.of(
                "--server.port=" + port,
                "--management.server.port=" + management,
                "--spring.mongodb.uri=" + RealServers.mongo().uri(),
                "--spring.mongodb.database=" + DATABASE,
                "--spring.kafka.bootstrap-servers=" + broker,
                "--spring.cloud.stream.kafka.binder.brokers=" + broker,
                "--spring.cloud.stream.kafka.binder.configuration.session.timeout.ms=6000",
                "--orderdesk.telephony.mango.key=" + Mango.KEY,
                "--orderdesk.telephony.mango.salt=" + Mango.SALT);
    }

    int port() {
        return port;
    }

    int management() {
        return management;
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

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
