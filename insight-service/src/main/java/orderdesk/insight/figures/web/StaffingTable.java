package orderdesk.insight.figures.web;

import java.util.List;
import java.util.function.Function;
import orderdesk.insight.figures.web.StaffingController.Hour;
import orderdesk.insight.figures.web.Table.Column;
import orderdesk.insight.staffing.Staffed;
import org.jspecify.annotations.Nullable;

/** What each hour needs as a table for spreadsheets: one line per hour of the day. */
final class StaffingTable {

    private static final List<Column<Hour>> COLUMNS = List.of(
            new Column<>("hour", Hour::hour),
            new Column<>("orders", Hour::orders),
            new Column<>("callers", Hour::callers),
            new Column<>("owed", Hour::owed),
            new Column<>("load", Hour::load),
            new Column<>("operators", hour -> of(hour.need(), Staffed::operators)),
            new Column<>("in time", hour -> of(hour.need(), Staffed::inTime)),
            new Column<>("callers in time", hour -> of(hour.answered(), Staffed::inTime)));

    private StaffingTable() {}

    static String of(List<Hour> hours, boolean excel) {
        return Table.of(COLUMNS, hours, excel);
    }

    private static Object of(@Nullable Staffed staffed, Function<Staffed, Object> what) {
        return staffed == null ? "" : what.apply(staffed);
    }
}
