/** Who changed what of the settings that a service keeps, for those who answer for a shop. */
@NullMarked
package orderdesk.platform.settings;

import org.jspecify.annotations.NullMarked;
