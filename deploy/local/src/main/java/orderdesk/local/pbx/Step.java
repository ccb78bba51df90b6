package orderdesk.local.pbx;

import java.util.Map;

/**
 * One notice of a call.
 *
 * @param after seconds since the call began
 * @param path under the address that the desk entered
 */
record Step(int after, String path, Map<String, Object> json) {}
