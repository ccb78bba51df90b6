package orderdesk.local.crm;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the CRM listens.
 *
 * @param port of its API and of its page
 * @param key who asks has to have it
 */
@ConfigurationProperties("orderdesk.crm-simulator")
record CrmSimulatorSettings(int port, String key) {}
