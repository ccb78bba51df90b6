package orderdesk.platform.settings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import orderdesk.platform.access.Caller;
import orderdesk.platform.aggregate.Difference;
import orderdesk.platform.aggregate.SettingLog;
import orderdesk.platform.aggregate.SettingLog.Told;
import orderdesk.platform.web.Cursors;
import orderdesk.platform.web.Limit;
import orderdesk.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what of a shop's settings that this service keeps. */
@RestController
@RequestMapping("/v1/setting-changes")
@Tag(name = "Changes of settings")
final class SettingChangesController {

    private final ObjectProvider<SettingLog> log;
    private final Cursors cursors;

    SettingChangesController(ObjectProvider<SettingLog> log, Cursors cursors) {
        this.log = log;
        this.cursors = cursors;
    }

    @GetMapping
    @Operation(
            operationId = "listSettingChanges",
            summary = "Who changed which of this service's settings of a shop, the newest first",
            description = "A difference is named by a JSON pointer, with its value before and after as JSON; what is"
                    + " longer than 200 characters is cut. Of each setting its last 200 changes are kept.")
    Page<ChangedSetting> changes(
            @Parameter(example = "tribuna") @RequestParam(required = false) @Nullable String shop,
            @RequestParam(required = false) @Nullable String cursor,
            Limit limit,
            Caller caller) {
        var its = caller.shop(shop);
        var list = "setting-changes " + its;
        var after = cursors.after(list, cursor);
        var told = log.stream()
                .flatMap(each -> each.of(its).stream())
                .filter(change -> after == null || place(change).compareTo(after) < 0)
                .sorted(Comparator.comparing(SettingChangesController::place).reversed())
                .limit(limit.value() + 1L)
                .toList();
        return cursors.page(list, told, limit, SettingChangesController::place, ChangedSetting::of);
    }

    private static String place(Told told) {
        var change = told.change();
        return "%015d %s %s %010d".formatted(change.at().toEpochMilli(), told.kind(), change.name(), change.rev());
    }

    /**
     * One time that somebody changed a setting.
     *
     * @param setting which, as {@code routings}
     * @param name which of several, as a supplier's code; absent where a shop has one
     * @param by a person, or a service that did it by its rules
     * @param differences in the order of the setting, 20 at most
     * @param more further differences
     */
    record ChangedSetting(
            String setting, @Nullable String name, Instant at, String by, List<Difference> differences, int more) {

        static ChangedSetting of(Told told) {
            var its = told.change();
            return new ChangedSetting(
                    told.kind(),
                    its.name().isEmpty() ? null : its.name(),
                    its.at(),
                    its.by(),
                    its.differences(),
                    its.more());
        }
    }
}
