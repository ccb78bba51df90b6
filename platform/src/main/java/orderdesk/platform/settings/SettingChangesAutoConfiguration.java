package orderdesk.platform.settings;

import orderdesk.platform.access.AccessAutoConfiguration;
import orderdesk.platform.access.AccessTable;
import orderdesk.platform.access.Role;
import orderdesk.platform.aggregate.SettingLog;
import orderdesk.platform.web.Cursors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;

/** Every service tells who changed its settings; one that keeps none has nothing to tell. */
@AutoConfiguration(after = AccessAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class SettingChangesAutoConfiguration {

    @Bean
    SettingChangesController settingChangesController(ObjectProvider<SettingLog> log, Cursors cursors) {
        return new SettingChangesController(log, cursors);
    }

    @Bean
    AccessTable settingChangesAccess() {
        return new AccessTable().allow(HttpMethod.GET, "/v1/setting-changes", Role.MANAGER, Role.ADMIN);
    }
}
