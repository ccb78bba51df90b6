/** What a shop's own script must keep to, for whoever stores one and whoever shows one before it is stored. Pure. */
@org.jspecify.annotations.NullMarked
package orderdesk.platform.script;
