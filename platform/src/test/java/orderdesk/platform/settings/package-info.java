/** Settings of a toy, changed in a real database and told over HTTP. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.settings;
