/** What is said in calls that are owed. */
@org.jspecify.annotations.NullMarked
package orderdesk.callback.script;
