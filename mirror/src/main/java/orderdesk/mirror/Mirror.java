package orderdesk.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import orderdesk.mirror.export.ExportRefused;
import orderdesk.mirror.export.Exports;
import orderdesk.mirror.month.Calls;
import orderdesk.mirror.month.Hours;
import orderdesk.mirror.month.Month;
import orderdesk.mirror.page.Page;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command: two lists in, one page out. */
@Command(
        name = "./run mirror",
        sortOptions = false,
        description = "Draws a month of orders and calls as one page: how long each order waited for its first call.")
public final class Mirror implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "ORDERS",
            description = "CSV list of orders (RetailCRM's export or any other).")
    private Path orders = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "CALLS",
            description = "CSV list of calls, as the telephone exchange exports it.")
    private Path calls = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "mirror.html",
            description = "The page (${DEFAULT-VALUE}).")
    private Path out = Path.of("");

    @Option(names = "--zone", defaultValue = "Europe/Moscow", description = "Time zone of the shop (${DEFAULT-VALUE}).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--region",
            defaultValue = "RU",
            description = "Country of numbers without a code (${DEFAULT-VALUE}).")
    private String region = "";

    @Option(
            names = "--opens",
            defaultValue = "10:00",
            description = "From when customers are called (${DEFAULT-VALUE}).")
    private LocalTime opens = LocalTime.MIN;

    @Option(names = "--closes", defaultValue = "20:30", description = "Until when they are (${DEFAULT-VALUE}).")
    private LocalTime closes = LocalTime.MIN;

    @Option(
            names = "--column",
            paramLabel = "WHAT=NAME",
            description = "Name of a column that is not found by itself, as order.placed=Получен.")
    private Map<String, String> columns = Map.of();

    @Option(
            names = "--cancelled",
            split = ",",
            defaultValue =
                    "отмен,отказ,не выкуп,невыкуп,недозвон,не дозвон,купил в другом,cancel,no-call,already-buyed",
            description = "Parts of the statuses of orders that came to nothing (${DEFAULT-VALUE}).")
    private List<String> cancelled = List.of();

    /** Exits with 0, with 1 where a list is refused, with 2 where the command is not understood. */
    public static void main(String[] arguments) {
        System.exit(command().execute(arguments));
    }

    static CommandLine command() {
        return new CommandLine(new Mirror()).setExecutionExceptionHandler(Mirror::refused);
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        var exports = new Exports(zone, region, columns, cancelled);
        var placed = exports.orders(orders);
        var called = exports.calls(calls);
        var month = Month.of(placed.rows(), new Calls(called.rows()), new Hours(zone, opens, closes));
        Files.writeString(out, new Page(zone, opens, closes).of(month, placed, called));
        spec.commandLine()
                .getOut()
                .printf(
                        "%,d orders (%,d rows not understood) and %,d calls (%,d): %s%n",
                        placed.rows().size(),
                        placed.refused(),
                        called.rows().size(),
                        called.refused(),
                        out.toAbsolutePath());
        return 0;
    }

    private static int refused(Exception e, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
        if (e instanceof ExportRefused || e instanceof IOException) {
            command.getErr().println(e.getMessage());
            return 1;
        }
        throw e;
    }
}
