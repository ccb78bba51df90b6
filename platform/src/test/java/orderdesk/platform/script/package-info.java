@org.jspecify.annotations.NullMarked
package orderdesk.platform.script;
