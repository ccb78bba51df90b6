/** The published language about what is kept of one person: asked by order-service, answered by every service. */
@NullMarked
package orderdesk.contracts.person;

import org.jspecify.annotations.NullMarked;
